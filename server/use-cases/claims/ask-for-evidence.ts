import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { insertAsk, openClaim } from '#server/db/claims.ts';
import { inTransaction } from '#server/db/client.ts';
import { recordEvents } from '#server/db/events.ts';
import { limits } from '#server/integrations/rate-limits/limits.ts';
import type { Deps } from '../deps.ts';
import { notFound, requireActor, requireOpen, spend } from '../guards.ts';

/** One tap, no text, once per person: this claim should say what stands behind it. */
export const askForEvidence =
  (deps: Deps) =>
  async (maybe: MaybeActor, input: { claimId: string }): Promise<{ claim: string }> => {
    const actor = requireActor(maybe);
    const claim = await openClaim(deps.db, input.claimId);
    if (!claim) throw notFound('claim');
    requireOpen(actor, claim.debate);
    await spend(deps, actor, limits.ask);
    const at = deps.now();
    const asked = await inTransaction(deps.db, async (tx) => {
      if (!(await insertAsk(tx, claim.id, actor.id, at))) return false;
      const event = { type: 'claim:changed', subjectType: 'claim', subjectId: claim.id } as const;
      await recordEvents(tx, claim.debateId, [event], at);
      return true;
    });
    if (asked) deps.wake.send({ about: 'debate', debateId: claim.debateId });
    return { claim: claim.id };
  };
