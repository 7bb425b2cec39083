import type { Board } from '#server/http/board.ts';
import { dropDraft } from '#server/use-cases/accounts/drop-draft.ts';
import { keepDraft } from '#server/use-cases/accounts/keep-draft.ts';
import { readDraft } from '#server/use-cases/accounts/read-draft.ts';
import { signIn } from '#server/use-cases/accounts/sign-in.ts';
import { signUp } from '#server/use-cases/accounts/sign-up.ts';
import type { AccountDeps } from '#server/use-cases/accounts/account-deps.ts';
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
import { moderate } from '#server/use-cases/moderation/moderate.ts';
import { askModerator, withdraw } from '#server/use-cases/submissions/own-text.ts';
import { readClaims } from './queries/read-claims.ts';
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
import { readOwnDebate } from './queries/read-own-debate.ts';
import { readPerson } from './queries/read-person.ts';
import { readQueue, readWaiting } from './queries/read-queue.ts';

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
      askModerator: askModerator(deps),
      checkPolicy: checkPolicy(deps),
      createClaim: createClaim(deps),
      addEvidence: addEvidence(deps),
      askForEvidence: askForEvidence(deps),
      moderate: moderate(deps),
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
      comments: readComments(deps),
      comment: readComment(deps),
      commentByNumber: readCommentByNumber(deps),
      placeOf: placeOf(deps),
      claims: readClaims(deps),
      events: readEvents(deps),
      queue: readQueue(deps),
      waiting: readWaiting(deps),
      recentDecisions: readRecentDecisions(deps),
      person: readPerson(deps),
      draft: readDraft(deps),
      policy: deps.policy,
    },
  };
}
