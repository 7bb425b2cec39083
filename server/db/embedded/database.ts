import { existsSync, renameSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import type { Server, Socket } from 'node:net';
import { PGlite } from '@electric-sql/pglite';
import { createBridge } from './bridge.ts';
import { openFolders, socketPath } from './folders.ts';
import type { Folders } from './folders.ts';
import { acquireLock, LockedError } from './lock.ts';
import { whyForeign } from './major.ts';
import type { DatabaseReport } from './protocol.ts';

// The database process: `node database.js DATA_DIR`, started by startEmbedded.

/** How long a database whose board is gone may take to close. */
const CLOSING_MS = 10_000;

// Ctrl-C reaches the whole process group. The board must end first, with its database there.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);

const abandoned = new Promise<void>((resolve) => {
  process.once('disconnect', resolve);
  if (!process.connected) resolve();
});

function report(message: DatabaseReport): void {
  if (process.connected) process.send?.(message, () => undefined);
}

class Refusal extends Error {}

async function openPglite(folders: Folders): Promise<PGlite> {
  const foreign = whyForeign(folders.database);
  if (foreign) throw new Refusal(foreign);
  if (!existsSync(folders.database)) {
    report({ state: 'preparing' });
    // A first start that is killed half-way must not leave half a database behind.
    const fresh = `${folders.database}.new`;
    rmSync(fresh, { recursive: true, force: true });
    await (await PGlite.create({ dataDir: fresh })).close();
    renameSync(fresh, folders.database);
  }
  return PGlite.create({ dataDir: folders.database, relaxedDurability: false });
}

/** A socket file is left over by kill -9; one that answers belongs to someone we cannot see. */
async function clearSocket(path: string): Promise<void> {
  if (!existsSync(path)) return;
  const answers = await new Promise<boolean>((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
  if (answers) {
    throw new Refusal(`Another Grounds board is using the data folder: ${path} answers.`);
  }
  rmSync(path, { force: true });
}

async function listen(server: Server, path: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => resolve());
  });
}

async function main(dataDir: string): Promise<void> {
  const folders = openFolders(dataDir);
  const path = socketPath(folders.run);
  const lock = await acquireLock(folders.databaseLock, 'database', () => CLOSING_MS);
  try {
    await clearSocket(path);
    const db = await openPglite(folders);
    let closing = false;
    const server = await createBridge(db, {
      onFatal: (error) => {
        if (closing) return;
        console.error(`The embedded database ended: ${String(error)}`);
        process.exit(1);
      },
    });
    const sockets = new Set<Socket>();
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    });
    await listen(server, path);
    report({ state: 'ready' });
    await abandoned;
    closing = true;
    server.close();
    for (const socket of sockets) socket.destroy();
    await db.close();
  } finally {
    lock.release();
  }
}

try {
  await main(process.argv[2] ?? 'data');
  process.exit(0);
} catch (error) {
  report({ state: 'refused', message: inWords(error) });
  // The parent reads the report and then closes the pipe.
  await Promise.race([abandoned, new Promise((resolve) => setTimeout(resolve, 2000))]);
  process.exit(1);
}

function inWords(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  if (error instanceof LockedError) {
    return `The database of another Grounds board (process ${error.holder.pid}) has not closed.`;
  }
  return `The embedded database could not be opened: ${String(error)}`;
}
