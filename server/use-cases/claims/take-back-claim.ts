import { transition } from '#app/domain/lifecycle/transition.ts';
import { can } from '#app/domain/permissions/can.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { claimActed, countEvidence } from '#server/db/claim-rights.ts';
import { inTransaction } from '#server/db/client.ts';
import { lockSubject } from '#server/db/subjects.ts';
import { limits } from '#server/integrations/rate-limits/limits.ts';
import type { Deps } from '../deps.ts';
import { notFound, requireActor, requireOpen, requirePermission, spend } from '../guards.ts';
import { announce } from '../submissions/announce.ts';
import { settle } from '../submissions/settle.ts';
import { lockedClaim } from './locked-claim.ts';
import type { ClaimCommand } from './locked-claim.ts';

/** Whoever marked a claim takes it back, while nobody has given evidence for it. */
export const takeBackClaim =
  (deps: Deps): ClaimCommand =>
  async (maybe, { claimId }) => {
    const actor = requireActor(maybe);
    await spend(deps, actor, limits.claim);
    const at = deps.now();
    const done = await inTransaction(deps.db, async (tx) => {
      const { markerId, debate } = await lockedClaim(tx, claimId);
      const mine = { do: 'take-back-claim', on: { markerId, evidence: 0 } } as const;
      requirePermission(actor, mine, 'Only who marked this claim takes it back.');
      requireOpen(actor, debate);
      const evidence = await countEvidence(tx, claimId);
      if (!can(actor, { do: 'take-back-claim', on: { markerId, evidence } })) {
        throw new Refusal('conflict', 'There is evidence for this claim by now, so it stays.');
      }
      const before = await lockSubject(tx, 'claim', claimId);
      const after = before && transition(before, { do: 'withdraw' });
      if (!before || !after) throw notFound('claim');
      return { before, settled: await settle(tx, before, after, { at }) };
    });
    announce(deps, done.before, done.settled);
    return claimActed(deps.db, claimId);
  };
