import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maxOpeningLength } from '#app/protocol/debates.ts';
import { insertMethod } from '#server/db/methods.ts';
import { describeDatabases } from '#test/support/database.ts';
import { newText, openScene, praise, refusalOf } from './scene.ts';
import type { Scene } from './scene.ts';

describeDatabases('a debate', (open) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(open);
    for (const slug of ['queues', 'desks']) {
      await insertMethod(scene.deps.db, { id: randomUUID(), slug, name: slug, about: '' });
    }
  });
  afterAll(() => scene.close());

  const sent = () => ({
    title: `Does a queue help at site ${newText().length}`,
    motion: 'A queue in front of every desk helps those who wait in it.',
    body: newText(),
    methods: [] as string[],
  });
  const create = (by: typeof scene.author, more = {}) =>
    scene.do.createDebate(by, { ...sent(), ...more });

  describe('is opened', () => {
    it.each([
      ['author', newText, 'open'],
      ['newcomer', newText, 'pending'],
      ['author', praise, 'returned'],
    ] as const)('by %s (%#)', async (who, write, status) => {
      const { debate, created } = await create(scene[who], { body: write() });
      expect({ created, status: debate.status }).toEqual({ created: true, status });
      const isPublic = status === 'open';
      const found = refusalOf(scene.read.debate(null, debate.slug));
      expect(await found).toBe(isPublic ? 'no refusal' : 'not-found');
      const { debates } = await scene.read.debateList(null, {});
      expect(debates.some(({ id }) => id === debate.id)).toBe(isPublic);
      const own = await scene.read.ownDebate(scene[who], debate.slug);
      expect(own?.revisionStatus).toBe(isPublic ? 'published' : status);
      expect(await scene.read.ownDebate(scene.other, debate.slug)).toBeNull();
      expect(await scene.eventsOf(debate.id)).toEqual(isPublic ? ['debate:changed'] : []);
    });

    it('once approved: then it is public, listed and takes comments', async () => {
      const { debate } = await create(scene.newcomer);
      expect(await refusalOf(scene.say(scene.author, {}, debate.slug))).toBe('not-found');
      await scene.decide(scene.moderator, 'approve', debate, 'debate');
      const view = await scene.read.debate(null, debate.slug);
      expect(view).toMatchObject({ status: 'open', editedAt: null, sequence: 1 });
      expect((await scene.say(scene.author, {}, debate.slug)).number).toBe(1);
    });

    it.each([
      ['an unknown method', { methods: ['no-such-method'] }, 'invalid'],
      ['an empty opening', { body: ' \u0000 ' }, 'invalid'],
      ['too long an opening', { body: 'a'.repeat(maxOpeningLength + 1) }, 'too-large'],
    ])('not with %s', async (_what, wrong, code) => {
      expect(await refusalOf(create(scene.author, wrong))).toBe(code);
    });

    it('once for one id: the same again is the same, anything else a conflict', async () => {
      const debate = { id: randomUUID(), ...sent() };
      const first = await scene.do.createDebate(scene.author, debate);
      const again = await scene.do.createDebate(scene.author, debate);
      expect(again).toEqual({ ...first, created: false });
      for (const [by, more] of [
        [scene.author, { body: newText() }],
        [scene.author, { methods: ['queues'] }],
        [scene.other, {}],
      ] satisfies [typeof scene.author, object][]) {
        expect(await refusalOf(scene.do.createDebate(by, { ...debate, ...more }))).toBe('conflict');
      }
    });

    it('under an address of its own, even at the same moment', async () => {
      const title = 'Où va le Lean: après tout?';
      const people = [scene.author, scene.other, scene.moderator, scene.newcomer];
      const made = await Promise.all(people.map((by) => create(by, { title })));
      expect(made.map(({ debate }) => debate.slug).toSorted()).toEqual(
        ['', '-2', '-3', '-4'].map((end) => `ou-va-le-lean-apres-tout${end}`),
      );
    });

    it.each([
      ['New', 'debate'],
      ['什么是精益', 'debate'],
      [`${'word '.repeat(30)}`, expect.stringMatching(/^(word-)+word$/)],
    ])('with a readable address for %j', async (title, slug) => {
      const { debate } = await create(scene.author, { title });
      const base = debate.slug.replace(/-\d+$/, '');
      expect(base).toEqual(slug);
      expect(debate.slug.length).toBeLessThanOrEqual(63);
    });
  });

  describe('is edited', () => {
    const edit = (
      by: typeof scene.author,
      debate: { slug: string; revisionId: string },
      more = {},
    ) => {
      scene.later();
      const { slug, revisionId } = debate;
      return scene.do.editDebate(by, { slug, revisionId, ...sent(), ...more });
    };

    it('by a trusted author: everything changes at once', async () => {
      const debate = await scene.openDebate(scene.author, { methods: ['queues'] });
      const title = 'Whether desks need queues at all';
      await edit(scene.author, debate, { title, methods: ['desks'] });
      const view = await scene.read.debate(null, debate.slug);
      expect(view).toMatchObject({ title, methods: [{ slug: 'desks', name: 'desks' }] });
      expect(view.editedAt).toBe(scene.clock.now.toISOString());
      expect(await scene.eventsOf(debate.id)).toEqual(['debate:changed', 'debate:changed']);
    });

    it.each([
      ['held', newText, 'pending'],
      ['not sent', praise, 'returned'],
    ] as const)(
      '%s: title, opening and methods stay until it is public',
      async (_w, write, fate) => {
        const { debate } = await create(scene.newcomer, { methods: ['queues'] });
        await scene.decide(scene.moderator, 'approve', debate, 'debate');
        const before = await scene.read.debate(null, debate.slug);
        const changed = { title: 'Desks: a question of queues', methods: ['desks'], body: write() };
        const { debate: edited } = await edit(scene.newcomer, debate, changed);
        expect(await scene.read.debate(null, debate.slug)).toEqual(before);
        const own = await scene.read.ownDebate(scene.newcomer, debate.slug);
        expect(own).toMatchObject({
          revisionStatus: fate,
          methods: ['desks'],
          title: changed.title,
        });
        if (fate === 'returned') {
          await scene.do.askModerator(scene.newcomer, { type: 'debate', id: debate.id });
        }
        await scene.decide(scene.moderator, 'approve', edited, 'debate');
        const after = await scene.read.debate(null, debate.slug);
        expect(after).toMatchObject({ title: changed.title, methods: [{ slug: 'desks' }] });
        await scene.decide(scene.moderator, 'undo', edited, 'debate');
        const undone = await scene.read.debate(null, debate.slug);
        expect(undone).toMatchObject({ title: before.title, methods: before.methods });
      },
    );

    it.each([
      ['a visitor', () => null, 'unauthenticated'],
      ['another member', () => scene.other, 'forbidden'],
      ['a moderator', () => scene.moderator, 'forbidden'],
    ])('not by %s', async (_who, who, code) => {
      const debate = await scene.openDebate();
      const { slug, revisionId } = debate;
      const attempt = scene.do.editDebate(who(), { slug, revisionId, ...sent() });
      expect(await refusalOf(attempt)).toBe(code);
    });

    it('not over a newer version, and not where others should not know of it', async () => {
      const debate = await scene.openDebate();
      await edit(scene.author, debate);
      expect(await refusalOf(edit(scene.author, debate))).toBe('conflict');
      const { debate: hidden } = await create(scene.newcomer);
      expect(await refusalOf(edit(scene.other, hidden))).toBe('not-found');
    });
  });
});
