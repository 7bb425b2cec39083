import type { EvidenceKind } from '#app/domain/evidence/kinds.ts';
import type { Actor, MaybeActor } from '#app/domain/permissions/can.ts';
import type { EvidenceReceipt } from '#app/protocol/claims.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { openClaim } from '#server/db/claims.ts';
import { evidenceReceipt } from '#server/db/evidence.ts';
import { bringable, broughtAlready, lockClaim } from '#server/db/same-claims.ts';
import { limits } from '#server/integrations/rate-limits/limits.ts';
import type { Deps } from '../deps.ts';
import { requireContent } from '../evidence/evidence-content.ts';
import { submitEvidence } from '../evidence/submit-evidence.ts';
import { notFound, requireActor, requireOpen, spend } from '../guards.ts';
import { fingerprintOf } from '../submissions/once.ts';
import type { Created } from '../submissions/once.ts';

type Claim = NonNullable<Awaited<ReturnType<typeof openClaim>>>;
type Piece = NonNullable<Awaited<ReturnType<typeof bringable>>> & {
  side: 'supports' | 'challenges';
};
type There = NonNullable<Awaited<ReturnType<typeof broughtAlready>>>;

/**
 * Counts here what was given for the same claim elsewhere, as evidence of whoever brings it: the
 * same side, kind, answers and source, by the policy and the queue like any other. A source that was
 * the giver's own stays one. Once for each piece and source: what is here already is answered.
 */
export const bringEvidence =
  (deps: Deps) =>
  async (
    maybe: MaybeActor,
    input: { claimId: string; evidenceId: string },
  ): Promise<Created<EvidenceReceipt>> => {
    const actor = requireActor(maybe);
    const claim = await openClaim(deps.db, input.claimId);
    if (!claim) throw notFound('claim');
    const found = await bringable(deps.db, claim.id, input.evidenceId);
    if (!found) throw notFound('evidence for the same claim');
    const { side } = found;
    if (side === 'undercuts') {
      throw new Refusal('invalid', 'This is about one piece of evidence there. Bring that piece.');
    }
    const piece = { ...found, side };
    const there = await broughtAlready(deps.db, claim.id, piece);
    if (there) return received(deps, actor, there);
    requireOpen(actor, claim.debate);
    await spend(deps, actor, limits.evidence);
    try {
      return await bring(deps, actor, claim, piece);
    } catch (error) {
      if (error instanceof BroughtMeanwhile) return received(deps, actor, error.there);
      throw error;
    }
  };

/** Somebody else was faster by less than a moment. */
class BroughtMeanwhile extends Error {
  readonly there: There;
  constructor(there: There) {
    super('Brought by somebody else meanwhile.');
    this.there = there;
  }
}

async function bring(
  deps: Deps,
  actor: Actor,
  claim: Claim,
  piece: Piece,
): Promise<Created<EvidenceReceipt>> {
  const { side } = piece;
  const content = requireContent({
    kind: piece.kind as EvidenceKind,
    details: piece.details as Record<string, string>,
    source: piece.source && { ...piece.source, own: piece.own },
  });
  const receipt = await submitEvidence(deps, actor, {
    id: deps.newId(),
    claim,
    side,
    content,
    points: { broughtFromId: piece.id },
    fingerprint: fingerprintOf(['brought', claim.id, piece.id]),
    stand: async (tx) => {
      await lockClaim(tx, claim.id);
      const there = await broughtAlready(tx, claim.id, piece);
      if (there) throw new BroughtMeanwhile(there);
      if (!(await bringable(tx, claim.id, piece.id))) {
        throw notFound('evidence for the same claim');
      }
    },
  });
  return { ...receipt, created: true };
}

/** What is here already. Of another's piece only what everyone may see is told. */
async function received(deps: Deps, actor: Actor, there: There): Promise<Created<EvidenceReceipt>> {
  if (there.status === 'removed') {
    throw new Refusal('conflict', 'This was brought here before, and a moderator took it off.');
  }
  const isOwn = there.authorId === actor.id;
  if (!isOwn && there.status !== 'published') {
    throw new Refusal('conflict', 'This is on its way here already: a moderator will look.');
  }
  const receipt = await evidenceReceipt(deps.db, there.id);
  return { ...receipt, reasons: isOwn ? receipt.reasons : [], created: false };
}
