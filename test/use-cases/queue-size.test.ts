import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { QueueQuery } from '#app/protocol/moderation.ts';
import { describeDatabases, testDatabases } from '#test/support/database.ts';
import type { TestDatabaseKind } from '#test/support/database.ts';
import { openScene } from './scene.ts';
import type { Scene } from './scene.ts';

const few = 100;
const many = 10_000;
const runs = 21;

/** Pages of the queue; some filters are met often, some only at its very end. */
const pages: [string, (scene: Scene) => Promise<QueueQuery>][] = [
  ['the first page', async () => ({})],
  ['a common clause', async () => ({ clause: 'adds-value' })],
  ['a clause of the last few', async () => ({ clause: 'civil' })],
  ['one debate', async (scene) => ({ debate: scene.slug })],
  ['one standing', async () => ({ standing: 'known' })],
  ['what was reported', async () => ({ for: 'report' })],
  ['the last page', async (scene) => ({ cursor: await lastCursor(scene) })],
];

async function openQueues(open: TestDatabaseKind['open']) {
  const [short, long] = [await openScene(open), await openScene(open)];
  await fill(short, few);
  await fill(long, many);
  return { short, long };
}

describeDatabases('the queue, however long', (open) => {
  let queues: Record<'short' | 'long', Scene>;
  beforeAll(async () => {
    queues = await openQueues(open);
  }, 120_000);
  afterAll(() => Promise.all([queues.short.close(), queues.long.close()]));

  it.each(pages)('asks as many questions: %s', async (_what, queryOf) => {
    const asked = async (scene: Scene) => {
      const query = await queryOf(scene);
      return statementsOf(() => scene.read.queue(scene.moderator, query));
    };
    const questions = await asked(queues.long);
    expect(questions).toBe(await asked(queues.short));
    expect(questions).toBeLessThanOrEqual(25);
  });

  it('says how many wait, in all and behind the filter, and gives each once', async () => {
    const { long } = queues;
    const query: QueueQuery = { standing: 'known', for: 'report' };
    const ids: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = await long.read.queue(long.moderator, { ...query, ...(cursor && { cursor }) });
      expect(page).toMatchObject({ waiting: many, matching: many / 20 });
      ids.push(...page.items.map((item) => item.revisionId));
      cursor = page.cursor;
    }
    expect(new Set(ids).size).toBe(many / 20);
    expect(ids).toHaveLength(many / 20);
  });
});

// On the server that long queues are for; the embedded database answers one question at a time.
const server = testDatabases().find(({ name }) => name === 'postgres');
describe.skipIf(server?.skip)(`the queue, however long (${server?.skip ?? 'time'})`, () => {
  let queues: Record<'short' | 'long', Scene>;
  beforeAll(async () => {
    if (server) queues = await openQueues(server.open);
  }, 120_000);
  afterAll(() => Promise.all([queues.short.close(), queues.long.close()]));

  /** Median times, the two taken in turns so that a busy machine slows both. */
  async function ratioOf(read: (scene: Scene) => Promise<unknown>): Promise<number> {
    const times: Record<'short' | 'long', number[]> = { short: [], long: [] };
    for (let run = 0; run < runs; run += 1) {
      for (const size of ['short', 'long'] as const) {
        times[size].push(await millisecondsOf(() => read(queues[size])));
      }
    }
    return median(times.long) / median(times.short);
  }

  it.each(pages)('takes about as long: %s', { timeout: 60_000 }, async (_what, queryOf) => {
    const queries = new Map([
      [queues.short, await queryOf(queues.short)],
      [queues.long, await queryOf(queues.long)],
    ]);
    const read = (scene: Scene) => scene.read.queue(scene.moderator, queries.get(scene) ?? {});
    expect(await ratioOf(read)).toBeLessThan(2);
  });

  it('takes about as long: all that its page shows', { timeout: 60_000 }, async () => {
    const readAll = async ({ read, moderator }: Scene) => {
      await read.queue(moderator, {});
      await read.queueFilters(moderator);
      await read.recentDecisions(moderator);
      await read.ownNotes(moderator);
      await read.sitting(moderator);
      await read.reversals(moderator);
    };
    expect(await ratioOf(readAll)).toBeLessThan(2);
  });
});

/**
 * Comments that wait, each a second after the one before: one in three in the scene's own debate,
 * one in four reported, one in five by somebody known, so that even the short queue fills a page
 * with each; and the last ten in question for a clause of their own.
 */
async function fill(scene: Scene, count: number): Promise<void> {
  const { db } = scene.deps;
  const { id: elsewhere } = await scene.openDebate();
  const from = scene.clock.now;
  await db.$executeRaw`
      CREATE TABLE waiting AS
      SELECT n, gen_random_uuid() AS comment, gen_random_uuid() AS revision,
        CASE WHEN n % 3 = 0 THEN ${scene.debateId}::uuid ELSE ${elsewhere}::uuid END AS debate,
        ${from}::timestamptz + n * interval '1 second' AS at
      FROM generate_series(1, ${count}::int) n`;
  await db.$executeRaw`
      INSERT INTO "Comment" ("id", "debateId", "authorId", "status", "depth", "latestRevisionId",
        "fingerprint", "createdAt")
      SELECT comment, debate, ${scene.newcomer.id}::uuid, 'pending', 0, revision, n::text, at
      FROM waiting`;
  await db.$executeRaw`
      INSERT INTO "Revision" ("id", "subjectType", "subjectId", "debateId", "authorId", "number",
        "body", "bodyHtml", "bodyText", "fingerprint", "status", "policyVersion", "createdAt",
        "waitingSince", "waitingFor", "waitingClauses", "authorStanding")
      SELECT revision, 'comment', comment, debate, ${scene.newcomer.id}::uuid, 1,
        text, text, text, n::text, 'pending', 1, at, at,
        (CASE WHEN n % 4 = 0 THEN 'report' ELSE 'review' END)::"WaitingFor",
        CASE WHEN n > ${count - 10}::int THEN ARRAY['civil'] ELSE ARRAY['adds-value'] END,
        (CASE WHEN n % 5 = 0 THEN 'known' ELSE 'newcomer' END)::"AuthorStanding"
      FROM waiting, repeat('Counted at site ' || n || '. ', 30) AS text`;
  await db.$executeRaw`DROP TABLE waiting`;
  await db.$executeRawUnsafe('VACUUM ANALYZE');
}

async function lastCursor(scene: Scene): Promise<string> {
  const [row] = await scene.deps.db.revision.findMany({
    orderBy: [{ waitingSince: 'desc' }, { id: 'desc' }],
    where: { waitingSince: { not: null } },
    skip: 20,
    take: 1,
    select: { id: true, waitingSince: true },
  });
  return `${row?.waitingSince?.toISOString()}_${row?.id}`;
}

async function statementsOf(read: () => Promise<unknown>): Promise<number> {
  const sent = vi.spyOn(pg.Pool.prototype, 'query');
  try {
    await read();
    return sent.mock.calls.length;
  } finally {
    sent.mockRestore();
  }
}

async function millisecondsOf(read: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await read();
  return performance.now() - from;
}

function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
