import { can } from '#app/domain/permissions/can.ts';
import type { Actor } from '#app/domain/permissions/can.ts';
import { Refusal } from '#app/protocol/errors.ts';
import type { Db, Transaction } from '#server/db/client.ts';
import { isOpenDispute } from '#server/db/disputes.ts';
import { revisionStatus } from '#server/db/revisions.ts';
import type { Judgement } from '../submissions/judge.ts';
import { answered } from './require-dispute.ts';

/**
 * What the policy said of an accepted proposal. A moderator who accepts for others is the one who
 * looks, so nothing is held; what the policy returns is refused to everybody.
 */
export function asAnswered(
  actor: Actor,
  { isOwn }: { isOwn: boolean },
  judgement: Judgement,
): Judgement {
  if (judgement.outcome === 'return') {
    const message = judgement.reasons[0]?.message ?? 'The policy returns this text.';
    throw new Refusal('invalid', message, {
      issues: judgement.reasons.map((reason) => ({ path: '', message: reason.message })),
    });
  }
  const looks = can(actor, { do: 'see-queue' }) && !isOwn;
  return looks ? { ...judgement, outcome: 'publish', reasons: [] } : judgement;
}

/** A newer version that waits would be lost under the answer to an older one. */
export async function requireWholeText(
  db: Db,
  subject: { latestRevisionId: string; publicRevisionId: string | null },
): Promise<void> {
  if (subject.latestRevisionId === subject.publicRevisionId) return;
  if ((await revisionStatus(db, subject.latestRevisionId)) !== 'pending') return;
  throw new Refusal(
    'conflict',
    'A newer version of this waits for a moderator. Answer once it is decided.',
  );
}

/** Asked under the lock of what is disputed: a colleague may have answered meanwhile. */
export async function requireStillOpen(tx: Transaction, disputeId: string): Promise<void> {
  if (!(await isOpenDispute(tx, disputeId))) throw answered();
}
