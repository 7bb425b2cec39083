import type { Subject } from '#app/domain/lifecycle/transition.ts';
import type { Transaction } from '#server/db/client.ts';
import { setTombstone } from '#server/db/comments.ts';
import { leaveQueue, waitingOf } from '#server/db/queue.ts';
import { answerReports, moveReportedPlace } from '#server/db/reports.ts';
import { updateRevisions, updateSubject } from '#server/db/subjects.ts';
import type { StoredSubject } from '#server/db/subjects.ts';
import { spread } from './spread.ts';
import type { Spread } from './spread.ts';

export interface Settled extends Spread {
  /** Revisions that came into the queue, and that left it. */
  queue: { entered: string[]; left: string[] };
}

/**
 * The one way a change of status reaches the database: the subject, its revisions, and all that
 * hangs on them, in the caller's transaction.
 */
export async function settle(
  tx: Transaction,
  before: StoredSubject,
  after: Subject,
  context: {
    at: Date;
    clause?: string | null;
    asked?: boolean;
    /** Where an undone decision leads back into the queue: the place it had there. */
    waitingSince?: Date | null;
    /** Readers saw it for so long that they are told it is gone, whatever hangs from it. */
    leavesTombstone?: boolean;
  },
): Promise<Settled> {
  const { at, asked = false, waitingSince = null } = context;
  await updateSubject(tx, before, after, {
    at,
    removedClause: clauseKept(before, after, context.clause ?? null),
  });
  await updateRevisions(tx, before, after, { at, asked, waitingSince });
  const { publicRevisionId: from, publicWaiting } = before;
  const to = after.publicRevisionId;
  if (
    publicWaiting?.for === 'report' &&
    from &&
    after.status === 'published' &&
    to &&
    to !== from
  ) {
    await moveReportedPlace(tx, before, { from, to, since: publicWaiting.since });
  }
  if (after.status === 'withdrawn') {
    if (publicWaiting && from) await leaveQueue(tx, from);
    await answerReports(tx, before, { status: 'dismissed', decisionId: null });
  }
  if (before.type === 'comment' && before.status !== after.status) {
    const isTold = after.status === 'removed' || after.status === 'hidden';
    await setTombstone(tx, before.id, isTold || (context.leavesTombstone ?? false));
  }
  const queue = await queueChanges(tx, before);
  return { queue, ...(await spread(tx, before, after, at)) };
}

/** Since the subject was locked: whatever this command did to its places in the queue. */
async function queueChanges(tx: Transaction, before: StoredSubject): Promise<Settled['queue']> {
  const waited = [
    ...(before.waiting ? [before.latest.id] : []),
    ...(before.publicWaiting && before.publicRevisionId ? [before.publicRevisionId] : []),
  ];
  const waiting = await waitingOf(tx, before);
  return {
    entered: waiting.filter((id) => !waited.includes(id)),
    left: [...new Set(waited)].filter((id) => !waiting.includes(id)),
  };
}

/** Named at removal, and kept while restored: taking the restoring back needs it again. */
function clauseKept(before: StoredSubject, after: Subject, named: string | null): string | null {
  if (after.status === 'removed') return named ?? before.removedClause;
  return after.status === 'published' ? before.removedClause : null;
}
