import type { MaybeActor } from '#app/domain/permissions/can.ts';
import type { ClaimActed } from '#app/protocol/claim-rights.ts';
import { claimActed, claimWithRights } from '#server/db/claim-rights.ts';
import type { ClaimWithRights } from '#server/db/claim-rights.ts';
import { inTransaction } from '#server/db/client.ts';
import type { Transaction } from '#server/db/client.ts';
import { recordEvents } from '#server/db/events.ts';
import { lockSubject } from '#server/db/subjects.ts';
import type { Deps } from '../deps.ts';
import { notFound } from '../guards.ts';

/** A public claim, locked until the transaction ends: of two who act on it, one comes second. */
export async function lockedClaim(tx: Transaction, id: string): Promise<ClaimWithRights> {
  await lockSubject(tx, 'claim', id);
  // Read after the lock: what somebody faster did is seen.
  const claim = await claimWithRights(tx, id);
  if (!claim) throw notFound('claim');
  return claim;
}

/**
 * Changes a claim's own row under its lock. `change` answers whether readers see a difference; the
 * same again is then no event.
 */
export async function changeClaim(
  deps: Deps,
  id: string,
  change: (tx: Transaction, claim: ClaimWithRights, at: Date) => Promise<boolean>,
): Promise<ClaimActed> {
  const at = deps.now();
  const changed = await inTransaction(deps.db, async (tx) => {
    const claim = await lockedClaim(tx, id);
    if (!(await change(tx, claim, at))) return null;
    const event = { type: 'claim:changed', subjectType: 'claim', subjectId: id } as const;
    await recordEvents(tx, claim.debateId, [event], at);
    return claim.debateId;
  });
  if (changed) deps.wake.send({ about: 'debate', debateId: changed });
  return claimActed(deps.db, id);
}

/** A command about one claim, by whoever may give it. */
export type ClaimCommand<Input = unknown> = (
  maybe: MaybeActor,
  input: { claimId: string } & Input,
) => Promise<ClaimActed>;
