import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { acquireLock, LockedError, lockHolder } from './lock.ts';
import { identify } from './process-identity.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'grounds-lock-'));
  path = join(folder, 'board.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

const atOnce = () => 0;
const self = () => identify(process.pid);
/** A process that has just ended. */
const deadPid = () => spawnSync(process.execPath, ['--version']).pid;

it('lets nobody else in until it is released, and leaves no file behind', async () => {
  const lock = await acquireLock(path, 'board', atOnce);
  const refusal = await acquireLock(path, 'board', atOnce).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(LockedError);
  expect((refusal as LockedError).holder).toEqual({ ...self(), purpose: 'board' });
  expect(lockHolder(path)?.pid).toBe(process.pid);
  lock.release();
  expect(lockHolder(path)).toBe(null);
  expect(readdirSync(folder)).toEqual([]);
});

it('waits for a holder it has patience with', async () => {
  const first = await acquireLock(path, 'command', atOnce);
  const second = acquireLock(path, 'board', ({ purpose }) => (purpose === 'command' ? 5000 : 0));
  first.release();
  (await second).release();
});

it.each([
  ['a process that no longer lives', () => ({ pid: deadPid(), started: 'x', purpose: 'board' })],
  ['an earlier process of the same number', () => ({ ...self(), started: 'x', purpose: 'board' })],
  ['nobody who can be read', () => 'half a li'],
])('takes over the lock of %s', async (_, holder) => {
  writeFileSync(path, JSON.stringify(holder()));
  expect(lockHolder(path)).toBe(null);
  const lock = await acquireLock(path, 'board', atOnce);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ ...self(), purpose: 'board' });
  lock.release();
});

it('does not release a lock that someone else has taken over', async () => {
  const lock = await acquireLock(path, 'board', atOnce);
  writeFileSync(path, JSON.stringify({ ...self(), started: 'later', purpose: 'board' }));
  lock.release();
  expect(readdirSync(folder)).toEqual(['board.lock']);
});
