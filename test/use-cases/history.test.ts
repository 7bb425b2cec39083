import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor, MaybeActor } from '#app/domain/permissions/can.ts';
import { historyPageSize } from '#app/protocol/history.ts';
import type { HistoryView } from '#app/protocol/history.ts';
import { describeDatabases } from '#test/support/database.ts';
import { newText, openScene, praise, refusalOf } from './scene.ts';
import type { Said, Scene } from './scene.ts';
import { fillWithSecrets } from './unpublished.ts';

describeDatabases('the history of a text', (open) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(open);
  });
  afterAll(() => scene.close());

  const read = (viewer: MaybeActor, of: { number: number | null }, before?: number) =>
    scene.read.history(viewer, { slug: scene.slug, number: of.number, before });
  const bodies = (history: HistoryView) => history.versions.map(({ text }) => text.body);

  /** Said and changed once, both public. */
  async function changed(by: Actor = scene.author): Promise<{ first: Said; second: Said }> {
    const first = await scene.say(by);
    return { first, second: await scene.edit(by, first) };
  }

  it('shows everyone each published version, the newest first, with its time', async () => {
    const first = await scene.say(scene.author);
    const firstAt = scene.clock.now.toISOString();
    const second = await scene.edit(scene.author, first);
    const secondAt = scene.clock.now.toISOString();
    expect(await read(null, first)).toEqual({
      debate: { slug: scene.slug, title: expect.stringContaining('Do orders at site') },
      number: first.number,
      author: { handle: 'author', name: 'author', line: '' },
      isPublic: true,
      newest: 2,
      withheld: 0,
      before: null,
      versions: [
        {
          number: 2,
          at: secondAt,
          by: 'author',
          text: { title: null, motion: null, body: second.body },
        },
        {
          number: 1,
          at: firstAt,
          by: 'author',
          text: { title: null, motion: null, body: first.body },
        },
      ],
    });
  });

  it('of a text that never changed is that text', async () => {
    const said = await scene.say(scene.author);
    expect(await read(null, said)).toMatchObject({ newest: 1, versions: [{ number: 1 }] });
  });

  it('of an opening has its titles and motions', async () => {
    const debate = await scene.openDebate();
    scene.later();
    const { title, motion, bodyHtml } = await scene.read.debate(null, debate.slug);
    const body = newText();
    await scene.do.editDebate(scene.author, {
      slug: debate.slug,
      revisionId: debate.revisionId,
      title: `${title}, and why`,
      motion: `${motion} Mostly.`,
      body,
      methods: [],
    });
    const history = await scene.read.history(null, { slug: debate.slug, number: null });
    expect(history.debate.title).toBe(`${title}, and why`);
    expect(history.versions.map(({ text }) => text)).toEqual([
      { title: `${title}, and why`, motion: `${motion} Mostly.`, body },
      { title, motion, body: bodyHtml.replace(/<[^>]+>/g, '').trim() },
    ]);
  });

  describe('has only what was published and stands so', () => {
    const approved = async () => {
      const said = await scene.say(scene.newcomer);
      const { number } = await scene.decide(scene.moderator, 'approve', said);
      return { ...said, number };
    };

    it.each<[string, (edited: Said) => Promise<unknown>, number]>([
      ['waits', async () => undefined, 1],
      ['was approved', (edited) => scene.decide(scene.moderator, 'approve', edited), 2],
      ['was sent back', (edited) => scene.decide(scene.moderator, 'return', edited), 1],
      ['was rejected', (edited) => scene.decide(scene.moderator, 'reject', edited), 1],
      [
        'was approved by mistake',
        async (edited) => {
          await scene.decide(scene.moderator, 'approve', edited);
          await scene.decide(scene.moderator, 'undo', edited);
        },
        1,
      ],
      [
        'was replaced while it waited',
        async (edited) => {
          const newer = await scene.edit(scene.newcomer, edited);
          await scene.decide(scene.moderator, 'approve', newer);
          return newer;
        },
        2,
      ],
    ])('where an edit %s', async (_what, then, count) => {
      const said = await approved();
      const edited = await scene.edit(scene.newcomer, said);
      await then(edited);
      for (const viewer of [null, scene.newcomer, scene.moderator]) {
        const history = await read(viewer, said);
        expect(history.versions.map(({ number }) => number)).toEqual(
          Array.from({ length: count }, (_, index) => count - index),
        );
        expect(history.newest).toBe(count);
        expect(bodies(history).at(-1)).toBe(said.body);
      }
    });

    it('where an edit was not sent', async () => {
      const said = await scene.say(scene.author);
      await scene.edit(scene.author, said, praise());
      expect(bodies(await read(null, said))).toEqual([said.body]);
    });

    it('so nothing, where the only approval was undone', async () => {
      const said = await approved();
      await scene.decide(scene.moderator, 'undo', said);
      for (const viewer of [null, scene.newcomer, scene.moderator]) {
        expect(await refusalOf(read(viewer, said))).toBe('not-found');
      }
    });
  });

  describe('of what is not public is for its author and moderators', () => {
    const hide = async (said: Said) => {
      const { db } = scene.deps;
      await db.comment.update({ where: { id: said.id }, data: { status: 'hidden' } });
    };
    const states: [string, (said: Said) => Promise<unknown>][] = [
      ['removed', (said) => scene.decide(scene.moderator, 'remove', said)],
      ['withdrawn', (said) => scene.do.withdrawComment(scene.other, said)],
      ['hidden', hide],
    ];
    const viewers: [string, () => MaybeActor, boolean][] = [
      ['a visitor', () => null, false],
      ['another member', () => scene.author, false],
      ['a suspended moderator', () => ({ ...scene.second, suspended: true }), false],
      ['its author', () => scene.other, true],
      ['its author, suspended', () => ({ ...scene.other, suspended: true }), true],
      ['a moderator', () => scene.second, true],
      ['an administrator', () => scene.admin, true],
    ];

    it.each(states)('%s', async (_state, then) => {
      const { first, second } = await changed(scene.other);
      await then(second);
      for (const [who, viewer, sees] of viewers) {
        const answer = read(viewer(), first);
        if (!sees) {
          expect(await refusalOf(answer), who).toBe('not-found');
          continue;
        }
        const history = await answer;
        expect(history.isPublic, who).toBe(false);
        expect(bodies(history), who).toEqual([second.body, first.body]);
      }
    });

    it('until it is restored', async () => {
      const { first, second } = await changed();
      await scene.decide(scene.moderator, 'remove', second);
      await scene.decide(scene.moderator, 'restore', second);
      expect(await read(null, first)).toMatchObject({ isPublic: true, newest: 2 });
    });

    it('and so are the comments of a debate that was removed, and its opening', async () => {
      const debate = await scene.openDebate();
      const said = await scene.say(scene.other, {}, debate.slug);
      await scene.edit(scene.other, said);
      await scene.decide(scene.moderator, 'remove', debate, 'debate');
      const of = (viewer: MaybeActor, number: number | null) =>
        scene.read.history(viewer, { slug: debate.slug, number });
      for (const number of [said.number, null]) {
        expect(await refusalOf(of(null, number))).toBe('not-found');
        expect(await refusalOf(of(scene.newcomer, number))).toBe('not-found');
        expect((await of(scene.second, number)).isPublic).toBe(false);
      }
      expect((await of(scene.other, said.number)).newest).toBe(2);
      expect(await refusalOf(of(scene.other, null))).toBe('not-found');
      expect((await of(scene.author, null)).newest).toBe(1);
    });

    it('and for moderators alone where its author was erased', async () => {
      const gone = await scene.person('gone', { trusted: true });
      const { first } = await changed(gone);
      await scene.deps.db.user.update({
        where: { id: gone.id },
        data: { erasedAt: scene.clock.now },
      });
      expect(await refusalOf(read(null, first))).toBe('not-found');
      expect(await refusalOf(read(scene.author, first))).toBe('not-found');
      expect((await read(scene.moderator, first)).author.handle).toBe('deleted');
    });
  });

  it.each<[string, () => Promise<{ slug: string; number: number | null }>]>([
    ['a number that nothing has', async () => ({ slug: scene.slug, number: 9_999 })],
    ['a debate that does not exist', async () => ({ slug: 'no-such-debate', number: null })],
    ['what is no slug', async () => ({ slug: 'No\u0000slug', number: 1 })],
    [
      'a debate that waits',
      async () => ({ slug: (await scene.openDebate(scene.newcomer)).slug, number: null }),
    ],
  ])('there is none of %s', async (_what, where) => {
    const query = await where();
    for (const viewer of [null, scene.newcomer, scene.moderator]) {
      expect(await refusalOf(scene.read.history(viewer, query))).toBe('not-found');
    }
  });

  it('tells outsiders nothing that is not public', async () => {
    const other = await openScene(open);
    try {
      const { secrets, hidden, seen } = await fillWithSecrets(other);
      const { lastNumber } = await other.deps.db.debate.findUniqueOrThrow({
        where: { id: other.debateId },
      });
      const numbers = [null, ...Array.from({ length: lastNumber }, (_, index) => index + 1)];
      for (const viewer of [null, other.other, { ...other.second, suspended: true }]) {
        const asked = [other.slug, ...hidden].flatMap((slug) =>
          numbers.map((number) => other.read.history(viewer, { slug, number })),
        );
        const told = JSON.stringify(await Promise.allSettled(asked));
        expect(told).toContain(seen);
        expect(secrets.filter(({ word }) => told.includes(word))).toEqual([]);
      }
    } finally {
      await other.close();
    }
  });

  describe('where a moderator changed the text', () => {
    it('says so, and keeps what stood before from readers', async () => {
      const { first, second } = await changed();
      const mended = await scene.edit(scene.moderator, second);
      const seen = await read(null, first);
      expect(seen).toMatchObject({ newest: 3, withheld: 2, before: null });
      expect(seen.versions).toMatchObject([{ number: 3, by: 'moderator' }]);
      expect(JSON.stringify(seen)).not.toContain(first.body);
      expect(JSON.stringify(seen)).not.toContain(second.body);
      expect(await read(scene.other, first)).toEqual(seen);
      for (const viewer of [scene.author, scene.second]) {
        const all = await read(viewer, first);
        expect(bodies(all)).toEqual([mended.body, second.body, first.body]);
        expect(all.versions.map(({ by }) => by)).toEqual(['moderator', 'author', 'author']);
        expect(all.withheld).toBe(0);
      }
    });

    it('compares what came after with the moderator’s version', async () => {
      const said = await scene.say(scene.author);
      const mended = await scene.edit(scene.moderator, said);
      const own = await scene.edit(scene.author, mended);
      const seen = await read(null, said);
      expect(bodies(seen)).toEqual([own.body, mended.body]);
      expect(seen.versions.map(({ by }) => by)).toEqual(['author', 'moderator']);
    });

    it('but not where moderators change their own', async () => {
      const { first } = await changed(scene.moderator);
      const seen = await read(null, first);
      expect(seen.versions.map(({ by }) => by)).toEqual(['author', 'author']);
      expect(seen.withheld).toBe(0);
    });
  });

  it('is read a page at a time, each version compared across the edge of the page', async () => {
    let said = await scene.say(scene.author);
    const { number } = said;
    const all = [said.body];
    while (all.length < historyPageSize + 2) {
      said = await scene.edit(scene.author, said);
      all.unshift(said.body);
    }
    const newest = await read(null, { number });
    expect(bodies(newest)).toEqual(all.slice(0, historyPageSize));
    expect(newest.before?.text.body).toBe(all[historyPageSize]);
    const older = await read(null, { number }, newest.versions.at(-1)?.number);
    expect(bodies(older)).toEqual(all.slice(historyPageSize));
    expect(older.before).toBeNull();
    expect(await refusalOf(read(null, { number }, 1))).toBe('not-found');
    expect(bodies(await read(null, { number }, 9_999))).toEqual(bodies(newest));
  });
});
