import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeDatabases } from '#test/support/database.ts';
import { newText, openScene, refusalOf } from './scene.ts';
import type { Scene } from './scene.ts';

describeDatabases('a debate', (open) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(open);
  });
  afterAll(() => scene.close());

  const conclusion = (slug: string) => ({ slug, agreed: newText(), open: newText() });

  describe('ends', () => {
    it('with a conclusion by a moderator, and may be opened again', async () => {
      const debate = await scene.openDebate();
      const { slug } = debate;
      const ending = conclusion(slug);
      expect(await refusalOf(scene.do.closeDebate(scene.author, ending))).toBe('forbidden');
      expect(await refusalOf(scene.do.reopenDebate(scene.moderator, { slug }))).toBe('conflict');
      await scene.do.closeDebate(scene.moderator, ending);
      const closed = await scene.read.debate(null, slug);
      expect(closed).toMatchObject({
        status: 'closed',
        conclusion: { author: { handle: 'moderator' } },
      });
      expect(closed.conclusion?.agreedHtml).toContain(ending.agreed);
      expect(closed.conclusion?.openHtml).toContain(ending.open);

      expect(await refusalOf(scene.do.closeDebate(scene.second, conclusion(slug)))).toBe(
        'conflict',
      );
      expect(await refusalOf(scene.do.proposeConclusion(scene.author, conclusion(slug)))).toBe(
        'conflict',
      );
      expect(await refusalOf(scene.do.reopenDebate(scene.author, { slug }))).toBe('forbidden');
      await scene.do.reopenDebate(scene.second, { slug });
      const reopened = await scene.read.debate(null, slug);
      expect(reopened).toMatchObject({ status: 'open', conclusion: null, proposal: null });
      expect(await scene.eventsOf(debate.id)).toHaveLength(3);
      const decisions = await scene.deps.db.decision.findMany({ where: { subjectId: debate.id } });
      expect(decisions.map(({ action }) => action).toSorted()).toEqual(['close', 'reopen']);
    });

    it('once, when two moderators close it at the same moment', async () => {
      const { slug } = await scene.openDebate();
      const both = [scene.moderator, scene.second].map((by) =>
        refusalOf(scene.do.closeDebate(by, conclusion(slug))),
      );
      expect((await Promise.all(both)).toSorted()).toEqual(['conflict', 'no refusal']);
    });

    it.each([
      ['author', 'by_trust', 'published'],
      ['author', 'hold_all', 'pending'],
      ['newcomer', 'by_trust', 'pending'],
    ] as const)('as its author proposes (%s, %s)', async (who, mode, status) => {
      const debate = await scene.openDebate(scene[who]);
      if (who === 'newcomer') await scene.decide(scene.moderator, 'approve', debate, 'debate');
      await scene.setMode(debate.id, mode);
      const proposal = conclusion(debate.slug);
      expect(await refusalOf(scene.do.proposeConclusion(scene.other, proposal))).toBe('forbidden');
      await scene.do.proposeConclusion(scene[who], proposal);
      const stored = await scene.deps.db.conclusion.findFirstOrThrow({
        where: { debateId: debate.id },
      });
      expect(stored.status).toBe(status);
      const view = await scene.read.debate(null, debate.slug);
      expect(view.proposal !== null).toBe(status === 'published');
      if (status === 'pending') {
        const { id, latestRevisionId: revisionId } = stored;
        await scene.decide(scene.second, 'approve', { id, revisionId }, 'conclusion');
      }
      const shown = await scene.read.debate(null, debate.slug);
      expect(shown.proposal?.agreedHtml).toContain(proposal.agreed);

      await scene.do.closeDebate(scene.moderator, conclusion(debate.slug));
      expect((await scene.read.debate(null, debate.slug)).proposal).toBeNull();
      if (status === 'pending') {
        const { id, latestRevisionId: revisionId } = stored;
        const undo = scene.decide(scene.second, 'undo', { id, revisionId }, 'conclusion');
        expect(await refusalOf(undo)).toBe('conflict');
      }
    });
  });
});
