import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { maxWording } from '#app/protocol/disputes.ts';
import type { DisputeReceipt, DisputeWording } from '#app/protocol/disputes.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { claimToReword } from '#server/db/disputes.ts';
import { limits } from '#server/integrations/rate-limits/limits.ts';
import type { Deps } from '../deps.ts';
import { notFound, requireActor, requireOpen, requireText, spend } from '../guards.ts';
import { judge } from '../submissions/judge.ts';
import type { Created } from '../submissions/once.ts';
import { openDispute } from './open-dispute.ts';

/**
 * Proposes another wording of a claim. What the policy returns is answered with its reasons and not
 * stored; anything else waits, out of sight of readers, for whose words they are or a moderator.
 */
export const disputeWording =
  (deps: Deps) =>
  async (
    maybe: MaybeActor,
    input: DisputeWording & { claimId: string },
  ): Promise<Created<DisputeReceipt>> => {
    const actor = requireActor(maybe);
    const claim = await claimToReword(deps.db, input.claimId);
    if (!claim) throw notFound('claim');
    requireOpen(actor, claim.debate);
    const text = requireText(input.text, { max: maxWording, path: 'text' }).trim();
    if (text === claim.exact || (claim.textAccepted && text === claim.text)) {
      const message = 'This is how the claim reads now. Change the words you mean.';
      throw new Refusal('invalid', message, { issues: [{ path: 'text', message }] });
    }
    await spend(deps, actor, limits.dispute);
    const { outcome, reasons } = await judge(deps, deps.db, actor, {
      texts: [{ kind: 'claim', text }],
      holdAll: false,
      exceptSubject: null,
    });
    if (outcome === 'return') return { dispute: null, reasons, created: false };
    const { id, created } = await openDispute(deps, actor, {
      type: 'claim',
      id: claim.id,
      claimId: claim.id,
      revisionId: input.revisionId ?? null,
      kind: null,
      text,
    });
    return {
      dispute: { id, status: 'open', claim: claim.id, evidence: null },
      reasons: [],
      created,
    };
  };
