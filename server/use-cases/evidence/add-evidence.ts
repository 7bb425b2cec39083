import type { MaybeActor } from '#app/domain/permissions/can.ts';
import type { AddEvidence, EvidenceReceipt } from '#app/protocol/claims.ts';
import { lockPublicClaim, openClaim } from '#server/db/claims.ts';
import { answerable } from '#server/db/comments.ts';
import { evidenceReceipt, evidenceSent, isPublicEvidence } from '#server/db/evidence.ts';
import { limits } from '#server/integrations/rate-limits/limits.ts';
import type { Deps } from '../deps.ts';
import { notFound, requireActor, requireOpen, spend } from '../guards.ts';
import { fingerprintOf, once } from '../submissions/once.ts';
import type { Created } from '../submissions/once.ts';
import { requireContent } from './evidence-content.ts';
import { submitEvidence } from './submit-evidence.ts';

type Claim = NonNullable<Awaited<ReturnType<typeof openClaim>>>;

/** Gives evidence for, against or under a claim: a side, a kind, what the kind asks, maybe a source. */
export const addEvidence =
  (deps: Deps) =>
  async (
    maybe: MaybeActor,
    input: AddEvidence & { claimId: string },
  ): Promise<Created<EvidenceReceipt>> => {
    const actor = requireActor(maybe);
    const claim = await openClaim(deps.db, input.claimId);
    if (!claim) throw notFound('claim');
    const { side } = input;
    const againstId = side === 'undercuts' ? (input.against ?? null) : null;
    const content = requireContent(
      input,
      side === 'undercuts' && !againstId
        ? [{ path: 'against', message: 'Say which evidence this undercuts.' }]
        : [],
    );
    const { kind, details, source } = content;
    const sent = [claim.id, side, kind, details, againstId, source, input.comment ?? null];
    const fingerprint = fingerprintOf(sent);

    return once<EvidenceReceipt>({
      deps,
      id: input.id,
      sent: { authorId: actor.id, fingerprint },
      lookUp: (id) => evidenceSent(deps.db, id),
      again: (id) => evidenceReceipt(deps.db, id),
      first: async () => {
        requireOpen(actor, claim.debate);
        await requireReferences(deps, claim, { againstId, commentId: input.comment ?? null });
        await spend(deps, actor, limits.evidence);
        return submitEvidence(deps, actor, {
          id: input.id ?? deps.newId(),
          claim,
          side,
          content,
          points: { againstId, commentId: input.comment ?? null },
          fingerprint,
          stand: async (tx) => {
            // Taken back or removed since it was read.
            if (!(await lockPublicClaim(tx, claim.id))) throw notFound('claim');
          },
        });
      },
    });
  };

async function requireReferences(
  deps: Deps,
  claim: Claim,
  { againstId, commentId }: { againstId: string | null; commentId: string | null },
): Promise<void> {
  if (againstId && !(await isPublicEvidence(deps.db, claim.id, againstId))) {
    throw notFound('evidence on this claim to undercut');
  }
  if (commentId && !(await answerable(deps.db, claim.debateId, commentId))) {
    throw notFound('comment in this debate');
  }
}
