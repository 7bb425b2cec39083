import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeDatabases } from '#test/support/database.ts';
import { openScene, refusalOf } from './scene.ts';
import type { Said, Scene } from './scene.ts';

describeDatabases('thanks', (open) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(open);
  });
  afterAll(() => scene.close());

  const pageFor = (viewer: typeof scene.author | null) =>
    scene.read.debatePage(viewer, { slug: scene.slug, order: 'thread' });
  const rows = (said: Said) => scene.deps.db.thanks.count({ where: { commentId: said.id } });

  it('are given once per person, and only their author is told, at once', async () => {
    const said = await scene.say(scene.author);
    scene.sent.length = 0;
    expect(await scene.do.thank(scene.other, said)).toEqual({
      thanks: { comment: said.id },
      created: true,
    });
    expect(scene.sent).toEqual([{ about: 'own', userId: scene.author.id, commentId: said.id }]);
    scene.later();
    await scene.do.thank(scene.newcomer, said);
    scene.sent.length = 0;
    expect(await scene.do.thank(scene.other, said)).toMatchObject({ created: false });
    expect(scene.sent).toEqual([]);
    expect(await rows(said)).toBe(2);

    const { thanks } = await pageFor(scene.author);
    expect(thanks.received).toMatchObject([
      { comment: said.id, people: [{ handle: 'other' }, { handle: 'newcomer' }] },
    ]);
    expect(await scene.read.comment(scene.author, said.id)).toMatchObject({
      thanks: [{ handle: 'other' }, { handle: 'newcomer' }],
    });
  });

  describe('are refused', () => {
    it.each<[string, () => Promise<{ id: string }>, 'author' | 'other' | 'nobody', string]>([
      ['to a visitor', () => scene.say(scene.author), 'nobody', 'unauthenticated'],
      ['for a comment of their own', () => scene.say(scene.author), 'author', 'forbidden'],
      ['for a comment that waits', () => scene.say(scene.newcomer), 'other', 'not-found'],
      [
        'for a comment that was removed',
        async () => {
          const said = await scene.say(scene.author);
          await scene.decide(scene.moderator, 'remove', said);
          return said;
        },
        'other',
        'not-found',
      ],
      ['for nothing', async () => ({ id: randomUUID() }), 'other', 'not-found'],
    ])('%s', async (_why, make, who, code) => {
      const { id } = await make();
      const actor = who === 'nobody' ? null : scene[who];
      expect(await refusalOf(scene.do.thank(actor, { id }))).toBe(code);
    });

    it('to whoever is suspended', async () => {
      const said = await scene.say(scene.author);
      const suspended = { ...scene.other, suspended: true };
      expect(await refusalOf(scene.do.thank(suspended, said))).toBe('forbidden');
    });
  });

  it('are known to nobody but who gave and who got them, through no door', async () => {
    const said = await scene.say(scene.author);
    const lurker = await scene.person('lurker', { trusted: true });
    const thankful = await scene.person('thankful', { trusted: true });
    const seen = async (viewer: typeof lurker | null) =>
      JSON.stringify([
        await pageFor(viewer),
        await scene.read.comments(viewer, { slug: scene.slug }),
        await scene.read.commentByNumber(viewer, { slug: scene.slug, number: said.number ?? 0 }),
        await scene.read.events(viewer, { slug: scene.slug, since: 0 }),
        await scene.read.debateList(viewer, {}),
        await scene.read.person(viewer, 'author'),
        await scene.read.person(viewer, 'thankful'),
      ]);
    const readers = [null, lurker, scene.moderator, scene.admin];
    const before = await Promise.all(readers.map(seen));
    const events = await scene.eventsOf();
    await scene.do.thank(thankful, said);
    expect(await Promise.all(readers.map(seen))).toEqual(before);
    expect(await scene.eventsOf()).toEqual(events);
    for (const moderator of [scene.moderator, scene.admin]) {
      expect(await scene.read.comment(moderator, said.id)).not.toHaveProperty('thanks');
    }
    expect((await pageFor(thankful)).thanks).toEqual({ received: [], given: [said.id] });
  });

  it('are offered beside what is only praise, by every door', async () => {
    const said = await scene.say(scene.author);
    const praise = 'Great post, thank you so much for sharing this!';
    const checked = await scene.do.checkPolicy(scene.other, { body: praise });
    expect(checked.reasons).toMatchObject([{ clause: 'adds-value', offer: 'thanks' }]);
    const { reasons } = await scene.do.createComment(scene.other, {
      slug: scene.slug,
      parentId: said.id,
      body: praise,
    });
    expect(reasons.find((reason) => reason.offer)).toMatchObject({ offer: 'thanks' });
    expect(JSON.stringify(reasons)).not.toContain('praise-only');
  });
});
