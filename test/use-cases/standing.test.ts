import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AddEvidence } from '#app/protocol/claims.ts';
import { describeDatabases } from '#test/support/database.ts';
import { newText, openScene, refusalOf } from './scene.ts';
import type { Scene } from './scene.ts';

const paper = () => ({ doi: `10.1000/${randomUUID()}`, title: 'Waiting at desks' });

describeDatabases('the standing of a claim', (open) => {
  let scene: Scene;
  let claimId: string;
  beforeAll(async () => {
    scene = await openScene(open);
  });
  afterAll(() => scene.close());

  beforeEach(async () => {
    const said = await scene.say(scene.author);
    const { claim } = await scene.do.createClaim(scene.other, {
      debate: scene.slug,
      subject: { type: 'comment', revisionId: said.revisionId },
      quote: { exact: said.body },
    });
    claimId = claim.id;
  });

  const saw = (): AddEvidence => ({
    side: 'supports',
    kind: 'experience',
    details: { seen: newText() },
  });
  const give = async (by: typeof scene.author, more: Partial<AddEvidence> = {}) => {
    scene.later();
    const input = { ...saw(), ...more, claimId };
    return (await scene.do.addEvidence(by, input)).evidence;
  };
  const claim = async () => {
    const { claims } = await scene.read.claims(null, { slug: scene.slug });
    const found = claims.find(({ id }) => id === claimId);
    if (!found) throw new Error('The claim is not public.');
    return found;
  };
  const standing = async () => {
    const { ground, sides } = (await claim()).standing;
    const stored = await scene.deps.db.claim.findUniqueOrThrow({ where: { id: claimId } });
    expect([stored.ground, stored.sides]).toEqual([ground, sides]);
    expect(stored.evidenceCount).toBe((await claim()).evidence.length);
    return `${ground}, ${sides}`;
  };

  describe('moves the standing', () => {
    it('when it is published, removed and restored', async () => {
      expect(await standing()).toBe('asserted, none');
      const waiting = await give(scene.newcomer);
      expect(await standing()).toBe('asserted, none');
      await scene.decide(scene.moderator, 'approve', waiting, 'evidence');
      expect(await standing()).toBe('experience, for');
      const against = await give(scene.author, { side: 'challenges', source: paper() });
      expect(await standing()).toBe('sourced, both');
      await scene.decide(scene.moderator, 'remove', against, 'evidence');
      expect(await standing()).toBe('experience, for');
      await scene.decide(scene.moderator, 'restore', against, 'evidence');
      expect(await standing()).toBe('sourced, both');
      await scene.decide(scene.moderator, 'undo', against, 'evidence');
      expect(await standing()).toBe('experience, for');
      expect((await scene.eventsOf()).slice(-5)).toEqual([
        'evidence:added',
        'evidence:added',
        'evidence:removed',
        'evidence:added',
        'evidence:removed',
      ]);
    });

    it('when it is undercut, and when the undercut is undercut or removed', async () => {
      const cited = await give(scene.author, { source: paper() });
      const undercut = await give(scene.other, { side: 'undercuts', against: cited.id });
      expect(await standing()).toBe('asserted, none');
      expect((await claim()).evidence.map((piece) => piece.undercut)).toEqual([true, false]);
      const reply = await give(scene.author, { side: 'undercuts', against: undercut.id });
      expect(await standing()).toBe('sourced, for');
      await scene.decide(scene.moderator, 'remove', reply, 'evidence');
      expect(await standing()).toBe('asserted, none');
      await scene.decide(scene.moderator, 'remove', undercut, 'evidence');
      expect(await standing()).toBe('sourced, for');
    });

    it('rightly when many give at once', async () => {
      const sides = ['supports', 'challenges'] as const;
      const people = [scene.author, scene.other, scene.moderator];
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, n) =>
          refusalOf(give(people[n % 3]!, { side: sides[n % 2], source: n === 5 ? paper() : null })),
        ),
      );
      expect(new Set(answers)).toEqual(new Set(['no refusal']));
      expect(await standing()).toBe('sourced, both');
      expect((await claim()).evidence).toHaveLength(8);
    });
  });

  describe('a source', () => {
    it('is stored once, however it is written, even by two at once', async () => {
      const doi = `10.1000/${randomUUID()}`;
      await Promise.all([
        give(scene.author, { source: { doi } }),
        give(scene.other, { source: { url: `https://doi.org/${doi.toUpperCase()}` } }),
      ]);
      await give(scene.moderator, { side: 'challenges', source: { doi: `doi:${doi}` } });
      const { evidence } = await claim();
      expect(new Set(evidence.map((piece) => piece.source?.id)).size).toBe(1);
      expect(await scene.deps.db.source.count({ where: { key: `doi:${doi}` } })).toBe(1);
    });

    it('of one’s own counts as experience', async () => {
      await give(scene.author, { source: { ...paper(), own: true } });
      expect(await standing()).toBe('experience, for');
    });

    it('shows the address and title that were reviewed, not those of whoever came first', async () => {
      const doi = `10.1000/${randomUUID()}`;
      await give(scene.newcomer, {
        source: { url: `https://cheap.example/doi/${doi}`, title: 'Cheap desks' },
      });
      await give(scene.author, { source: { doi, title: 'Waiting at desks' } });
      expect((await claim()).evidence.map((piece) => piece.source)).toMatchObject([
        { doi, url: `https://doi.org/${doi}`, title: 'Waiting at desks' },
      ]);
    });
  });
});
