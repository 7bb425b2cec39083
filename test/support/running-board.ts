import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import type { PoolConfig } from 'pg';
import type { Role } from '#app/domain/vocabulary.ts';
import { createAuth, sessionCookieName } from '#server/auth/auth.ts';
import { builtInPolicyBook } from '#server/db/policy-book.ts';
import { openDatabase } from '#server/db/client.ts';
import { openFolders } from '#server/db/embedded/folders.ts';
import { poolFor } from '#server/db/embedded/start-embedded.ts';
import { projectRoot } from '#server/db/project-root.ts';
import { memoryRateLimits } from '#server/integrations/rate-limits/memory.ts';
import { memoryWake } from '#server/integrations/wake/memory.ts';
import { createToken } from '#server/use-cases/accounts/create-token.ts';
import { createUser } from '#server/use-cases/accounts/create-user.ts';
import type { Deps } from '#server/use-cases/deps.ts';

/** Somebody with an account, a living API token without limits and a living session. */
export interface Person {
  handle: string;
  name: string;
  /** Null unless asked for, because hashing one takes its time. */
  password: string | null;
  token: string;
  /** The value of the session cookie. */
  session: string;
}

export interface PersonOptions {
  name?: string;
  role?: Role;
  trusted?: boolean;
  withPassword?: boolean;
  /** A token that counts against the limits, as a person's own would. */
  limited?: boolean;
}

export interface RunningBoard {
  url: string;
  /** The process that serves. */
  pid: number;
  dataDir: string;
  /** A new person; the handle is made from this word and is this board's only one. */
  person(word: string, options?: PersonOptions): Promise<Person>;
  /** The `grounds` command beside the board; rejects unless it exits 0. */
  grounds(args: string[], input?: string): Promise<string>;
  /** Direct access to the tables, for what no door offers, such as moving a clock. */
  database: ReturnType<typeof openDatabase>;
  /** How to reach the same database. */
  pool: PoolConfig;
  /** SIGTERM; throws unless the board then ends with 0. */
  stop(): Promise<void>;
}

export interface BoardOptions {
  demo?: boolean;
  /** An empty database on a real server, instead of the embedded one. */
  databaseUrl?: string;
  /** Further settings of the board. */
  env?: Record<string, string>;
}

export { sessionCookieName };

const startMs = 60_000;
const stopMs = 15_000;

/**
 * The board as people run it: the built program in a process of its own, on a free port, with a
 * data folder that ends with it. `npm run build` comes first.
 */
export async function startBoard(options: BoardOptions = {}): Promise<RunningBoard> {
  const dataDir = await mkdtemp(join(tmpdir(), 'grounds-running-'));
  const env = environment(dataDir, options);
  const board = spawn(process.execPath, ['--enable-source-maps', program('index')], {
    env,
    cwd: dataDir,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A test run that is cut short must not leave boards behind.
  const cut = () => board.kill('SIGKILL');
  process.once('exit', cut);
  const said: string[] = [];
  let url: string;
  try {
    url = await listening(board, said);
  } catch (error) {
    cut();
    await rm(dataDir, { recursive: true, force: true });
    throw error;
  }
  const pool = options.databaseUrl
    ? { connectionString: options.databaseUrl }
    : poolFor(openFolders(dataDir).run);
  const people = await openPeople(pool);
  return {
    url,
    pid: board.pid ?? 0,
    dataDir,
    pool,
    ...people,
    grounds: async (args, input = '') => {
      const running = promisify(execFile)(process.execPath, [program('cli'), ...args], { env });
      running.child.stdin?.end(input);
      return (await running).stdout;
    },
    stop: async () => {
      process.removeListener('exit', cut);
      await people.database.$disconnect();
      await stopped(board, said);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const program = (name: 'index' | 'cli') => join(projectRoot(), 'build/board', `${name}.js`);

function environment(dataDir: string, options: BoardOptions): NodeJS.ProcessEnv {
  const { DATABASE_URL: _database, REDIS_URL: _redis, ORIGIN: _origin, ...outer } = process.env;
  return {
    ...outer,
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: '0',
    DATA_DIR: dataDir,
    GROUNDS_DEMO: options.demo ? '1' : '0',
    LOG_LEVEL: 'warn',
    ...(options.databaseUrl && {
      DATABASE_URL: options.databaseUrl,
      SECRET: randomBytes(32).toString('hex'),
    }),
    ...options.env,
  };
}

function listening(board: ChildProcess, said: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`${why}\n${said.join('\n')}`));
    const timer = setTimeout(() => fail('The board did not start in time.'), startMs);
    board.once('exit', (code, signal) => fail(`The board ended at start (${code ?? signal}).`));
    for (const stream of [board.stdout, board.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line);
        const [, url] = /^Grounds is listening on (\S+)$/.exec(line) ?? [];
        if (!url) return;
        clearTimeout(timer);
        resolve(url);
      });
    }
  });
}

async function stopped(board: ChildProcess, said: string[]): Promise<void> {
  if (board.exitCode === null && board.signalCode === null) {
    const ended = once(board, 'exit');
    board.kill('SIGTERM');
    const timer = setTimeout(() => board.kill('SIGKILL'), stopMs);
    await ended;
    clearTimeout(timer);
  }
  if (board.exitCode !== 0) {
    const how = board.exitCode ?? board.signalCode;
    throw new Error(`The board ended with ${how} instead of 0.\n${said.join('\n')}`);
  }
}

/** Made beside the board, as the `grounds` command does, but without a process for each. */
async function openPeople(pool: PoolConfig): Promise<Pick<RunningBoard, 'person' | 'database'>> {
  const database = openDatabase({ ...pool, max: 1 });
  const now = () => new Date();
  const deps: Deps = {
    db: database,
    now,
    newId: randomUUID,
    policy: builtInPolicyBook,
    limits: memoryRateLimits(),
    wake: memoryWake({ onError: () => undefined }),
    origins: [],
  };
  const auth = createAuth({
    db: database,
    now,
    secure: false,
    onEnded: () => undefined,
    approvalsForTrust: () => 2,
  });

  return {
    database,
    async person(word, options = {}) {
      const { role = 'member', trusted = role !== 'member', withPassword, limited } = options;
      const handle = `${word}-${randomBytes(3).toString('hex')}`;
      const name = options.name ?? handle;
      const password = withPassword ? randomBytes(9).toString('base64url') : null;
      const { id } = await createUser(deps)({
        handle,
        name,
        email: `${handle}@example.org`,
        role,
        trusted,
        ...(password ? { password } : {}),
      });
      const { token } = await createToken(deps)({ handle, noRateLimit: !limited });
      const { cookie } = await auth.start(id);
      const session = /^[^=]+=([^;]*)/.exec(cookie)?.[1] ?? '';
      return { handle, name, password, token, session };
    },
  };
}
