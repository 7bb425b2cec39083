import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { demo } from '#prisma/demo/index.ts';
import type { DemoPerson } from '#prisma/demo/types.ts';
import type { Database } from '#server/db/client.ts';
import type { Deps } from '#server/use-cases/deps.ts';
import { fillDemo } from './fill-demo.ts';

const fileIn = (dataDir: string) => join(dataDir, 'demo-sign-ins.txt');

/** One of each sort can sign in: enough to try everything. */
function whoSignIn(): { person: DemoPerson; as: string }[] {
  const { people } = demo;
  const find = (fits: (person: DemoPerson) => boolean) => people.find(fits);
  return [
    { person: find(({ role }) => role === 'admin'), as: 'administrator' },
    { person: find(({ role }) => role === 'moderator'), as: 'moderator' },
    { person: find(({ role, trusted }) => role === 'member' && trusted), as: 'trusted member' },
    { person: find(({ role, trusted }) => role === 'member' && !trusted), as: 'newcomer' },
  ].flatMap(({ person, as }) => (person ? [{ person, as }] : []));
}

/**
 * Fills the board and writes who can sign in to `demo-sign-ins.txt` in the data folder, with
 * passwords made for this folder alone. The file comes first: a board that was filled and then
 * killed can still be entered.
 */
export async function fillWithDemo(
  deps: Deps,
  dataDir: string,
  say: (line: string) => void,
): Promise<void> {
  say('Filling the board with the demo …');
  const signIns = whoSignIn().map(({ person, as }) => ({
    handle: person.handle,
    as,
    password: randomBytes(9).toString('base64url'),
  }));
  const lines = signIns.map(({ handle, password, as }) => `${handle}  ${password}  (${as})`);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await writeFile(fileIn(dataDir), `${lines.join('\n')}\n`, { mode: 0o600 });
  const passwords = new Map(signIns.map(({ handle, password }) => [handle, password]));
  await fillDemo(deps, demo, { passwords });
}

/** What is printed at start while the demo is on the board. */
export async function demoSignIns(db: Database, dataDir: string): Promise<string[]> {
  const board = await db.board.findUnique({ where: { id: 1 }, select: { demoAt: true } });
  if (!board?.demoAt) return [];
  const text = await readFile(fileIn(dataDir), 'utf8').catch(() => '');
  if (text === '') return [];
  return [
    'Sign in to the demo as:',
    ...text
      .trimEnd()
      .split('\n')
      .map((line) => `  ${line}`),
  ];
}
