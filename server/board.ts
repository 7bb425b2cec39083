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
import { answerRestatement } from '#server/use-cases/claims/answer-restatement.ts';
import { askForEvidence } from '#server/use-cases/claims/ask-for-evidence.ts';
import { createClaim } from '#server/use-cases/claims/create-claim.ts';
import { disownClaim } from '#server/use-cases/claims/disown-claim.ts';
import { narrowClaim } from '#server/use-cases/claims/narrow-claim.ts';
import { takeBackClaim } from '#server/use-cases/claims/take-back-claim.ts';
import { createComment } from '#server/use-cases/comments/create-comment.ts';
import { editComment } from '#server/use-cases/comments/edit-comment.ts';
import {
  closeDebate,
  proposeConclusion,
  reopenDebate,
} from '#server/use-cases/debates/conclude.ts';
import { createDebate } from '#server/use-cases/debates/create-debate.ts';
import { editDebate } from '#server/use-cases/debates/edit-debate.ts';
import { acceptDispute } from '#server/use-cases/disputes/accept-dispute.ts';
import { declineDispute, withdrawDispute } from '#server/use-cases/disputes/close-dispute.ts';
import { disputeKind } from '#server/use-cases/disputes/dispute-kind.ts';
import { disputeWording } from '#server/use-cases/disputes/dispute-wording.ts';
import { addEvidence } from '#server/use-cases/evidence/add-evidence.ts';
import { editEvidence } from '#server/use-cases/evidence/edit-evidence.ts';
import { withdrawEvidence } from '#server/use-cases/evidence/withdraw-evidence.ts';
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
import { setPosition } from '#server/use-cases/positions/set-position.ts';
import { answerSameClaim } from '#server/use-cases/same-claims/answer-same-claim.ts';
import { bringEvidence } from '#server/use-cases/same-claims/bring-evidence.ts';
import { proposeSameClaim } from '#server/use-cases/same-claims/propose-same-claim.ts';
import { thank } from '#server/use-cases/thanks/thank.ts';
import { askModerator, withdraw } from '#server/use-cases/submissions/own-text.ts';
import { readAudit } from './queries/read-audit.ts';
import { readClaimsPage } from './queries/read-claims-page.ts';
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
import { readDisputes } from './queries/read-disputes.ts';
import { readEvents } from './queries/read-events.ts';
import { readEvidenceStart } from './queries/read-evidence-start.ts';
import { readOwnEvidence } from './queries/read-own-evidence.ts';
import { readExport } from './queries/read-export.ts';
import { readHistory } from './queries/read-history.ts';
import { readMarkedWords } from './queries/read-marked-words.ts';
import { readOwnDebate } from './queries/read-own-debate.ts';
import { readOwnTexts } from './queries/read-own-texts.ts';
import { readPerson } from './queries/read-person.ts';
import { readOwnPosition } from './queries/read-positions.ts';
import { readTransparency } from './queries/read-transparency.ts';
import { readRemoved } from './queries/read-removed.ts';
import { readOwnNotes } from './queries/read-moderator-notes.ts';
import { readPolicyBacktest } from './queries/read-policy-backtest.ts';
import { readPolicyDraft } from './queries/read-policy-draft.ts';
import { readPolicyHosts } from './queries/read-policy-hosts.ts';
import { readPolicyHistory, readPolicyPage } from './queries/read-policy.ts';
import { readQueue, readWaiting } from './queries/read-queue.ts';
import { readQueueFilters } from './queries/read-queue-filters.ts';
import { readRestatements } from './queries/read-restatements.ts';
import { readReversals } from './queries/read-reversals.ts';
import { readSameClaims, readSameOfClaim } from './queries/read-same-claims.ts';
import { readSimilarClaims } from './queries/read-similar-claims.ts';
import { readSitting } from './queries/read-sitting.ts';
import { readSource } from './queries/read-source.ts';

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
      setPosition: setPosition(deps),
      keepLine: keepLine(deps),
      checkPolicy: checkPolicy(deps),
      createClaim: createClaim(deps),
      narrowClaim: narrowClaim(deps),
      disownClaim: disownClaim(deps),
      takeBackClaim: takeBackClaim(deps),
      answerRestatement: answerRestatement(deps),
      addEvidence: addEvidence(deps),
      editEvidence: editEvidence(deps),
      withdrawEvidence: withdrawEvidence(deps),
      disputeKind: disputeKind(deps),
      disputeWording: disputeWording(deps),
      acceptDispute: acceptDispute(deps),
      declineDispute: declineDispute(deps),
      withdrawDispute: withdrawDispute(deps),
      askForEvidence: askForEvidence(deps),
      proposeSameClaim: proposeSameClaim(deps),
      answerSameClaim: answerSameClaim(deps),
      bringEvidence: bringEvidence(deps),
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
      sameClaims: readSameClaims(deps),
      sameOfClaim: readSameOfClaim(deps),
      similarClaims: readSimilarClaims(deps),
      source: readSource(deps),
      ownEvidence: readOwnEvidence(deps),
      evidenceStart: readEvidenceStart(deps),
      disputes: readDisputes(deps),
      restatements: readRestatements(deps),
      markedWords: readMarkedWords(deps),
      claimsPage: readClaimsPage(deps),
      events: readEvents(deps),
      export: readExport(deps),
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
      ownPosition: readOwnPosition(deps),
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
