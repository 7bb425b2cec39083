import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/domain/permissions/can.ts';
import type { AddEvidence, EvidenceKind } from '#app/protocol/claims.ts';
import type { AcceptDispute } from '#app/protocol/disputes.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { describeDatabases } from '#test/support/database.ts';
import { newText, openScene, refusalOf } from './scene.ts';
import type { Scene } from './scene.ts';

const paper = () => ({ doi: `10.1000/${randomUUID()}`, title: 'Waiting at desks' });

/** A claim in the words of `author`, marked by `other`; `second` and `third` are readers. */
describeDatabases('disputes', (open) => {
  let scene: Scene;
  let third: Actor;
  let claimId: string;
  let quoted: string;
  beforeAll(async () => {
    scene = await openScene(open);
    third = await scene.person('third', { trusted: true });
  });
  afterAll(() => scene.close());

  beforeEach(async () => {
    const said = await scene.say(scene.author);
    quoted = said.body;
    claimId = (await scene.mark(scene.other, said, { quote: { exact: quoted } })).claim.id;
  });

  const give = async (by: Actor, more: Partial<AddEvidence> = {}) => {
    scene.later();
    const input: AddEvidence = {
      side: 'supports',
      kind: 'experience',
      details: { seen: newText(), sector: 'hospital' },
      ...more,
    };
    return (await scene.do.addEvidence(by, { ...input, claimId })).evidence;
  };
  const sayKind = async (by: Actor | null, evidenceId: string, kind: EvidenceKind) => {
    scene.later();
    const { dispute, created } = await scene.do.disputeKind(by, { evidenceId, kind });
    if (!dispute) throw new Error('A kind is never returned.');
    return { ...dispute, created };
  };
  const reword = async (by: Actor | null, text = newText()) => {
    scene.later();
    const answer = await scene.do.disputeWording(by, { claimId, text });
    return { id: '', ...answer.dispute, ...answer, text };
  };
  const accept = async (by: Actor | null, { id }: { id: string }, more: AcceptDispute = {}) => {
    scene.later();
    return scene.do.acceptDispute(by, { id, ...more });
  };
  const claim = async () => {
    const { claims } = await scene.read.claims(null, { slug: scene.slug });
    const found = claims.find(({ id }) => id === claimId);
    if (!found) throw new Error('The claim is not public.');
    return found;
  };
  const piece = async (id: string) => {
    const found = (await claim()).evidence.find((one) => one.id === id);
    if (!found) throw new Error('The evidence is not public.');
    return found;
  };
  const statusOf = async (id: string) =>
    (await scene.deps.db.dispute.findUniqueOrThrow({ where: { id } })).status;
  const seenBy = async (viewer: Actor | null) =>
    (await scene.read.disputes(viewer, { claim: claimId })).disputes;

  describe('of a kind', () => {
    it('are counted for everyone, once per person, who may change their mind', async () => {
      const { id } = await give(scene.author);
      const first = await sayKind(third, id, 'survey');
      expect(first.created).toBe(true);
      expect((await sayKind(third, id, 'survey')).created).toBe(false);
      await sayKind(scene.newcomer, id, 'survey');
      expect((await piece(id)).disputedAs).toEqual([{ kind: 'survey', people: 2 }]);
      const before = (await scene.eventsOf()).length;
      await sayKind(third, id, 'expert');
      expect((await piece(id)).disputedAs).toEqual([
        { kind: 'survey', people: 1 },
        { kind: 'expert', people: 1 },
      ]);
      expect((await scene.eventsOf()).slice(before)).toEqual(['evidence:changed']);
      expect(scene.sent.at(-1)).toEqual({ about: 'debate', debateId: scene.debateId });
    });

    it('are one even when the same person sends many at once', async () => {
      const { id } = await give(scene.author);
      const kinds = ['survey', 'expert', 'survey', 'value'] as const;
      await Promise.all(kinds.map((kind) => sayKind(third, id, kind)));
      const { disputedAs } = await piece(id);
      expect(disputedAs.reduce((sum, { people }) => sum + people, 0)).toBe(1);
    });

    it('are one per person however often the evidence is changed', async () => {
      const given = await give(scene.author);
      await sayKind(third, given.id, 'survey');
      const { evidence } = await scene.do.editEvidence(scene.author, {
        ...given,
        kind: 'experience',
        details: { seen: newText() },
      });
      expect((await sayKind(third, evidence.id, 'survey')).created).toBe(false);
      await sayKind(third, evidence.id, 'expert');
      expect((await piece(given.id)).disputedAs).toEqual([{ kind: 'expert', people: 1 }]);
    });

    it('are refused where there is nothing to dispute', async () => {
      const given = await give(scene.author);
      const waiting = await give(scene.newcomer);
      expect(await refusalOf(sayKind(null, given.id, 'survey'))).toBe('unauthenticated');
      expect(await refusalOf(sayKind(scene.author, given.id, 'survey'))).toBe('forbidden');
      expect(await refusalOf(sayKind(third, given.id, 'experience'))).toBe('invalid');
      expect(await refusalOf(sayKind(third, waiting.id, 'survey'))).toBe('not-found');
      expect(await refusalOf(sayKind(third, randomUUID(), 'survey'))).toBe('not-found');
      const stale = { evidenceId: given.id, kind: 'survey', revisionId: randomUUID() } as const;
      expect(await refusalOf(scene.do.disputeKind(third, stale))).toBe('conflict');
      expect((await piece(given.id)).disputedAs).toEqual([]);
    });

    it.each(['author', 'other', 'moderator'] as const)(
      'are accepted where nothing is missing: by %s',
      async (who) => {
        // `other` gave the evidence; the claim quotes `author`.
        const finding = newText();
        const given = await give(scene.other, {
          kind: 'review',
          details: { finding },
          source: paper(),
        });
        const dispute = await sayKind(third, given.id, 'controlled-trial');
        const same = await sayKind(scene.newcomer, given.id, 'controlled-trial');
        const different = await sayKind(scene.second, given.id, 'expert');
        expect(await accept(scene[who], dispute)).toMatchObject({
          dispute: { id: dispute.id, status: 'accepted' },
        });
        expect(await piece(given.id)).toMatchObject({
          kind: 'controlled-trial',
          details: { finding },
          disputedAs: [{ kind: 'expert', people: 1 }],
          author: { handle: 'other' },
        });
        expect(await statusOf(same.id)).toBe('accepted');
        expect(await statusOf(different.id)).toBe('open');
        expect((await scene.eventsOf()).at(-1)).toBe('evidence:changed');
        expect(await refusalOf(accept(scene.moderator, dispute))).toBe('conflict');
      },
    );

    it('ask for what the new kind requires, and keep what was said to the same question', async () => {
      const given = await give(scene.other, { source: paper() });
      const dispute = await sayKind(third, given.id, 'single-case');
      const error = await accept(scene.moderator, dispute).catch((thrown: unknown) => thrown);
      expect(error instanceof Refusal && error.issues?.map(({ path }) => path)).toEqual([
        'details.organisation',
      ]);
      expect((await piece(given.id)).kind).toBe('experience');
      const organisation = 'A hospital with two theatres';
      await accept(scene.moderator, dispute, { details: { organisation } });
      expect(await piece(given.id)).toMatchObject({
        kind: 'single-case',
        details: { organisation, sector: 'hospital' },
      });
    });

    it('take a source only where there was none', async () => {
      const [own, other] = [{ ...paper(), own: true }, paper()];
      const given = await give(scene.other, { source: own });
      const dispute = await sayKind(third, given.id, 'review');
      await accept(scene.moderator, dispute, { source: other });
      expect(await piece(given.id)).toMatchObject({ source: { doi: own.doi }, own: true });
      const bare = await give(scene.other);
      const second = await sayKind(third, bare.id, 'review');
      expect(await refusalOf(accept(scene.moderator, second))).toBe('invalid');
      await accept(scene.moderator, second, { source: other });
      expect(await piece(bare.id)).toMatchObject({ source: { doi: other.doi }, own: false });
    });

    it('accepted by an author who is not trusted, wait for a moderator and stay open', async () => {
      const given = await give(scene.newcomer, {
        kind: 'review',
        details: { finding: newText() },
        source: paper(),
      });
      await scene.decide(scene.moderator, 'approve', given, 'evidence');
      const dispute = await sayKind(third, given.id, 'controlled-trial');
      const answer = await accept(scene.newcomer, dispute);
      expect(answer.dispute?.status).toBe('open');
      expect(answer.reasons.length).toBeGreaterThan(0);
      expect(await piece(given.id)).toMatchObject({
        kind: 'review',
        disputedAs: [{ kind: 'controlled-trial', people: 1 }],
      });
      expect(await refusalOf(accept(scene.moderator, dispute))).toBe('conflict');
      const { latestRevisionId: revisionId } = await scene.deps.db.evidence.findUniqueOrThrow({
        where: { id: given.id },
      });
      await scene.decide(scene.moderator, 'approve', { id: given.id, revisionId }, 'evidence');
      expect(await piece(given.id)).toMatchObject({ kind: 'controlled-trial', disputedAs: [] });
      expect(await statusOf(dispute.id)).toBe('accepted');
    });

    it('are answered when its author gives it that kind by themselves', async () => {
      const given = await give(scene.author);
      const dispute = await sayKind(third, given.id, 'reasoning');
      await scene.do.editEvidence(scene.author, {
        ...given,
        kind: 'reasoning',
        details: { steps: newText() },
      });
      expect(await statusOf(dispute.id)).toBe('accepted');
    });

    it('are answered by those they concern, and taken back by who made them', async () => {
      const given = await give(scene.other);
      const dispute = await sayKind(third, given.id, 'survey');
      const decline = (by: Actor | null) => scene.do.declineDispute(by, dispute);
      const withdraw = (by: Actor | null) => scene.do.withdrawDispute(by, dispute);
      expect(await refusalOf(decline(null))).toBe('unauthenticated');
      expect(await refusalOf(decline(third))).toBe('forbidden');
      expect(await refusalOf(accept(third, dispute))).toBe('forbidden');
      expect(await refusalOf(decline(scene.newcomer))).toBe('not-found');
      expect(await refusalOf(withdraw(scene.newcomer))).toBe('not-found');
      expect(await refusalOf(withdraw(scene.other))).toBe('forbidden');
      expect((await withdraw(third)).dispute?.status).toBe('withdrawn');
      expect((await piece(given.id)).disputedAs).toEqual([]);
      expect(await refusalOf(decline(scene.other))).toBe('conflict');
      // Taken back is not answered: it may be said again.
      expect((await sayKind(third, given.id, 'survey')).id).toBe(dispute.id);
      expect((await decline(scene.other)).dispute?.status).toBe('declined');
      expect((await scene.eventsOf()).at(-1)).toBe('evidence:changed');
      expect(await refusalOf(sayKind(third, given.id, 'survey'))).toBe('conflict');
      expect(await refusalOf(sayKind(third, given.id, 'expert'))).toBe('conflict');
    });

    it('are declined to everyone who asked for the same kind', async () => {
      const given = await give(scene.other);
      const dispute = await sayKind(third, given.id, 'survey');
      const same = await sayKind(scene.newcomer, given.id, 'survey');
      const different = await sayKind(scene.second, given.id, 'expert');
      await scene.do.declineDispute(scene.author, dispute);
      expect(await statusOf(same.id)).toBe('declined');
      expect(await statusOf(different.id)).toBe('open');
      expect((await piece(given.id)).disputedAs).toEqual([{ kind: 'expert', people: 1 }]);
    });

    it('have one answer when two give it at once', async () => {
      const given = await give(scene.other, {
        kind: 'review',
        details: { finding: newText() },
        source: paper(),
      });
      const dispute = await sayKind(third, given.id, 'controlled-trial');
      const answers = await Promise.all([
        refusalOf(accept(scene.moderator, dispute)),
        refusalOf(scene.do.declineDispute(scene.second, dispute)),
        refusalOf(accept(scene.other, dispute)),
        refusalOf(scene.do.withdrawDispute(third, dispute)),
      ]);
      expect(answers.filter((code) => code === 'no refusal')).toHaveLength(1);
      expect(new Set(answers)).toEqual(new Set(['no refusal', 'conflict']));
      const { kind } = await piece(given.id);
      expect(kind).toBe(
        (await statusOf(dispute.id)) === 'accepted' ? 'controlled-trial' : 'review',
      );
    });

    it('are gone from every door with the evidence', async () => {
      const given = await give(scene.other);
      const dispute = await sayKind(third, given.id, 'survey');
      expect(await seenBy(scene.moderator)).toHaveLength(1);
      await scene.decide(scene.moderator, 'remove', given, 'evidence');
      expect(await seenBy(scene.moderator)).toEqual([]);
      expect(await refusalOf(accept(scene.moderator, dispute))).toBe('not-found');
      expect(await refusalOf(scene.do.withdrawDispute(third, dispute))).toBe('not-found');
    });
  });

  describe('of a wording', () => {
    it('are for those they concern; everyone else sees that there is one', async () => {
      const { id, text } = await reword(third);
      expect((await claim()).wordingDisputes).toBe(1);
      expect((await scene.eventsOf()).at(-1)).toBe('claim:changed');
      const may = async (viewer: Actor | null) => {
        const [one] = await seenBy(viewer);
        return one && [one.text === text, one.may.answer, one.may.withdraw];
      };
      expect(await may(third)).toEqual([true, false, true]);
      expect(await may(scene.author)).toEqual([true, true, false]);
      expect(await may(scene.other)).toEqual([true, false, false]);
      expect(await may(scene.moderator)).toEqual([true, true, false]);
      expect(await may(scene.newcomer)).toBeUndefined();
      expect(await may(null)).toBeUndefined();
      expect(await refusalOf(scene.do.declineDispute(scene.newcomer, { id }))).toBe('not-found');
      const everywhere = await Promise.all([
        scene.read.claims(null, { slug: scene.slug }),
        scene.read.events(null, { slug: scene.slug, since: 0 }),
        scene.read.claimsPage(null, {
          slug: scene.slug,
          view: 'table',
          named: [claimId],
          cell: null,
          page: 0,
        }),
      ]);
      expect(JSON.stringify(everywhere)).not.toContain(text);
    });

    it('are not stored where the policy returns them', async () => {
      const answer = await reword(
        third,
        `${newText()} https://one.example/a https://two.example/b`,
      );
      expect(answer.dispute).toBeNull();
      expect(answer.reasons[0]).toMatchObject({ severity: 'return' });
      expect((await claim()).wordingDisputes).toBe(0);
      expect(await seenBy(scene.moderator)).toEqual([]);
    });

    it('are refused where nothing would change, or too long, or without a reader', async () => {
      expect(await refusalOf(reword(null))).toBe('unauthenticated');
      expect(await refusalOf(reword(third, quoted))).toBe('invalid');
      expect(await refusalOf(reword(third, ' \u202e '))).toBe('invalid');
      expect(await refusalOf(reword(third, `${newText()} ${'x'.repeat(300)}`))).toBe('too-large');
      const stale = { claimId, text: newText(), revisionId: randomUUID() };
      expect(await refusalOf(scene.do.disputeWording(third, stale))).toBe('conflict');
    });

    it('become the claim’s wording at once when a moderator accepts', async () => {
      const { id, text } = await reword(third);
      expect(await accept(scene.moderator, { id })).toMatchObject({
        dispute: { status: 'accepted' },
        reasons: [],
      });
      expect(await claim()).toMatchObject({
        text,
        quote: { exact: quoted },
        wordingDisputes: 0,
        marker: { handle: 'other' },
      });
      expect((await scene.eventsOf()).at(-1)).toBe('claim:changed');
      expect(await refusalOf(reword(third, text))).toBe('invalid');
      // Another reader's may follow, and takes its place.
      const next = await reword(scene.newcomer);
      await accept(scene.author, next);
      expect((await claim()).text).toBe(next.text);
    });

    it('are judged like their own words when an author accepts', async () => {
      const said = await scene.say(scene.newcomer);
      await scene.decide(scene.moderator, 'approve', said);
      claimId = (await scene.mark(scene.other, said, { quote: { exact: said.body } })).claim.id;
      const { id, text } = await reword(third);
      expect((await accept(scene.newcomer, { id })).dispute?.status).toBe('open');
      expect((await claim()).text).toBeNull();
      const { latestRevisionId: revisionId } = await scene.deps.db.claim.findUniqueOrThrow({
        where: { id: claimId },
      });
      await scene.decide(scene.moderator, 'approve', { id: claimId, revisionId }, 'claim');
      expect((await claim()).text).toBe(text);
      expect(await statusOf(id)).toBe('accepted');
    });

    it('are not answered by who marked the claim, nor by who proposed them', async () => {
      const { id } = await reword(third);
      expect(await refusalOf(accept(scene.other, { id }))).toBe('forbidden');
      expect(await refusalOf(accept(third, { id }))).toBe('forbidden');
      const own = await reword(scene.author);
      expect(await refusalOf(accept(scene.author, own))).toBe('forbidden');
      const moderators = await reword(scene.moderator);
      expect(await refusalOf(accept(scene.moderator, moderators))).toBe('forbidden');
      await accept(scene.second, moderators);
      expect((await claim()).text).toBe(moderators.text);
    });

    it('can be declined, and end with the words they are about', async () => {
      const { id } = await reword(third);
      await scene.do.declineDispute(scene.author, { id });
      expect((await claim()).wordingDisputes).toBe(0);
      expect(await refusalOf(reword(third))).toBe('conflict');
      const { id: open } = await reword(scene.newcomer);
      const { subject } = await claim();
      await scene.decide(scene.moderator, 'remove', subject);
      expect(await refusalOf(accept(scene.moderator, { id: open }))).toBe('not-found');
      expect(await refusalOf(reword(scene.second))).toBe('not-found');
    });

    it('survive an edit of the text that is quoted', async () => {
      const { id, text } = await reword(third);
      const { subject } = await claim();
      const edited = await scene.edit(scene.author, subject, `${quoted} ${newText()}`);
      await accept(scene.author, { id });
      expect(await claim()).toMatchObject({
        text,
        orphaned: false,
        quote: { exact: quoted },
        subject: { revisionId: edited.revisionId },
      });
    });
  });

  it('rest while the debate is closed, but for taking them back', async () => {
    const given = await give(scene.other);
    const kind = await sayKind(third, given.id, 'survey');
    const wording = await reword(third);
    await scene.do.closeDebate(scene.moderator, {
      slug: scene.slug,
      agreed: newText(),
      open: newText(),
    });
    try {
      expect(await refusalOf(sayKind(scene.newcomer, given.id, 'survey'))).toBe('forbidden');
      expect(await refusalOf(reword(scene.newcomer))).toBe('forbidden');
      expect(await refusalOf(accept(scene.moderator, kind))).toBe('forbidden');
      expect(await refusalOf(scene.do.declineDispute(scene.moderator, kind))).toBe('forbidden');
      expect((await seenBy(scene.moderator)).every(({ may }) => !may.answer)).toBe(true);
      await scene.do.withdrawDispute(third, wording);
    } finally {
      await scene.do.reopenDebate(scene.moderator, { slug: scene.slug });
    }
    expect((await claim()).wordingDisputes).toBe(0);
  });
});
