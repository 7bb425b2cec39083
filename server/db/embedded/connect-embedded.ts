import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { openFolders, socketPath } from './folders.ts';
import { lockHolder } from './lock.ts';
import { DataFolderError, inUse, poolFor, startEmbedded } from './start-embedded.ts';
import type { Embedded, EmbeddedOptions } from './start-embedded.ts';

/** A board may be making its database, or another command may be at work. */
const PATIENCE_MS = 60_000;

/**
 * For commands: beside a running board its database, otherwise one of our own for as long as the
 * command takes. The database of another command is not used, because it ends with that command.
 *
 * @throws DataFolderError when the folder stays in use or belongs to another PostgreSQL
 */
export async function connectEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const folders = openFolders(options.dataDir);
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const holder = lockHolder(folders.boardLock);
    if (!holder) {
      const own = await startOwn(options);
      if (own) return own;
    } else if (holder.purpose === 'board' && (await answers(socketPath(folders.run)))) {
      return { pool: poolFor(folders.run), stop: () => Promise.resolve() };
    } else if (Date.now() > until) {
      throw inUse(holder, options.dataDir);
    }
    await wait(100);
  }
}

/** Null when someone else took the folder in the same moment. */
async function startOwn(options: EmbeddedOptions): Promise<Embedded | null> {
  const folders = openFolders(options.dataDir);
  try {
    return await startEmbedded({ ...options, purpose: 'command' });
  } catch (error) {
    if (error instanceof DataFolderError && lockHolder(folders.boardLock)) return null;
    throw error;
  }
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}
