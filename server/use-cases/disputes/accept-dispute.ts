import { mayAnswerDispute } from '#app/domain/evidence/dispute-rights.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import type { AcceptDispute, DisputeReceipt } from '#app/protocol/disputes.ts';
import { disputeStatus } from '#server/db/disputes.ts';
import { limits } from '#server/integrations/rate-limits/limits.ts';
import type { Deps } from '../deps.ts';
import { requireActor, requireOpen, spend } from '../guards.ts';
import { notYours, requireDispute } from './require-dispute.ts';
import { changeKind } from './change-kind.ts';
import { rewordClaim } from './reword-claim.ts';

/**
 * Accepts another kind or another wording: a new revision of what was disputed, public at once where
 * a moderator accepts, and judged like their own text where an author does. Until that revision is
 * public the dispute stays open.
 */
export const acceptDispute =
  (deps: Deps) =>
  async (maybe: MaybeActor, input: AcceptDispute & { id: string }): Promise<DisputeReceipt> => {
    const actor = requireActor(maybe);
    const dispute = await requireDispute(deps.db, actor, input.id);
    if (!mayAnswerDispute(actor, dispute.parties)) throw notYours();
    requireOpen(actor, dispute.claim.debate);
    await spend(deps, actor, limits.dispute);
    const reasons = dispute.evidenceId
      ? await changeKind(deps, actor, { ...dispute, evidenceId: dispute.evidenceId }, input)
      : await rewordClaim(deps, actor, {
          claimId: dispute.claimId,
          text: dispute.text ?? '',
          disputeId: dispute.id,
        });
    return {
      dispute: {
        id: dispute.id,
        status: await disputeStatus(deps.db, dispute.id),
        claim: dispute.claimId,
        evidence: dispute.evidenceId,
      },
      reasons,
    };
  };
