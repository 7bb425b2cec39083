import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { detailFields } from '#app/domain/evidence/detail-fields.ts';
import { needsSource } from '#app/domain/evidence/details.ts';
import { evidenceKinds } from '#app/domain/evidence/kinds.ts';
import type { EvidenceKind } from '#app/domain/evidence/kinds.ts';
import { standingOf } from '#app/domain/evidence/standing.ts';
import type { StandingEvidence } from '#app/domain/evidence/standing.ts';
import type { AddEvidence } from '#app/protocol/claims.ts';
import { describeDatabases } from '#test/support/database.ts';
import { newText, openScene } from './scene.ts';
import type { Scene } from './scene.ts';

/** One thing that happens to a claim's evidence; `at` says to which piece, by its place in time. */
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('give' as const),
      side: fc.constantFrom('supports', 'challenges', 'undercuts', 'undercuts' as const),
      kind: fc.constantFrom(...evidenceKinds),
      paper: fc.constantFrom('p', 'q', null),
      own: fc.boolean(),
      at: fc.nat(9),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      kind: fc.constantFrom(...evidenceKinds),
      paper: fc.constantFrom('p', 'q', null),
      own: fc.boolean(),
      at: fc.nat(9),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('dispute' as const),
      kind: fc.constantFrom(...evidenceKinds),
      accept: fc.boolean(),
      at: fc.nat(9),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('remove' as const, 'withdraw' as const),
      at: fc.nat(9),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
type Given = StandingEvidence & { revisionId: string };

/**
 * Random histories through the commands, beside the same history in a plain list: what the database
 * says of the claim is what the pure function says of the list, in any order.
 */
describeDatabases('the standing of a claim, after anything', (open) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(open);
  });
  afterAll(() => scene.close());

  const newClaim = async () => {
    const said = await scene.say(scene.author);
    return (await scene.mark(scene.other, said, { quote: { exact: said.body } })).claim.id;
  };
  const answers = (kind: EvidenceKind) =>
    Object.fromEntries(detailFields[kind].slice(0, 1).map(({ name }) => [name, newText()]));

  async function play(claimId: string, steps: readonly Step[]): Promise<Given[]> {
    const run = randomUUID();
    let list: Given[] = [];
    const keyOf = (paper: string) => `doi:10.1000/${run}-${paper}`;
    const sourceFor = (kind: EvidenceKind, paper: 'p' | 'q' | null, own: boolean) => {
      const name = paper ?? (needsSource(kind) ? 'p' : null);
      if (name === null) return { sent: null, kept: null };
      const sent = { doi: keyOf(name).slice('doi:'.length), title: 'Waiting at desks', own };
      return { sent, kept: { key: keyOf(name), own } };
    };
    /** A moderator's own texts are published as they are: what is tested here is what counts. */
    const by = scene.moderator;
    for (const next of steps) {
      scene.later();
      const target = list[next.at % Math.max(1, list.length)];
      if (next.do === 'give') {
        const side = next.side === 'undercuts' && !target ? 'supports' : next.side;
        const source = sourceFor(next.kind, next.paper, next.own);
        const input: AddEvidence = {
          side,
          kind: next.kind,
          details: answers(next.kind),
          source: source.sent,
          against: side === 'undercuts' ? (target?.id ?? null) : null,
        };
        const { evidence } = await scene.do.addEvidence(by, { ...input, claimId });
        expect(evidence.status).toBe('published');
        const { id, revisionId } = evidence;
        const against = input.against ?? null;
        list.push({ id, revisionId, side, kind: next.kind, against, source: source.kept });
        continue;
      }
      if (!target) continue;
      switch (next.do) {
        case 'edit': {
          const source = sourceFor(next.kind, next.paper, next.own);
          const { evidence } = await scene.do.editEvidence(by, {
            id: target.id,
            revisionId: target.revisionId,
            kind: next.kind,
            details: answers(next.kind),
            source: source.sent,
          });
          expect(evidence.revisionStatus).toBe('published');
          const { revisionId } = evidence;
          Object.assign(target, { kind: next.kind, source: source.kept, revisionId });
          break;
        }
        case 'dispute': {
          const { kind } = next;
          if (kind === target.kind) break;
          const asked = await scene.do.disputeKind(scene.other, { evidenceId: target.id, kind });
          if (!next.accept || !asked.dispute) break;
          const source = sourceFor(kind, null, false);
          await scene.do.acceptDispute(scene.second, {
            id: asked.dispute.id,
            details: answers(kind),
            source: source.sent,
          });
          const row = await scene.deps.db.evidence.findUniqueOrThrow({ where: { id: target.id } });
          Object.assign(target, {
            kind,
            source: target.source ?? source.kept,
            revisionId: row.latestRevisionId,
          });
          break;
        }
        case 'withdraw':
          await scene.do.withdrawEvidence(by, { id: target.id });
          list = list.filter((piece) => piece !== target);
          break;
        case 'remove':
          // Whoever accepted a kind wrote the newest version, and does not decide on it.
          await scene.decide(scene.admin, 'remove', target, 'evidence');
          list = list.filter((piece) => piece !== target);
          break;
      }
    }
    return list;
  }

  it('is what the pure function says of its public evidence', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
        const claimId = await newClaim();
        const list = await play(claimId, steps);
        const { ground, sides } = standingOf(list.toReversed());
        const stored = await scene.deps.db.claim.findUniqueOrThrow({ where: { id: claimId } });
        expect([stored.ground, stored.sides, stored.evidenceCount]).toEqual([
          ground,
          sides,
          list.length,
        ]);
        const { claims } = await scene.read.claims(null, { slug: scene.slug });
        const shown = claims.find(({ id }) => id === claimId);
        expect([shown?.standing.ground, shown?.standing.sides]).toEqual([ground, sides]);
        const kinds = (pieces: readonly { id: string; kind: string }[]) =>
          Object.fromEntries(pieces.map(({ id, kind }) => [id, kind]));
        expect(kinds(shown?.evidence ?? [])).toEqual(kinds(list));
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});
