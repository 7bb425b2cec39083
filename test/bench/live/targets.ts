import { fork, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type pg from 'pg';
import { startBoard } from '#test/support/running-board.ts';
import type { RunningBoard } from '#test/support/running-board.ts';
import { administer, postgresUrl } from '#test/support/services.ts';
import type { BareSettings } from './bare-server.ts';
import type { Options } from './options.ts';

/** A server that can be posted to and listened to. */
export interface Target {
  name: string;
  urls: string[];
  pids: number[];
  slug: string | null;
  since: () => Promise<number>;
  /** Resolves once the server has answered that it is kept and public. */
  post(id: string, turn: number): Promise<void>;
}

export interface BoardTarget extends Target {
  pool: pg.PoolConfig;
  /** An event about a comment, as JSON, and the id in it. */
  event(): Promise<Pick<BareSettings, 'event' | 'idIn'>>;
  stop(): Promise<void>;
}

const writers = 8;

/** The board with a debate and a few members who may write as fast as they like. */
export async function startBoardTarget(options: Options): Promise<BoardTarget> {
  const { boards, clean } = await startBoards(options);
  const [first] = boards;
  if (!first) throw new Error('No board was started.');
  const tokens = await Promise.all(
    Array.from({ length: writers }, async () => (await first.person('w', { trusted: true })).token),
  );
  const urls = boards.map(({ url }) => url);
  const ask = async (path: string, turn: number, body?: unknown): Promise<Answered> => {
    const response = await fetch(`${urls[turn % urls.length]}/api/v1${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${tokens[turn % tokens.length]}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer = (await response.json()) as Answered;
    if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`);
    return answer;
  };
  const { debate } = await ask('/debates', 0, opening);
  const slug = debate?.slug ?? '';
  let said = 0;
  return {
    name: 'board',
    urls,
    pids: boards.map(({ pid }) => pid),
    slug,
    pool: first.pool,
    since: async () => (await ask(`/debates/${slug}/events?since=0`, 0)).sequence ?? 0,
    async post(id, turn) {
      said += 1;
      const body = `At site ${said} we counted ${said * 7 + 40} orders before the change and ${said * 3 + 12} after it.`;
      const { comment } = await ask(`/debates/${slug}/comments`, turn, { id, body });
      if (comment?.status !== 'published') throw new Error(`A comment is ${comment?.status}.`);
    },
    async event() {
      const { events = [] } = await ask(`/debates/${slug}/events?since=0`, 0);
      const event = events.find(({ comment }) => comment);
      if (!event?.comment) throw new Error('There is no event to copy.');
      return { event: JSON.stringify(event), idIn: event.comment.id };
    },
    async stop() {
      await Promise.all(boards.map((board) => board.stop()));
      await clean();
    },
  };
}

interface Answered {
  debate?: { slug: string };
  comment?: { status: string };
  sequence?: number;
  events?: { comment?: { id: string } }[];
}

const opening = {
  title: 'How long do orders wait?',
  motion: 'Orders wait longer in the queue than they are worked on.',
  body: 'We timed 40 orders at two sites before and after the change: the wait fell from nine days to four, and the work on each order took two hours both times.',
  methods: [],
};

async function startBoards(options: Options) {
  if (options.database === 'embedded') {
    return { boards: [await startBoard()], clean: async () => undefined };
  }
  const name = `grounds_bench_${process.pid}_${randomBytes(4).toString('hex')}`;
  await administer(`CREATE DATABASE ${name}`);
  const databaseUrl = new URL(postgresUrl);
  databaseUrl.pathname = name;
  const redis = options.processes > 1 ? await startRedis() : null;
  const env = {
    SECRET: randomBytes(32).toString('hex'),
    ...(redis && { REDIS_URL: redis.url }),
  };
  const boards: RunningBoard[] = [];
  // One after the other: the first brings the database up to date.
  for (let count = 0; count < options.processes; count += 1) {
    boards.push(await startBoard({ databaseUrl: databaseUrl.href, env }));
  }
  const clean = async () => {
    redis?.process.kill();
    await administer(`DROP DATABASE ${name} WITH (FORCE)`);
  };
  return { boards, clean };
}

/** A Redis of its own, because channels are shared by everyone on one server. */
async function startRedis(): Promise<{ url: string; process: ChildProcess }> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  const redis = spawn('redis-server', [
    '--port',
    String(port),
    '--save',
    '',
    '--bind',
    '127.0.0.1',
  ]);
  process.once('exit', () => redis.kill());
  for await (const said of redis.stdout) {
    if (String(said).includes('Ready to accept connections')) break;
  }
  return { url: `redis://127.0.0.1:${port}`, process: redis };
}

/** Socket.IO and one insert, in a process of its own, on the database of the board. */
export async function startBareTarget(
  program: string,
  settings: BareSettings,
): Promise<Target & { stop(): void }> {
  const child = fork(program, ['--as', 'bare', JSON.stringify(settings)], {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const [{ url }] = (await once(child, 'message')) as [{ url: string }];
  return {
    name: 'bare',
    urls: [url],
    pids: child.pid === undefined ? [] : [child.pid],
    slug: null,
    since: async () => 0,
    async post(id) {
      const response = await fetch(url, { method: 'POST', body: id });
      if (!response.ok) throw new Error(`The bare server answered ${response.status}.`);
    },
    stop: () => void child.kill(),
  };
}
