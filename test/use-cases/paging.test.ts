import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { pageSize } from '#app/domain/threads/sort-key.ts';
import { CommentPage } from '#app/protocol/comments.ts';
import type { CommentView } from '#app/protocol/comments.ts';
import { commentOrders } from '#app/protocol/pages.ts';
import type { CommentOrder, DebatePageQuery } from '#app/protocol/pages.ts';
import { describeDatabases } from '#test/support/database.ts';
import { openScene, refusalOf } from './scene.ts';
import type { Said, Scene } from './scene.ts';

const many = 300;
const few = 10;

describeDatabases('pages', (open) => {
  let scene: Scene;
  const debates: Record<'few' | 'many', { slug: string; said: Said[] }> = {
    few: { slug: '', said: [] },
    many: { slug: '', said: [] },
  };

  /** Comments up to five deep, of every stance, some removed with and without answers. */
  async function fill(count: number) {
    const { slug } = await scene.openDebate();
    const people = [scene.author, scene.other, scene.moderator];
    const stances = ['for', 'against', 'depends', undefined] as const;
    const said: Said[] = [];
    for (let n = 0; n < count; n += 1) {
      const stance = stances[n % 4];
      const under = n % 3 ? said[Math.floor((n * 7) % said.length)] : null;
      const more = { under: under ?? null, ...(stance && { stance }) };
      said.push(await scene.say(people[n % 3]!, more, slug));
    }
    for (const [n, one] of said.entries()) {
      if (n % 10 === 4) await scene.decide(n % 3 === 2 ? scene.second : scene.admin, 'remove', one);
    }
    return { slug, said };
  }

  beforeAll(async () => {
    scene = await openScene(open);
    debates.few = await fill(few);
    debates.many = await fill(many);
    for (let n = 0; n < 25; n += 1) await scene.say(scene.newcomer, {}, debates.many.slug);
    await scene.say(scene.newcomer, {}, debates.few.slug);
  }, 300_000);
  afterAll(() => scene.close());

  async function walk(order: CommentOrder, more: Partial<DebatePageQuery> = {}) {
    const { slug } = debates.many;
    const pages: CommentView[][] = [];
    let after: number | undefined;
    do {
      const query = { slug, order, ...more, ...(after !== undefined && { after }) };
      const page = await scene.read.debatePage(null, query);
      expect(page.hasEarlier).toBe(after !== undefined);
      pages.push(page.comments);
      after = page.next ?? undefined;
    } while (after !== undefined);
    return pages;
  }

  /** What a reader may see, from the tables, in no order. */
  async function shown(where: object = {}): Promise<{ number: number; sortKey: string }[]> {
    const rows = await scene.deps.db.comment.findMany({
      where: { debate: { slug: debates.many.slug }, number: { not: null }, ...where },
      select: { number: true, sortKey: true },
    });
    return rows.map(({ number, sortKey }) => ({ number: number ?? 0, sortKey: sortKey ?? '' }));
  }
  const withTombstones = {
    OR: [{ status: 'published' }, { replyCount: { gt: 0 } }, { tombstone: true }],
  };
  const numbersOf = (comments: { number: number }[]) => comments.map(({ number }) => number);
  const inThreadOrder = (comments: { number: number; sortKey: string }[]) =>
    numbersOf(comments.toSorted((a, b) => (a.sortKey < b.sortKey ? -1 : 1)));

  describe('show each comment exactly once', () => {
    it('in thread order', async () => {
      const pages = await walk('thread');
      expect(numbersOf(pages.flat())).toEqual(inThreadOrder(await shown(withTombstones)));
      expect(pages.slice(0, -1).every((page) => page.length === pageSize)).toBe(true);
      expect(pages.length).toBeGreaterThan(4);
    });

    it('newest first', async () => {
      const expected = numbersOf(await shown({ status: 'published' })).toSorted((a, b) => b - a);
      expect(numbersOf((await walk('newest')).flat())).toEqual(expected);
    });

    it.each(['for', 'against', 'depends'] as const)('%s', async (stance) => {
      const pages = (await walk(stance)).flat();
      const expected = await shown({ status: 'published', stance });
      expect(numbersOf(pages)).toEqual(numbersOf(expected).toSorted((a, b) => a - b));
      expect(new Set(pages.map((comment) => comment.stance))).toEqual(new Set([stance]));
    });

    it('in one thread', async () => {
      const thread = 1;
      const [root] = await shown({ number: thread });
      const under = (await shown(withTombstones)).filter(({ sortKey }) =>
        sortKey.startsWith(root?.sortKey ?? '-'),
      );
      expect(under.length).toBeGreaterThan(2);
      expect(numbersOf((await walk('thread', { thread })).flat())).toEqual(inThreadOrder(under));
    });

    it('through the API’s cursor, in the promised shape', async () => {
      const comments: CommentView[] = [];
      let cursor: string | null = null;
      do {
        const page: CommentPage = await scene.read.comments(null, {
          slug: debates.many.slug,
          ...(cursor && { cursor }),
        });
        expect(CommentPage.parse(page)).toEqual(page);
        comments.push(...page.comments);
        cursor = page.cursor;
      } while (cursor);
      expect(numbersOf(comments)).toEqual(inThreadOrder(await shown(withTombstones)));
    });

    it('and a window holds the comment it was opened for, wherever it stands', async () => {
      const { slug } = debates.many;
      for (const number of numbersOf(await shown(withTombstones)).filter((n) => n % 17 === 0)) {
        const { query } = await scene.read.placeOf(null, { slug, number });
        const at = /^\?at=(\d+)$/.exec(query)?.[1];
        const page = await scene.read.debatePage(null, {
          slug,
          order: 'thread',
          ...(at && { at: Number(at) }),
        });
        expect(numbersOf(page.comments)).toContain(number);
        expect(page.hasEarlier).toBe(at !== undefined);
      }
    });
  });

  it.each(['0', '-1', '1.5', '01', 'abc', '999999999', '12345678901', '\u0000', "1' OR"])(
    'refuse the cursor %j, which nobody was given',
    async (cursor) => {
      const answer = scene.read.comments(null, { slug: debates.few.slug, cursor });
      expect(await refusalOf(answer)).toBe('invalid');
    },
  );

  it.each(['x', '_', '2026-03-02T09:00:00.000Z_x', '-200000-01-01T00:00:00Z_x', '\u0000'])(
    'refuse the cursor %j of a list',
    async (cursor) => {
      expect(await refusalOf(scene.read.debateList(null, { cursor }))).toBe('invalid');
      expect(await refusalOf(scene.read.queue(scene.moderator, { cursor }))).toBe('invalid');
    },
  );

  describe('cost the same in a long debate', () => {
    type Side = keyof typeof debates;
    const orders = commentOrders.map((order): [string, (side: Side) => Promise<unknown>] => [
      `debatePage, ${order}`,
      (side) => scene.read.debatePage(null, { slug: debates[side].slug, order }),
    ]);
    const page = (side: Side, more: Partial<DebatePageQuery>, viewer: MaybeActor = null) =>
      scene.read.debatePage(viewer, { slug: debates[side].slug, order: 'thread', ...more });

    it.each<[string, (side: Side) => Promise<unknown>]>([
      ...orders,
      ['debatePage, going on', (side) => page(side, { after: 2 })],
      ['debatePage, around a comment', (side) => page(side, { at: 2 })],
      ['debatePage, one thread', (side) => page(side, { thread: 1 })],
      ['debatePage, own texts', (side) => page(side, {}, scene.newcomer)],
      ['comments', (side) => scene.read.comments(null, { slug: debates[side].slug })],
      [
        'comments, going on',
        (side) => scene.read.comments(null, { slug: debates[side].slug, cursor: '2' }),
      ],
      ['placeOf', (side) => scene.read.placeOf(null, { slug: debates[side].slug, number: few })],
      ['events', (side) => scene.read.events(null, { slug: debates[side].slug, since: 1 })],
    ])('%s', async (_door, read) => {
      const [short, long] = [await costOf(() => read('few')), await costOf(() => read('many'))];
      // Fewer where a page happens to need less: no answers under its comments, say.
      expect(long.queries).toBeLessThanOrEqual(short.queries);
      expect(long.queries).toBeGreaterThan(1);
    });

    it('a page reads a page of rows', async () => {
      const { rows } = await costOf(() => page('many', {}));
      // The page and one more, a text for each, the answers under them, and what frames the page.
      expect(rows).toBeLessThan(4 * pageSize);
      expect(rows).toBeGreaterThan(pageSize);
    });

    it('the queue, whoever waits in it', async () => {
      const one = await costOf(() => scene.read.queue(scene.moderator, { cursor: lastCursor }));
      const full = await costOf(() => scene.read.queue(scene.moderator, {}));
      expect(full.queries).toBe(one.queries);
    });
    const lastCursor = '2026-03-02T09:00:00.000Z_00000000-0000-0000-0000-000000000000';
  });
});

/** Statements sent and rows received until the answer was there. */
async function costOf(read: () => Promise<unknown>): Promise<{ queries: number; rows: number }> {
  const sent = vi.spyOn(pg.Pool.prototype, 'query');
  try {
    await read();
    const answers = sent.mock.results.map(({ value }) => value as Promise<pg.QueryResult>);
    const rows = (await Promise.all(answers)).map((answer) => answer.rows.length);
    return { queries: rows.length, rows: rows.reduce((sum, count) => sum + count, 0) };
  } finally {
    sent.mockRestore();
  }
}
