import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import type { PoolConfig } from 'pg';
import { projectRoot } from '#server/db/project-root.ts';
import { openFolders } from './folders.ts';
import { acquireLock, LockedError } from './lock.ts';
import type { Holder, Lock } from './lock.ts';
import type { DatabaseReport } from './protocol.ts';

export interface Embedded {
  /** For `pg` and Prisma's adapter: no environment variable of PostgreSQL can change it. */
  pool: PoolConfig;
  /** Closes the database cleanly. End the pools first. */
  stop: () => Promise<void>;
}

export interface EmbeddedOptions {
  dataDir: string;
  purpose?: 'board' | 'command';
  /** The folder is new: the database takes some seconds to be made. */
  onPreparing?: () => void;
  /** The database process ended although nobody stopped it. */
  onLost?: () => void;
  /** The built database process; only tests need another. */
  entry?: string;
}

/** Something the person at the terminal can put right; the message is for them. */
export class DataFolderError extends Error {}

/** A command ends soon, so a board waits for it. Another board does not. */
const COMMAND_PATIENCE_MS = 15_000;

/** Past this the write-ahead log has to do what closing did not. */
const STOP_MS = 8_000;

export function poolFor(run: string): PoolConfig {
  return { host: run, port: 5432, user: 'postgres', database: 'postgres', ssl: false };
}

/** @throws DataFolderError when the folder is in use or belongs to another PostgreSQL */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { dataDir, purpose = 'board' } = options;
  const folders = openFolders(dataDir);
  const patience = (holder: Holder): number =>
    purpose === 'board' && holder.purpose === 'command' ? COMMAND_PATIENCE_MS : 0;
  const lock = await acquireLock(folders.boardLock, purpose, patience).catch((error: unknown) => {
    throw error instanceof LockedError ? inUse(error.holder, dataDir) : error;
  });
  const child = fork(options.entry ?? join(projectRoot(), 'build/board/database.js'), [dataDir], {
    // Standard output belongs to whoever started us.
    stdio: ['ignore', 2, 2, 'ipc'],
    execArgv: ['--enable-source-maps'],
  });
  try {
    await ready(child, options.onPreparing);
  } catch (error) {
    await stop(child, lock);
    throw error;
  }
  let stopping: Promise<void> | undefined;
  child.once('exit', () => {
    if (!stopping) options.onLost?.();
  });
  return { pool: poolFor(folders.run), stop: () => (stopping ??= stop(child, lock)) };
}

export function inUse(holder: Holder, dataDir: string): DataFolderError {
  const who = holder.purpose === 'board' ? 'board' : 'command';
  return new DataFolderError(
    `Another Grounds ${who} (process ${holder.pid}) is using ${resolve(dataDir)}. ` +
      'Stop it first, or give this one its own folder with DATA_DIR.',
  );
}

function ready(child: ChildProcess, onPreparing?: () => void): Promise<void> {
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code, signal) =>
      fail(new DataFolderError(`The embedded database ended at start (${signal ?? code}).`)),
    );
    child.on('message', (report: DatabaseReport) => {
      if (report.state === 'preparing') onPreparing?.();
      if (report.state === 'ready') done();
      if (report.state === 'refused') fail(new DataFolderError(report.message));
    });
  });
}

async function stop(child: ChildProcess, lock: Lock): Promise<void> {
  if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
    const ended = once(child, 'exit');
    if (child.connected) child.disconnect();
    const hurry = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await ended;
    clearTimeout(hurry);
  }
  lock.release();
}
