import type { StoredSubject } from '#server/db/subjects.ts';
import {
  answerAppeal,
  appealedClauses,
  reopenAppeal,
  withdrawAppeals,
} from '#server/db/appeals.ts';
import type { Transaction } from '#server/db/client.ts';
import { joinQueue, leaveQueue } from '#server/db/queue.ts';
import { answerReports, reopenReports, reportedClauses } from '#server/db/reports.ts';
import type { Step } from './step-for.ts';

/**
 * Closes the reports and the appeal a decision answers, and takes the text out of the queue where
 * it waited for that; undoing it puts everything back. A review's own place follows the status of
 * the revision, elsewhere.
 */
export async function answerWhatWaited(
  tx: Transaction,
  done: { before: StoredSubject; step: Step; decisionId: string; revisionId: string },
): Promise<void> {
  const { before, step, decisionId, revisionId } = done;
  const { undoes } = step;
  switch (step.action) {
    case 'keep':
    case 'remove':
      await answerReports(tx, before, {
        status: step.action === 'keep' ? 'dismissed' : 'upheld',
        decisionId,
      });
      if (before.publicWaiting?.for === 'report') await leaveQueue(tx, revisionId);
      // An objection for an edit of what is now removed has nothing left to bring about.
      if (step.action === 'remove' && before.waiting?.for === 'appeal') {
        await withdrawAppeals(tx, before.latest.id);
        await leaveQueue(tx, before.latest.id);
      }
      return;
    case 'grant':
    case 'deny':
      if (step.appealId) {
        await answerAppeal(tx, step.appealId, {
          status: step.action === 'grant' ? 'upheld' : 'denied',
          answerId: decisionId,
        });
      }
      await leaveQueue(tx, revisionId);
      return;
    case 'restore':
      await withdrawAppeals(tx, revisionId);
      if (before.publicWaiting?.for === 'appeal') await leaveQueue(tx, revisionId);
      return;
    case 'undo': {
      if (!undoes) return;
      // An appeal against what is taken back has nothing left to object to.
      await withdrawAppeals(tx, revisionId);
      if (before.waiting?.for === 'appeal' || before.publicWaiting?.for === 'appeal') {
        await leaveQueue(tx, revisionId);
      }
      await reopenReports(tx, undoes.id);
      await reopenAppeal(tx, undoes.id);
      const { waitingFor, waitingSince: since } = undoes;
      if (since && waitingFor === 'report') {
        await joinQueue(tx, revisionId, {
          since,
          for: 'report',
          clauses: await reportedClauses(tx, before),
        });
      }
      if (since && waitingFor === 'appeal') {
        await joinQueue(tx, revisionId, {
          since,
          for: 'appeal',
          clauses: await appealedClauses(tx, revisionId),
        });
      }
      return;
    }
    case 'approve':
    case 'return':
    case 'reject':
      // Reported, approved, taken back and now decided anew: the reports are answered with it.
      if (before.publicRevisionId === null) {
        const status = step.action === 'approve' ? 'dismissed' : 'upheld';
        await answerReports(tx, before, { status, decisionId });
      }
      return;
    default:
      return step.action satisfies never;
  }
}
