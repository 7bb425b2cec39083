import type { SameClaimAnswer } from '#app/domain/claims/same-claim.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import type { SameClaimReceipt } from '#app/protocol/same-claims.ts';
import type { Deps } from '../deps.ts';
import { requireActor } from '../guards.ts';
import { settlePair } from './settle-pair.ts';

/**
 * Answers that two claims are the same: somebody else agrees or declines, who proposed it withdraws,
 * a moderator ends what was agreed.
 */
export const answerSameClaim =
  (deps: Deps) =>
  async (
    maybe: MaybeActor,
    input: { claimId: string; otherId: string; answer: SameClaimAnswer },
  ): Promise<SameClaimReceipt> =>
    settlePair(deps, requireActor(maybe), input.answer, input);
