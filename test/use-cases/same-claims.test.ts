import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SubjectType } from '#app/domain/vocabulary.ts';
import type { AddEvidence } from '#app/protocol/claims.ts';
import type { SameClaimAnswer } from '#app/domain/claims/same-claim.ts';
import { maxSamePerClaim } from '#app/domain/claims/same-claim.ts';
import { describeDatabases } from '#test/support/database.ts';
import { newText, openScene, refusalOf } from './scene.ts';
import type { Scene } from './scene.ts';

interface Marked {
  claimId: string;
  revisionId: string;
  debate: { id: string; slug: string; revisionId: string };
  said: { id: string; revisionId: string };
}

describeDatabases('the same claim elsewhere', (open) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(open);
  });
  afterAll(() => scene.close());

  /** A claim of a debate of its own. */
  async function marked(words = newText()): Promise<Marked> {
    const debate = await scene.openDebate(scene.author);
    const said = await scene.say(scene.author, { body: words }, debate.slug);
    const { claim } = await scene.mark(scene.other, said, {
      debate: debate.slug,
      quote: { exact: words },
    });
    return { claimId: claim.id, revisionId: claim.revisionId, debate, said };
  }

  let here: Marked;
  let there: Marked;
  beforeEach(async () => {
    here = await marked();
    there = await marked();
  });

  type By = typeof scene.author | null;
  const ids = () => ({ claimId: here.claimId, otherId: there.claimId });
  const propose = (by: By, of = ids()) => {
    scene.later();
    return scene.do.proposeSameClaim(by, of);
  };
  const answer = (by: By, what: SameClaimAnswer, of = ids()) => {
    scene.later();
    return scene.do.answerSameClaim(by, { ...of, answer: what });
  };
  const link = async () => {
    await propose(scene.author);
    await answer(scene.other, 'agree');
  };
  const seen = async (at = here, by: By = null) => {
    const { claims } = await scene.read.sameClaims(by, { slug: at.debate.slug });
    return claims[at.claimId] ?? { links: [], proposals: [], similar: null };
  };
  const eventsAt = (at: Marked) => scene.eventsOf(at.debate.id);
  const give = async (at: Marked, by = scene.author, more: Partial<AddEvidence> = {}) => {
    scene.later();
    const { evidence } = await scene.do.addEvidence(by, {
      side: 'supports',
      kind: 'experience',
      details: { seen: newText() },
      ...more,
      claimId: at.claimId,
    });
    return evidence;
  };
  const decideOn = (
    verb: 'remove' | 'restore',
    type: SubjectType,
    of: { id: string; revisionId: string },
  ) => scene.decide(scene.moderator, verb, of, type);

  describe('is linked by two people', () => {
    it('who both say so, and then shown on both sides', async () => {
      const before = [await eventsAt(here), await eventsAt(there)];
      expect(await propose(scene.author)).toEqual({
        same: { claim: here.claimId, other: there.claimId, status: 'open' },
      });
      expect([await eventsAt(here), await eventsAt(there)]).toEqual(before);
      expect((await seen()).links).toEqual([]);
      scene.sent.length = 0;
      expect((await answer(scene.other, 'agree')).same.status).toBe('accepted');
      expect((await seen()).links.map(({ claim }) => claim.id)).toEqual([there.claimId]);
      expect((await seen(there)).links.map(({ claim }) => claim.id)).toEqual([here.claimId]);
      expect((await eventsAt(here)).slice(before[0]?.length)).toEqual(['claim:changed']);
      expect((await eventsAt(there)).slice(before[1]?.length)).toEqual(['claim:changed']);
      expect(
        new Set(scene.sent.map((message) => 'debateId' in message && message.debateId)),
      ).toEqual(new Set([here.debate.id, there.debate.id]));
    });

    it('of one debate too', async () => {
      const said = await scene.say(scene.author, {}, here.debate.slug);
      const { claim } = await scene.mark(scene.other, said, {
        debate: here.debate.slug,
        quote: { exact: said.body },
      });
      const of = { claimId: claim.id, otherId: here.claimId };
      await propose(scene.author, of);
      const before = await eventsAt(here);
      await answer(scene.other, 'agree', of);
      expect((await eventsAt(here)).slice(before.length)).toEqual([
        'claim:changed',
        'claim:changed',
      ]);
    });

    it('whoever says what another said agrees, in either direction', async () => {
      await propose(scene.author);
      const turned = { claimId: there.claimId, otherId: here.claimId };
      expect((await propose(scene.newcomer, turned)).same.status).toBe('accepted');
    });

    it('and proposals are told to those who are signed in only, with who said so', async () => {
      await propose(scene.author);
      expect((await seen()).proposals).toEqual([]);
      const [told] = (await seen(there, scene.newcomer)).proposals;
      expect(told).toMatchObject({ by: { handle: 'author' }, own: false });
      expect((await seen(here, scene.author)).proposals).toMatchObject([{ own: true }]);
      const suspended = { ...scene.newcomer, suspended: true };
      expect((await seen(there, suspended)).proposals).toEqual([]);
    });

    it('and saying it again changes nothing', async () => {
      await propose(scene.author);
      expect((await propose(scene.author)).same.status).toBe('open');
      await answer(scene.other, 'agree');
      const before = await eventsAt(here);
      for (const again of [
        propose(scene.author),
        answer(scene.newcomer, 'agree'),
        propose(scene.newcomer),
      ]) {
        expect((await again).same.status).toBe('accepted');
      }
      expect(await eventsAt(here)).toEqual(before);
    });

    it.each<[string, (() => By)[], SameClaimAnswer, string]>([
      ['nobody agrees unknown', [() => null], 'agree', 'unauthenticated'],
      ['nobody agrees with themselves', [() => scene.author], 'agree', 'forbidden'],
      ['nor declines', [() => scene.author], 'decline', 'forbidden'],
      [
        'only the proposer withdraws',
        [() => scene.other, () => scene.moderator],
        'withdraw',
        'forbidden',
      ],
      ['only a moderator ends', [() => scene.author, () => scene.other], 'end', 'forbidden'],
      ['and only what is linked', [() => scene.moderator], 'end', 'conflict'],
    ])('%s', async (_what, people, what, code) => {
      await propose(scene.author);
      for (const person of people) expect(await refusalOf(answer(person(), what))).toBe(code);
      expect((await seen(here, scene.other)).proposals).toHaveLength(1);
    });

    it('and without a proposal there is nothing to answer', async () => {
      for (const what of ['agree', 'decline'] as const) {
        expect(await refusalOf(answer(scene.other, what))).toBe('conflict');
      }
      expect(await refusalOf(answer(scene.other, 'withdraw'))).toBe('forbidden');
    });

    it('declined by one, it may be proposed again by another than before', async () => {
      await propose(scene.author);
      expect((await answer(scene.other, 'decline')).same.status).toBe('declined');
      expect(await refusalOf(propose(scene.author))).toBe('conflict');
      expect(await refusalOf(answer(scene.newcomer, 'agree'))).toBe('conflict');
      expect((await propose(scene.newcomer)).same.status).toBe('open');
      expect((await answer(scene.author, 'agree')).same.status).toBe('accepted');
    });

    it('withdrawn, it is as if it had not been said', async () => {
      await propose(scene.author);
      await answer(scene.author, 'withdraw');
      expect((await seen(here, scene.other)).proposals).toEqual([]);
      expect(await refusalOf(answer(scene.other, 'agree'))).toBe('conflict');
      expect((await propose(scene.author)).same.status).toBe('open');
    });

    it('a moderator ends it, on both sides', async () => {
      await link();
      const before = await eventsAt(there);
      await answer(scene.moderator, 'end');
      expect([(await seen()).links, (await seen(there)).links]).toEqual([[], []]);
      expect((await eventsAt(there)).slice(before.length)).toEqual(['claim:changed']);
    });

    it('of two who answer at once, one is first and nobody waits for ever', async () => {
      await propose(scene.author);
      const before = await eventsAt(here);
      const turned = { claimId: there.claimId, otherId: here.claimId };
      const answers = await Promise.all([
        answer(scene.other, 'agree'),
        answer(scene.newcomer, 'agree', turned),
        answer(scene.moderator, 'agree'),
        propose(scene.second, turned),
      ]);
      expect(answers.map(({ same }) => same.status)).toEqual(Array(4).fill('accepted'));
      expect((await eventsAt(here)).slice(before.length)).toEqual(['claim:changed']);
      const row = await scene.deps.db.sameClaim.findMany({
        where: { OR: [{ leftId: here.claimId }, { rightId: here.claimId }] },
      });
      expect(row).toHaveLength(1);
    });

    it('two who propose at once agree', async () => {
      const answers = await Promise.all([propose(scene.author), propose(scene.other)]);
      expect(answers.map(({ same }) => same.status).sort()).toEqual(['accepted', 'open']);
    });

    it('agreed while a claim is removed, it is not shown', async () => {
      await propose(scene.author);
      await Promise.allSettled([
        answer(scene.other, 'agree'),
        decideOn('remove', 'claim', { id: there.claimId, revisionId: there.revisionId }),
        give(here),
      ]);
      expect((await seen(here, scene.other)).links).toEqual([]);
      expect((await seen(here, scene.other)).proposals).toEqual([]);
      expect(await refusalOf(answer(scene.newcomer, 'agree'))).toBe('not-found');
    });

    it.each<[string, () => { claimId: string; otherId: string }, string]>([
      ['itself', () => ({ claimId: here.claimId, otherId: here.claimId }), 'invalid'],
      ['what is not there', () => ({ claimId: here.claimId, otherId: randomUUID() }), 'not-found'],
    ])('never with %s', async (_what, of, code) => {
      expect(await refusalOf(propose(scene.author, of()))).toBe(code);
    });

    it('in an open debate, with one that may be closed', async () => {
      const conclusion = { agreed: newText(), open: newText() };
      const close = (at: Marked) =>
        scene.do.closeDebate(scene.moderator, { slug: at.debate.slug, ...conclusion });
      await close(there);
      await link();
      expect((await seen()).links).toHaveLength(1);
      await answer(scene.moderator, 'end');
      await close(here);
      expect(await refusalOf(propose(scene.newcomer))).toBe('forbidden');
    });

    it('no claim with more than a page can show', async () => {
      const others: Marked[] = [];
      for (let count = 0; count <= maxSamePerClaim; count += 1) others.push(await marked());
      const last = others.pop();
      for (const other of others) {
        await propose(scene.author, { claimId: here.claimId, otherId: other.claimId });
      }
      const one = { claimId: here.claimId, otherId: last?.claimId ?? '' };
      expect(await refusalOf(propose(scene.author, one))).toBe('conflict');
    }, 60_000);
  });

  describe('shows the evidence given there apart', () => {
    const statesAway: [string, () => Promise<unknown>][] = [
      [
        'its claim',
        () => decideOn('remove', 'claim', { id: there.claimId, revisionId: there.revisionId }),
      ],
      ['its debate', () => decideOn('remove', 'debate', there.debate)],
      ['the text it quotes', () => decideOn('remove', 'comment', there.said)],
    ];

    it('without counting it', async () => {
      const piece = await give(there, scene.author, { side: 'challenges' });
      await link();
      expect((await seen()).links).toMatchObject([
        {
          claim: { id: there.claimId, debate: { slug: there.debate.slug } },
          pieces: [{ here: null, evidence: { id: piece.id, side: 'challenges' } }],
          more: 0,
        },
      ]);
      const { claims } = await scene.read.claims(null, { slug: here.debate.slug });
      expect(claims.find(({ id }) => id === here.claimId)).toMatchObject({
        evidence: [],
        standing: { ground: 'asserted' },
      });
    });

    it.each(statesAway)('and nothing of it once %s is gone', async (_what, away) => {
      const piece = await give(there);
      await link();
      await away();
      const told = JSON.stringify([
        await seen(here, scene.other),
        await scene.read.sameOfClaim(scene.other, here.claimId),
      ]);
      expect(told).not.toContain(piece.id);
      expect(told).not.toContain(there.claimId);
      expect(told).not.toContain(there.debate.slug);
    });

    it('and renews the pages that show it when it comes, goes, or loses its words', async () => {
      await link();
      const told = async (work: () => Promise<unknown>) => {
        const before = (await eventsAt(here)).length;
        scene.sent.length = 0;
        await work();
        const woken = scene.sent.some(
          (message) => message.about === 'debate' && message.debateId === here.debate.id,
        );
        return { events: (await eventsAt(here)).slice(before), woken };
      };
      const renewed = { events: ['claim:changed'], woken: true };
      let piece = { id: '', revisionId: '' };
      expect(await told(async () => (piece = await give(there)))).toEqual(renewed);
      expect(await told(() => decideOn('remove', 'evidence', piece))).toEqual(renewed);
      expect(await told(() => decideOn('remove', 'comment', there.said))).toEqual(renewed);
      // The claim shows nothing elsewhere by now, but is public itself until it is removed too.
      expect(await told(() => decideOn('restore', 'comment', there.said))).toEqual(renewed);
      const claim = { id: there.claimId, revisionId: there.revisionId };
      expect(await told(() => decideOn('remove', 'claim', claim))).toEqual(renewed);
      const quiet = { events: [], woken: false };
      expect(await told(() => scene.say(scene.author, {}, there.debate.slug))).toEqual(quiet);
    });

    it('and not a piece that waits, is removed, or undercuts another', async () => {
      const waits = await give(there, scene.newcomer);
      const gone = await give(there);
      await decideOn('remove', 'evidence', gone);
      const stands = await give(there);
      const under = await give(there, scene.other, { side: 'undercuts', against: stands.id });
      await link();
      const shown = (await seen()).links[0]?.pieces.map(({ evidence }) => evidence.id);
      expect(shown).toEqual([stands.id]);
      for (const piece of [waits, gone]) {
        const bring = scene.do.bringEvidence(scene.author, {
          claimId: here.claimId,
          evidenceId: piece.id,
        });
        expect(await refusalOf(bring)).toBe('not-found');
      }
      const of = { claimId: here.claimId, evidenceId: under.id };
      expect(await refusalOf(scene.do.bringEvidence(scene.author, of))).toBe('invalid');
    });

    it('as far as agreed pairs go and no further', async () => {
      const third = await marked();
      await link();
      const on = { claimId: there.claimId, otherId: third.claimId };
      await propose(scene.author, on);
      await answer(scene.other, 'agree', on);
      expect((await seen()).links.map(({ claim }) => claim.id)).toEqual([there.claimId]);
      const piece = await give(third);
      const of = { claimId: here.claimId, evidenceId: piece.id };
      expect(await refusalOf(scene.do.bringEvidence(scene.other, of))).toBe('not-found');
    });

    it('reads a page in the same number of statements for one link and for many', async () => {
      const count = () => statementsOf(() => seen(here, scene.other));
      const proposed = await marked();
      await propose(scene.author, { claimId: here.claimId, otherId: proposed.claimId });
      await give(there);
      await link();
      const one = await count();
      for (let more = 0; more < 3; more += 1) {
        const other = await marked();
        await give(other);
        const of = { claimId: here.claimId, otherId: other.claimId };
        await propose(scene.author, of);
        if (more > 0) await answer(scene.other, 'agree', of);
      }
      expect([one, await count()]).toEqual([one, one]);
      expect(one).toBeLessThanOrEqual(25);
    });
  });

  describe('lends its evidence', () => {
    const bring = (by: By, evidenceId: string, claimId = here.claimId) => {
      scene.later();
      return scene.do.bringEvidence(by, { claimId, evidenceId });
    };
    const evidenceHere = async () => {
      const { claims } = await scene.read.claims(null, { slug: here.debate.slug });
      return claims.find(({ id }) => id === here.claimId);
    };

    it('to whoever brings it: the same, in their name, said to be from there', async () => {
      const source = { doi: `10.1000/${randomUUID()}`, title: 'Waiting at desks' };
      const details = { who: newText() };
      const piece = await give(there, scene.author, {
        side: 'challenges',
        kind: 'survey',
        details,
        source,
      });
      await link();
      const { evidence, created } = await bring(scene.other, piece.id);
      expect({ created, status: evidence.status }).toEqual({ created: true, status: 'published' });
      expect(await evidenceHere()).toMatchObject({
        standing: { ground: 'sourced', sides: 'against' },
        evidence: [
          {
            id: evidence.id,
            side: 'challenges',
            kind: 'survey',
            details,
            author: { handle: 'other' },
            source: { doi: source.doi, title: source.title },
            broughtFrom: { debate: there.debate.slug, claim: there.claimId, evidence: piece.id },
          },
        ],
      });
      expect((await seen()).links[0]?.pieces).toMatchObject([{ here: evidence.id }]);
      expect((await eventsAt(here)).at(-1)).toBe('evidence:added');
    });

    it('an own source stays one, whoever brings it', async () => {
      const piece = await give(there, scene.author, {
        source: { doi: `10.1000/${randomUUID()}`, own: true },
      });
      await link();
      await bring(scene.other, piece.id);
      expect(await evidenceHere()).toMatchObject({
        standing: { ground: 'experience' },
        evidence: [{ own: true }],
      });
    });

    it('by the policy and the queue, like any other', async () => {
      const piece = await give(there);
      await link();
      const { evidence } = await bring(scene.newcomer, piece.id);
      expect(evidence.status).toBe('pending');
      expect((await evidenceHere())?.evidence).toEqual([]);
      expect((await bring(scene.newcomer, piece.id)).evidence.id).toBe(evidence.id);
      expect(await refusalOf(bring(scene.other, piece.id))).toBe('conflict');
      await scene.decide(scene.moderator, 'reject', evidence, 'evidence');
      expect(await bring(scene.other, piece.id)).toMatchObject({ created: true });
    });

    it('once, whoever is first, also of those who bring it at once', async () => {
      const piece = await give(there);
      await link();
      const all = await Promise.all(
        [scene.author, scene.other, scene.moderator].map((by) => bring(by, piece.id)),
      );
      expect(new Set(all.map(({ evidence }) => evidence.id)).size).toBe(1);
      expect(all.filter(({ created }) => created)).toHaveLength(1);
      expect((await evidenceHere())?.evidence).toHaveLength(1);
    });

    it('not where its source is cited on that side already', async () => {
      const source = { doi: `10.1000/${randomUUID()}` };
      const own = await give(here, scene.other, { kind: 'review', details: {}, source });
      const piece = await give(there, scene.author, { kind: 'review', details: {}, source });
      await link();
      expect((await seen()).links[0]?.pieces).toMatchObject([{ here: own.id }]);
      expect(await bring(scene.author, piece.id)).toMatchObject({
        created: false,
        evidence: { id: own.id },
        reasons: [],
      });
    });

    it('not back to where it came from, nor twice by another way', async () => {
      const piece = await give(there);
      await link();
      const { evidence } = await bring(scene.other, piece.id);
      expect((await seen(there)).links[0]?.pieces).toMatchObject([{ here: piece.id }]);
      expect(await bring(scene.author, evidence.id, there.claimId)).toMatchObject({
        created: false,
        evidence: { id: piece.id },
      });
    });

    it('not again once a moderator took it off', async () => {
      const piece = await give(there);
      await link();
      const { evidence } = await bring(scene.other, piece.id);
      await decideOn('remove', 'evidence', evidence);
      expect(await refusalOf(bring(scene.author, piece.id))).toBe('conflict');
    });

    it('only while the two are linked, in an open debate, to somebody who may write', async () => {
      const piece = await give(there);
      expect(await refusalOf(bring(scene.other, piece.id))).toBe('not-found');
      await link();
      expect(await refusalOf(bring(null, piece.id))).toBe('unauthenticated');
      const conclusion = { agreed: newText(), open: newText() };
      await scene.do.closeDebate(scene.moderator, { slug: here.debate.slug, ...conclusion });
      expect(await refusalOf(bring(scene.other, piece.id))).toBe('forbidden');
      await answer(scene.moderator, 'end');
      expect(await refusalOf(bring(scene.other, piece.id))).toBe('not-found');
    });

    it.each([
      ['the piece', 'evidence'],
      ['its claim', 'claim'],
      ['its debate', 'debate'],
    ] as const)('and does not say where from once %s is gone', async (_what, type) => {
      const piece = await give(there);
      await link();
      await bring(scene.other, piece.id);
      const of = {
        evidence: piece,
        claim: { id: there.claimId, revisionId: there.revisionId },
        debate: there.debate,
      }[type];
      await decideOn('remove', type, of);
      const [shown] = (await evidenceHere())?.evidence ?? [];
      expect(shown).toMatchObject({ broughtFrom: null, author: { handle: 'other' } });
      await decideOn('restore', type, of);
      expect((await evidenceHere())?.evidence[0]?.broughtFrom?.evidence).toBe(piece.id);
    });
  });
});

async function statementsOf(read: () => Promise<unknown>): Promise<number> {
  const sent = vi.spyOn(pg.Pool.prototype, 'query');
  try {
    await read();
    return sent.mock.calls.length;
  } finally {
    sent.mockRestore();
  }
}
