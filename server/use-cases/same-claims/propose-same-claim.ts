import type { MaybeActor } from '#app/domain/permissions/can.ts';
import type { SameClaimReceipt } from '#app/protocol/same-claims.ts';
import type { Deps } from '../deps.ts';
import { requireActor } from '../guards.ts';
import { settlePair } from './settle-pair.ts';

/**
 * Says that two claims, here or elsewhere, are one. It holds once somebody else agrees; who says what
 * another has said before agrees with them.
 */
export const proposeSameClaim =
  (deps: Deps) =>
  async (
    maybe: MaybeActor,
    input: { claimId: string; otherId: string },
  ): Promise<SameClaimReceipt> =>
    settlePair(deps, requireActor(maybe), 'propose', input);
