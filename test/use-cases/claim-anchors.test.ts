import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeDatabases } from '#test/support/database.ts';
import { newText, openScene } from './scene.ts';
import type { Mark, Said, Scene } from './scene.ts';

describeDatabases('the words of a claim', (open) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(open);
  });
  afterAll(() => scene.close());

  const mark = (by: typeof scene.author, said: Said, more: Mark = {}) => scene.mark(by, said, more);
  const claimOf = async (id: string) =>
    (await scene.read.claims(null, { slug: scene.slug })).claims.find((claim) => claim.id === id);

  describe('after an edit of its text', () => {
    it('stands on the same words at their new place, or says that the text has changed', async () => {
      const stays = 'Two of three orders wait longer than a week';
      const goes = 'nobody measured how long they waited before';
      const said = await scene.say(scene.author, { body: `${stays}, and ${goes}.` });
      const kept = await mark(scene.other, said, { quote: { exact: stays } });
      const lost = await mark(scene.other, said, { quote: { exact: goes } });
      const edited = await scene.edit(scene.author, said, `${newText()} ${stays}.`);
      const anchored = await claimOf(kept.claim.id);
      expect(anchored).toMatchObject({
        orphaned: false,
        quote: { exact: stays },
        subject: { revisionId: edited.revisionId },
      });
      expect(anchored?.quote?.position).toBeGreaterThan(10);
      expect(await claimOf(lost.claim.id)).toMatchObject({
        orphaned: true,
        subject: { revisionId: said.revisionId },
      });
      const changes = (await scene.eventsOf()).slice(-3);
      expect(changes).toEqual(['comment:edited', 'claim:changed', 'claim:changed']);
      await scene.edit(scene.author, edited, `${newText()} ${stays}. Also ${goes}.`);
      expect(await claimOf(lost.claim.id)).toMatchObject({ orphaned: false });
    });

    it('follows the text that an undone approval brings back, and the one approved at last', async () => {
      const said = await scene.say(scene.newcomer);
      await scene.decide(scene.moderator, 'approve', said);
      const { claim } = await mark(scene.other, said);
      await scene.decide(scene.moderator, 'undo', said);
      expect(await claimOf(claim.id)).toMatchObject({ quote: null });
      const edited = await scene.edit(scene.newcomer, said);
      await scene.decide(scene.moderator, 'approve', edited);
      expect(await claimOf(claim.id)).toMatchObject({ orphaned: true });
    });

    it('of an opening, whose claims are not those of a comment', async () => {
      const debate = await scene.openDebate();
      const { bodyHtml } = await scene.read.debate(null, debate.slug);
      const { claim } = await scene.do.createClaim(scene.other, {
        debate: debate.slug,
        subject: { type: 'opening', revisionId: debate.revisionId },
        quote: { exact: bodyHtml.replace(/<[^>]+>/g, '').trim() },
      });
      const comment = await scene.say(scene.author, {}, debate.slug);
      await scene.edit(scene.author, comment);
      const find = async () => (await scene.read.claims(null, { slug: debate.slug })).claims[0];
      expect(await find()).toMatchObject({ id: claim.id, orphaned: false });
      await scene.do.editDebate(scene.author, {
        slug: debate.slug,
        revisionId: debate.revisionId,
        title: 'A title that is new enough',
        motion: 'A motion that is as new as the title.',
        body: newText(),
        methods: [],
      });
      expect(await find()).toMatchObject({ id: claim.id, orphaned: true });
    });
  });

  it('shows no quote once its text is removed or withdrawn, and shows it again', async () => {
    const said = await scene.say(scene.author);
    const { claim } = await mark(scene.other, said);
    await scene.decide(scene.moderator, 'remove', said);
    expect(await claimOf(claim.id)).toMatchObject({ quote: null });
    await scene.decide(scene.moderator, 'restore', said);
    expect(await claimOf(claim.id)).toMatchObject({ quote: { exact: expect.any(String) } });
    await scene.do.withdrawComment(scene.author, said);
    expect(await claimOf(claim.id)).toMatchObject({ quote: null });
  });
});
