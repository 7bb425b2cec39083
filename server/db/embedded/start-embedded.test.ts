import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bundle } from '#server/boot/bundle.js';
import { projectRoot } from '#server/db/project-root.ts';
import { connectEmbedded } from './connect-embedded.ts';
import { POSTGRES_MAJOR } from './major.ts';
import { startEmbedded } from './start-embedded.ts';
import type { Embedded } from './start-embedded.ts';

const entry = join(projectRoot(), 'build/test/database.js');
const storm = join(projectRoot(), 'build/test/write-storm.js');
/** Holds a new database. */
let made: string;
let dataDir: string;

beforeAll(async () => {
  await bundle({ 'write-storm': 'test/support/write-storm.ts' }, 'build/test');
  made = mkdtempSync(join(tmpdir(), 'grounds-data-'));
  await (await startEmbedded({ dataDir: made, entry })).stop();
});
afterAll(() => rmSync(made, { recursive: true, force: true }));
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'grounds-data-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

/** Making a database takes seconds; most tests do with a copy of one. */
function useMadeDatabase(folder: string): void {
  cpSync(join(made, 'postgres'), join(folder, 'postgres'), { recursive: true });
}

async function ask(embedded: Embedded, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(embedded.pool);
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

describe('the embedded database', () => {
  it('keeps its data, tells when it is new, and leaves neither lock nor socket behind', async () => {
    let preparing = 0;
    const onPreparing = () => (preparing += 1);
    const first = await startEmbedded({ dataDir, entry, onPreparing });
    await ask(first, 'CREATE TABLE kept AS SELECT 7 AS n');
    await first.stop();
    expect(existsSync(join(dataDir, 'board.lock'))).toBe(false);
    expect(existsSync(join(dataDir, 'database.lock'))).toBe(false);
    expect(existsSync(join(dataDir, 'run/.s.PGSQL.5432'))).toBe(false);
    expect(statSync(join(dataDir, 'run')).mode & 0o777).toBe(0o700);

    const second = await startEmbedded({ dataDir, entry, onPreparing });
    expect(await ask(second, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
    expect(
      await ask(second, `SELECT current_setting('server_version_num')::int / 10000 AS n`),
    ).toEqual([{ n: Number(POSTGRES_MAJOR) }]);
    await second.stop();
    expect(preparing).toBe(1);
  });

  it('refuses a second board on the folder, and serves a command beside the first', async () => {
    useMadeDatabase(dataDir);
    const board = await startEmbedded({ dataDir, entry });
    await expect(startEmbedded({ dataDir, entry })).rejects.toThrow(
      `Another Grounds board (process ${process.pid}) is using ${dataDir}. Stop it first, ` +
        'or give this one its own folder with DATA_DIR.',
    );
    const command = await connectEmbedded({ dataDir, entry });
    expect(await ask(command, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    await command.stop();
    expect(await ask(board, 'SELECT 2 AS n')).toEqual([{ n: 2 }]);
    await board.stop();
  });

  it('serves commands without a board, one after the other, and a board after them', async () => {
    useMadeDatabase(dataDir);
    const first = await connectEmbedded({ dataDir, entry });
    const second = connectEmbedded({ dataDir, entry });
    const board = startEmbedded({ dataDir, entry });
    expect(await ask(first, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    await first.stop();
    const later = await second;
    expect(await ask(later, 'SELECT 2 AS n')).toEqual([{ n: 2 }]);
    await later.stop();
    await (await board).stop();
  });

  it('tells when the database process is lost', async () => {
    useMadeDatabase(dataDir);
    let lost: () => void = () => undefined;
    const told = new Promise<void>((resolve) => (lost = resolve));
    const board = await startEmbedded({ dataDir, entry, onLost: lost });
    const holder = JSON.parse(readFileSync(join(dataDir, 'database.lock'), 'utf8'));
    process.kill(holder.pid, 'SIGKILL');
    await told;
    await board.stop();
  });

  it('serves a folder with a path too long for a socket', async () => {
    const deep = join(dataDir, 'a-folder-with-a-long-name'.repeat(4), 'data');
    useMadeDatabase(deep);
    const first = await startEmbedded({ dataDir: deep, entry });
    expect(await ask(first, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    const command = await connectEmbedded({ dataDir: deep, entry });
    expect(command.pool.host).toBe(first.pool.host);
    expect(first.pool.host?.startsWith(tmpdir())).toBe(true);
    await first.stop();
    rmSync(String(first.pool.host), { recursive: true });
  });

  it('says what to do with a folder of another PostgreSQL', async () => {
    mkdirSync(join(dataDir, 'postgres'));
    writeFileSync(join(dataDir, 'postgres/PG_VERSION'), '17\n');
    await expect(startEmbedded({ dataDir, entry })).rejects.toThrow(
      /was written by PostgreSQL 17; this version .* uses PostgreSQL 18 .* export .* import /,
    );
    await expect(startEmbedded({ dataDir, entry })).rejects.toThrow(/PostgreSQL 17/);
  });

  it('forgets a first start that was cut off', async () => {
    mkdirSync(join(dataDir, 'postgres.new/base'), { recursive: true });
    const board = await startEmbedded({ dataDir, entry });
    expect(await ask(board, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    await board.stop();
  });
});

describe('kill -9 while writing', () => {
  it.each([
    ['the board alone', (pid: number) => process.kill(pid, 'SIGKILL')],
    ['the board and its database', (pid: number) => process.kill(-pid, 'SIGKILL')],
  ])('of %s loses nothing that was acknowledged', async (_, kill) => {
    useMadeDatabase(dataDir);
    let acknowledged: number[] = [];
    for (let round = 0; round < 2; round += 1) {
      acknowledged = acknowledged.concat(await writeAndKill(kill));
    }
    const board = await startEmbedded({ dataDir, entry });
    const kept = new Set((await ask(board, 'SELECT n FROM storm')).map(({ n }) => n));
    await board.stop();
    expect(acknowledged.length).toBeGreaterThan(1000);
    expect(acknowledged.filter((n) => !kept.has(n))).toEqual([]);
  });

  async function writeAndKill(kill: (pid: number) => void): Promise<number[]> {
    const board = spawn(process.execPath, [storm, dataDir, entry], {
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(board, 'exit');
    const acknowledged: number[] = [];
    for await (const line of createInterface({ input: board.stdout })) {
      acknowledged.push(Number(line));
      if (acknowledged.length === 1000) kill(Number(board.pid));
    }
    await ended;
    // The last line may be cut off in the middle.
    return acknowledged.slice(0, -1);
  }
});
