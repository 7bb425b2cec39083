import { mayAnswerDispute } from '#app/domain/evidence/dispute-rights.ts';
import { can } from '#app/domain/permissions/can.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import type { DisputeReceipt } from '#app/protocol/disputes.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { inTransaction } from '#server/db/client.ts';
import { closeDispute } from '#server/db/disputes.ts';
import type { StoredDispute } from '#server/db/disputes.ts';
import { recordEvents } from '#server/db/events.ts';
import { lockSubject } from '#server/db/subjects.ts';
import type { Deps } from '../deps.ts';
import { requireActor, requireOpen } from '../guards.ts';
import { answered, notYours, requireDispute } from './require-dispute.ts';

/** Leaves the wording as it is, or the kind for everyone who asked for the same one. */
export const declineDispute =
  (deps: Deps) =>
  async (maybe: MaybeActor, { id }: { id: string }): Promise<DisputeReceipt> => {
    const actor = requireActor(maybe);
    const dispute = await requireDispute(deps.db, actor, id);
    if (!mayAnswerDispute(actor, dispute.parties)) throw notYours();
    requireOpen(actor, dispute.claim.debate);
    return close(deps, dispute, { status: 'declined', answeredById: actor.id });
  };

/** Takes one's own proposal back, in a closed debate too. */
export const withdrawDispute =
  (deps: Deps) =>
  async (maybe: MaybeActor, { id }: { id: string }): Promise<DisputeReceipt> => {
    const actor = requireActor(maybe);
    const dispute = await requireDispute(deps.db, actor, id);
    if (!can(actor, { do: 'withdraw', on: dispute })) {
      throw new Refusal('forbidden', 'Only who proposed this takes it back. You may decline it.');
    }
    return close(deps, dispute, { status: 'withdrawn', answeredById: actor.id });
  };

async function close(
  deps: Deps,
  dispute: StoredDispute,
  answer: { status: 'declined' | 'withdrawn'; answeredById: string },
): Promise<DisputeReceipt> {
  const { id, debateId, claimId, evidenceId } = dispute;
  const at = deps.now();
  const type = evidenceId ? 'evidence' : 'claim';
  const subjectId = evidenceId ?? claimId;
  await inTransaction(deps.db, async (tx) => {
    await lockSubject(tx, type, subjectId);
    if (!(await closeDispute(tx, dispute, { ...answer, answeredAt: at }))) throw answered();
    const event = { type: `${type}:changed`, subjectType: type, subjectId } as const;
    await recordEvents(tx, debateId, [event], at);
  });
  deps.wake.send({ about: 'debate', debateId });
  return {
    dispute: { id, status: answer.status, claim: claimId, evidence: evidenceId },
    reasons: [],
  };
}
