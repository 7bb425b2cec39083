import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import type { Logger } from 'pino';
import { compose } from './compose.ts';
import type { Composition } from './compose.ts';
import { isEmpty } from './db/board.ts';
import { DataFolderError, startEmbedded } from './db/embedded/start-embedded.ts';
import { MigrationError, migrate } from './db/migrate/migrate.ts';
import { holdBoardLock, SecondBoardError } from './db/one-board.ts';
import { demoSignIns, fillWithDemo } from './demo/sign-ins.ts';
import { EnvError, loopbackOrigins, readEnv } from './env.ts';
import type { Env } from './env.ts';

const say = (line: string) => console.log(line);

/** What the person at the terminal can put right is said in one plain line. */
function giveUp(error: unknown): never {
  const plain =
    error instanceof EnvError ||
    error instanceof DataFolderError ||
    error instanceof MigrationError ||
    error instanceof SecondBoardError;
  console.error(plain ? error.message : error);
  process.exit(1);
}

interface OpenDatabase {
  pool: Parameters<typeof compose>[0]['pool'];
  close: () => Promise<void>;
}

async function prepareDatabase(env: Env, log: Logger): Promise<OpenDatabase> {
  if (env.databaseUrl === undefined) {
    const embedded = await startEmbedded({
      dataDir: env.dataDir,
      onPreparing: () => say('Preparing the embedded database (once) …'),
      onLost: () => giveUp(new DataFolderError('The embedded database ended. Start again.')),
    });
    // One backend serves every connection: more of them would only wait for each other.
    return { pool: { ...embedded.pool, max: 4 }, close: embedded.stop };
  }
  const pool = { connectionString: env.databaseUrl, max: 10 };
  const lock = await holdBoardLock(pool, { shared: env.redisUrl !== undefined, onLost: giveUp });
  log.info('using the database of DATABASE_URL');
  return { pool, close: lock.release };
}

async function start(): Promise<void> {
  const env = withPort(readEnv(), await freePort());
  const log = pino({ level: env.logLevel }, pino.destination({ dest: 2, sync: false }));
  const database = await prepareDatabase(env, log);
  const { applied } = await migrate(database.pool);
  if (applied.length > 0) say(`Brought the database up to date (${applied.length} steps).`);

  const board = await compose({ env, pool: database.pool, log });
  stopOnSignals(board, database, log);
  if (await wantsDemo(env, board)) await fillWithDemo(board.deps, env.dataDir, say);

  board.server.listen(env.port, env.host);
  await once(board.server, 'listening').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new EnvError(`Port ${env.port} of ${env.host} is in use. Set PORT to another one.`);
  });
  for (const line of await demoSignIns(board.db, env.dataDir)) say(line);
  board.startJobs();
  say(`Grounds is listening on ${env.origins[0]}`);
}

async function wantsDemo(env: Env, board: Composition): Promise<boolean> {
  if (env.demo === false) return false;
  const wanted = env.demo ?? (env.databaseUrl === undefined && env.loopback);
  return wanted && (await isEmpty(board.db));
}

/** The origins have the port in them, so it is found before anything is built. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

function withPort(env: Env, port: number): Env {
  if (env.port !== 0) return env;
  return { ...env, port, origins: env.loopback ? loopbackOrigins(port) : env.origins };
}

/** Ctrl-C reaches the whole process group, and may come twice: stopping goes on all the same. */
function stopOnSignals(board: Composition, database: OpenDatabase, log: Logger): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    say('Stopping …');
    try {
      await board.stop();
    } finally {
      await database.close();
    }
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      stop().catch((error: unknown) => {
        log.error({ error: String(error) }, 'did not stop cleanly');
        process.exit(1);
      });
    });
  }
}

start().catch(giveUp);
