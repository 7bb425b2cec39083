import type { AnswerRestatement } from '#app/protocol/claim-rights.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { answerText } from '#server/db/claim-wording.ts';
import { limits } from '#server/integrations/rate-limits/limits.ts';
import type { Deps } from '../deps.ts';
import { requireActor, requireOpen, requirePermission, spend } from '../guards.ts';
import { changeClaim } from './locked-claim.ts';
import type { ClaimCommand } from './locked-claim.ts';

/**
 * Accepts or declines the other words in which a claim was marked: by the author of the words
 * quoted, or a moderator. Accepted, they are public; declined, they were never shown.
 */
export const answerRestatement =
  (deps: Deps): ClaimCommand<AnswerRestatement> =>
  async (maybe, { claimId, accept }) => {
    const actor = requireActor(maybe);
    await spend(deps, actor, limits.claim);
    return changeClaim(deps, claimId, async (tx, claim) => {
      const on = { quotedAuthorId: claim.quoted.authorId, proposedById: claim.markerId };
      requirePermission(
        actor,
        { do: 'answer-wording', on },
        'Other words for a claim are accepted by whose words it quotes, or by a moderator.',
      );
      requireOpen(actor, claim.debate);
      if (claim.text === null || claim.textAccepted || !claim.publicRevisionId) {
        throw new Refusal('conflict', 'There is no other wording left to answer.');
      }
      await answerText(tx, { id: claim.id, revisionId: claim.publicRevisionId }, accept);
      return accept;
    });
  };
