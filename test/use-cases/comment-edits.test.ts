import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeDatabases } from '#test/support/database.ts';
import { newText, openScene, praise, refusalOf } from './scene.ts';
import type { Said, Scene } from './scene.ts';

describeDatabases('editing a comment', (open) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(open);
  });
  afterAll(() => scene.close());

  const publicText = async ({ number }: Said) =>
    (await scene.read.commentByNumber(null, { slug: scene.slug, number: number ?? 0 })).bodyHtml;
  const fates = async (id: string) =>
    (
      await scene.deps.db.revision.findMany({
        where: { subjectId: id },
        orderBy: { number: 'asc' },
      })
    ).map((revision) => revision.status);

  async function approved(): Promise<Said> {
    const said = await scene.say(scene.newcomer);
    const { number } = await scene.decide(scene.moderator, 'approve', said);
    return { ...said, number };
  }

  it('what waits keeps its place in the queue; the older text leaves it', async () => {
    const first = await scene.say(scene.newcomer);
    await scene.say(scene.newcomer);
    const before = await scene.read.comment(scene.newcomer, first.id);
    const edited = await scene.edit(scene.newcomer, first);
    const after = await scene.read.comment(scene.newcomer, first.id);
    expect(after).toMatchObject({
      place: before.place,
      waitingSince: before.waitingSince,
      revisionId: edited.revisionId,
      body: edited.body,
    });
    expect(await fates(first.id)).toEqual(['superseded', 'pending']);
    const { items } = await scene.read.queue(scene.moderator, {});
    expect(items.filter((item) => item.id === first.id)).toHaveLength(1);
  });

  it('what was not sent goes on as the policy now says', async () => {
    const returned = await scene.say(scene.author, { body: praise() });
    expect(await scene.edit(scene.author, returned)).toMatchObject({ status: 'published' });
    expect(await fates(returned.id)).toEqual(['superseded', 'published']);
    const byNewcomer = await scene.say(scene.newcomer, { body: praise() });
    expect(await scene.edit(scene.newcomer, byNewcomer)).toMatchObject({ status: 'pending' });
  });

  it('a trusted author changes what is public at once, and it says so', async () => {
    const said = await scene.say(scene.author);
    const edited = await scene.edit(scene.author, said);
    expect(edited).toMatchObject({ status: 'published', number: said.number });
    const view = await scene.read.commentByNumber(null, {
      slug: scene.slug,
      number: said.number ?? 0,
    });
    expect(view).toMatchObject({ revisionId: edited.revisionId });
    expect(view.bodyHtml).toContain(edited.body);
    expect(view.editedAt).toBe(scene.clock.now.toISOString());
    expect((await scene.eventsOf()).at(-1)).toBe('comment:edited');
  });

  it.each([
    ['waits for a moderator', newText, 'pending'],
    ['is not sent', praise, 'returned'],
  ] as const)('an edit that %s leaves the old text public', async (_what, write, fate) => {
    const said = await approved();
    const { length } = await scene.eventsOf();
    const edited = await scene.edit(scene.newcomer, said, write());
    expect(edited).toMatchObject({ status: 'published', revisionStatus: fate });
    expect(await publicText(said)).toContain(said.body);
    expect(await scene.eventsOf()).toHaveLength(length);
    const page = await scene.read.debatePage(scene.newcomer, { slug: scene.slug, order: 'newest' });
    expect(page.own.find((own) => own.id === said.id)).toMatchObject({ body: edited.body });
  });

  it.each([
    ['approve', 'published', 'published'],
    ['return', 'published', 'returned'],
    ['reject', 'published', 'rejected'],
  ] as const)('a moderator may %s the edit', async (verb, status, fate) => {
    const said = await approved();
    const edited = await scene.edit(scene.newcomer, said);
    const receipt = await scene.decide(scene.moderator, verb, edited);
    expect(receipt).toMatchObject({ status, revisionStatus: fate, number: said.number });
    const shown = verb === 'approve' ? edited : said;
    expect(await publicText(said)).toContain(shown.body);
    const last = verb === 'approve' ? 'comment:edited' : 'comment:published';
    expect((await scene.eventsOf()).at(-1)).toBe(last);
    expect(await fates(said.id)).toEqual(['published', fate]);
    expect((await scene.edit(scene.newcomer, edited)).revisionStatus).toBe('pending');
    const kept = fate === 'returned' ? 'superseded' : fate;
    expect(await fates(said.id)).toEqual(['published', kept, 'pending']);
  });

  describe('is refused', () => {
    it('where a newer revision came meanwhile: conflict, and nothing changes', async () => {
      const said = await scene.say(scene.author);
      const edited = await scene.edit(scene.author, said);
      expect(await refusalOf(scene.edit(scene.author, said))).toBe('conflict');
      const unknown = { ...said, revisionId: randomUUID() };
      expect(await refusalOf(scene.edit(scene.author, unknown))).toBe('conflict');
      expect(await publicText(said)).toContain(edited.body);
      expect(await fates(said.id)).toHaveLength(2);
    });

    it('to the slower of two edits at once', async () => {
      const said = await scene.say(scene.author);
      const both = [0, 1].map(() => refusalOf(scene.edit(scene.author, said)));
      expect((await Promise.all(both)).toSorted()).toEqual(['conflict', 'no refusal']);
    });

    it.each(['rejected', 'removed', 'withdrawn'])('of what was %s', async (state) => {
      const said = await scene.say(state === 'rejected' ? scene.newcomer : scene.author);
      if (state === 'rejected') await scene.decide(scene.moderator, 'reject', said);
      if (state === 'removed') await scene.decide(scene.moderator, 'remove', said);
      if (state === 'withdrawn') await scene.do.withdrawComment(scene.author, said);
      const by = state === 'rejected' ? scene.newcomer : scene.author;
      expect(await refusalOf(scene.edit(by, said))).toBe('conflict');
      expect(await fates(said.id)).toHaveLength(1);
    });

    it.each([
      ['a visitor', () => null, 'unauthenticated'],
      ['another member', () => scene.other, 'not-found'],
      ['a suspended author', () => ({ ...scene.author, suspended: true }), 'forbidden'],
    ])('to %s', async (_who, who, code) => {
      const { id, revisionId } = await scene.say(scene.author);
      const attempt = scene.do.editComment(who(), { id, revisionId, body: newText() });
      expect(await refusalOf(attempt)).toBe(code);
    });
  });

  describe('by a moderator', () => {
    it('changes what is public, as a revision of their own', async () => {
      const said = await scene.say(scene.author);
      const mended = await scene.edit(scene.moderator, said);
      expect(await publicText(said)).toContain(mended.body);
      const revision = await scene.deps.db.revision.findUniqueOrThrow({
        where: { id: mended.revisionId },
      });
      expect(revision.authorId).toBe(scene.moderator.id);
      expect(scene.sent.at(-1)).toEqual({
        about: 'own',
        userId: scene.author.id,
        commentId: said.id,
      });
    });

    it('is not a way past the queue, nor past the policy', async () => {
      const waiting = await scene.say(scene.newcomer);
      expect(await refusalOf(scene.edit(scene.moderator, waiting))).toBe('forbidden');
      const said = await scene.say(scene.author);
      expect(await refusalOf(scene.edit(scene.moderator, said, praise()))).toBe('invalid');
    });

    it('that is held is shown to the author and decided by somebody else', async () => {
      const said = await scene.say(scene.author);
      await scene.setMode(scene.debateId, 'hold_all');
      const mended = await scene.edit(scene.moderator, said);
      await scene.setMode(scene.debateId, 'by_trust');
      const { own } = await scene.read.debatePage(scene.author, {
        slug: scene.slug,
        order: 'thread',
      });
      expect(own.map((comment) => comment.revisionId)).toContain(mended.revisionId);
      expect(await refusalOf(scene.decide(scene.moderator, 'approve', mended))).toBe('forbidden');
      expect((await scene.decide(scene.second, 'approve', mended)).status).toBe('published');
    });
  });
});
