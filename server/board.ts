import type { Board } from '#server/http/board.ts';
import { dropDraft } from '#server/use-cases/accounts/drop-draft.ts';
import { keepDraft } from '#server/use-cases/accounts/keep-draft.ts';
import { keepLine } from '#server/use-cases/accounts/keep-line.ts';
import { readDraft } from '#server/use-cases/accounts/read-draft.ts';
import { signIn } from '#server/use-cases/accounts/sign-in.ts';
import { signUp } from '#server/use-cases/accounts/sign-up.ts';
import type { AccountDeps } from '#server/use-cases/accounts/account-deps.ts';
import { appeal } from '#server/use-cases/appeals/appeal.ts';
import { withdrawAppeal } from '#server/use-cases/appeals/withdraw-appeal.ts';
import { withdrawOwnText } from '#server/use-cases/appeals/withdraw-own-text.ts';
import { checkPolicy } from '#server/use-cases/check-policy.ts';
import { createComment } from '#server/use-cases/comments/create-comment.ts';
import { editComment } from '#server/use-cases/comments/edit-comment.ts';
import {
  closeDebate,
  proposeConclusion,
  reopenDebate,
} from '#server/use-cases/debates/conclude.ts';
import { createDebate } from '#server/use-cases/debates/create-debate.ts';
import { editDebate } from '#server/use-cases/debates/edit-debate.ts';
import { addEvidence } from '#server/use-cases/evidence/add-evidence.ts';
import { askForEvidence } from '#server/use-cases/evidence/ask-for-evidence.ts';
import { createClaim } from '#server/use-cases/evidence/create-claim.ts';
import { addModeratorNote } from '#server/use-cases/moderation/add-note.ts';
import { moderateMany } from '#server/use-cases/moderation/decide-many.ts';
import { moderate } from '#server/use-cases/moderation/moderate.ts';
import { undoBatch } from '#server/use-cases/moderation/undo-batch.ts';
import { endSuspension } from '#server/use-cases/people/end-suspension.ts';
import { giveTrust } from '#server/use-cases/people/give-trust.ts';
import { resetTrust } from '#server/use-cases/people/reset-trust.ts';
import { setRole } from '#server/use-cases/people/set-role.ts';
import { suspend } from '#server/use-cases/people/suspend.ts';
import { reportText } from '#server/use-cases/reports/report-text.ts';
import { discardDraft } from '#server/use-cases/policy/discard-draft.ts';
import { publishPolicy } from '#server/use-cases/policy/publish-policy.ts';
import { saveDraft } from '#server/use-cases/policy/save-draft.ts';
import { setHostKind } from '#server/use-cases/policy/set-host-kind.ts';
import { thank } from '#server/use-cases/thanks/thank.ts';
import { askModerator, withdraw } from '#server/use-cases/submissions/own-text.ts';
import { readAudit } from './queries/read-audit.ts';
import { readClaims } from './queries/read-claims.ts';
import { readClauseStatistics } from './queries/read-clause-statistics.ts';
import {
  placeOf,
  readComment,
  readCommentByNumber,
  readComments,
} from './queries/read-comments.ts';
import { readDebatePage } from './queries/read-debate-page.ts';
import { readDebate, readDebateList, readMethod, readMethods } from './queries/read-debates.ts';
import { readRecentDecisions } from './queries/read-decisions.ts';
import { readEvents } from './queries/read-events.ts';
import { readHistory } from './queries/read-history.ts';
import { readOwnDebate } from './queries/read-own-debate.ts';
import { readOwnTexts } from './queries/read-own-texts.ts';
import { readPerson } from './queries/read-person.ts';
import { readTransparency } from './queries/read-transparency.ts';
import { readRemoved } from './queries/read-removed.ts';
import { readOwnNotes } from './queries/read-moderator-notes.ts';
import { readPolicyBacktest } from './queries/read-policy-backtest.ts';
import { readPolicyDraft } from './queries/read-policy-draft.ts';
import { readPolicyHosts } from './queries/read-policy-hosts.ts';
import { readPolicyHistory, readPolicyPage } from './queries/read-policy.ts';
import { readQueue, readWaiting } from './queries/read-queue.ts';
import { readQueueFilters } from './queries/read-queue-filters.ts';
import { readReversals } from './queries/read-reversals.ts';
import { readSitting } from './queries/read-sitting.ts';

/** Every command and query of the board, bound to what they need. */
export function createBoard(deps: AccountDeps): Board {
  const withdrawOwn = withdraw(deps);
  return {
    do: {
      createDebate: createDebate(deps),
      editDebate: editDebate(deps),
      proposeConclusion: proposeConclusion(deps),
      closeDebate: closeDebate(deps),
      reopenDebate: reopenDebate(deps),
      createComment: createComment(deps),
      editComment: editComment(deps),
      withdrawComment: (actor, { id }) => withdrawOwn(actor, { type: 'comment', id }),
      withdraw: withdrawOwnText(deps),
      askModerator: askModerator(deps),
      appeal: appeal(deps),
      withdrawAppeal: withdrawAppeal(deps),
      thank: thank(deps),
      keepLine: keepLine(deps),
      checkPolicy: checkPolicy(deps),
      createClaim: createClaim(deps),
      addEvidence: addEvidence(deps),
      askForEvidence: askForEvidence(deps),
      moderate: moderate(deps),
      moderateMany: moderateMany(deps),
      undoBatch: undoBatch(deps),
      addModeratorNote: addModeratorNote(deps),
      report: reportText(deps),
      giveTrust: giveTrust(deps),
      resetTrust: resetTrust(deps),
      suspend: suspend(deps),
      endSuspension: endSuspension(deps),
      setRole: setRole(deps),
      savePolicyDraft: saveDraft(deps),
      discardPolicyDraft: discardDraft(deps),
      publishPolicy: publishPolicy(deps),
      setHostKind: setHostKind(deps),
      keepDraft: keepDraft(deps),
      dropDraft: dropDraft(deps),
      signUp: signUp(deps),
      signIn: signIn(deps),
    },
    read: {
      debateList: readDebateList(deps),
      methods: readMethods(deps),
      method: readMethod(deps),
      debate: readDebate(deps),
      debatePage: readDebatePage(deps),
      ownDebate: readOwnDebate(deps),
      ownTexts: readOwnTexts(deps),
      comments: readComments(deps),
      comment: readComment(deps),
      commentByNumber: readCommentByNumber(deps),
      placeOf: placeOf(deps),
      claims: readClaims(deps),
      events: readEvents(deps),
      history: readHistory(deps),
      queue: readQueue(deps),
      queueFilters: readQueueFilters(deps),
      waiting: readWaiting(deps),
      recentDecisions: readRecentDecisions(deps),
      reversals: readReversals(deps),
      ownNotes: readOwnNotes(deps),
      sitting: readSitting(deps),
      removed: readRemoved(deps),
      person: readPerson(deps),
      audit: readAudit(deps),
      transparency: readTransparency(deps),
      clauseStatistics: readClauseStatistics(deps),
      draft: readDraft(deps),
      policy: deps.policy.inForce,
      policyPage: readPolicyPage(deps),
      policyHistory: readPolicyHistory(deps),
      policyDraft: readPolicyDraft(deps),
      policyBacktest: readPolicyBacktest(deps),
      policyHosts: readPolicyHosts(deps),
    },
  };
}
