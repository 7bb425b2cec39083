import { narrow } from '#app/domain/claims/narrow.ts';
import type { NotNarrower } from '#app/domain/claims/narrow.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { renderMarkdown } from '#app/domain/text/markdown.ts';
import type { ClaimNarrowed, NarrowClaim } from '#app/protocol/claim-rights.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { claimActed, claimWithRights, textOfRevision } from '#server/db/claim-rights.ts';
import type { ClaimWithRights } from '#server/db/claim-rights.ts';
import { wordingFields } from '#server/db/claim-wording.ts';
import { limits } from '#server/integrations/rate-limits/limits.ts';
import type { Deps } from '../deps.ts';
import { notFound, requireActor, requireOpen, requirePermission, spend, stale } from '../guards.ts';
import { judge } from '../submissions/judge.ts';
import { submitEdit } from '../submissions/submit.ts';

/**
 * The author of the quoted words narrows the claim to a shorter stretch of them. They are words that
 * readers have already, so nothing holds them; what a clause plainly forbids standing alone changes
 * nothing and is answered with its reasons. Other words for the wider claim go with it.
 */
export const narrowClaim =
  (deps: Deps) =>
  async (maybe: MaybeActor, input: NarrowClaim & { claimId: string }): Promise<ClaimNarrowed> => {
    const actor = requireActor(maybe);
    const claim = await claimWithRights(deps.db, input.claimId);
    if (!claim) throw notFound('claim');
    const on = { quotedAuthorId: claim.quoted.authorId };
    requirePermission(
      actor,
      { do: 'speak-for-claim', on },
      'Only whose words these are can narrow the claim.',
    );
    requireOpen(actor, claim.debate);
    if (claim.publicRevisionId !== input.revisionId) throw stale();
    const quote = await narrowerQuote(deps, claim, input);
    await spend(deps, actor, limits.claim);

    const judged = await judge(
      deps,
      deps.db,
      { ...actor, trusted: true },
      { texts: [{ kind: 'claim', text: quote.exact }], holdAll: false, exceptSubject: claim.id },
    );
    const { outcome, reasons } = judged;
    if (outcome === 'return') return { ...(await claimActed(deps.db, claim.id)), outcome, reasons };
    await submitEdit(deps, {
      type: 'claim',
      id: claim.id,
      debateId: claim.debateId,
      authorId: actor.id,
      body: quote.exact,
      rendered: renderMarkdown(quote.exact),
      fields: wordingFields({
        quote,
        quotedRevisionId: claim.quotedRevisionId,
        restatement: null,
        accepted: null,
      }),
      judgement: { ...judged, outcome: 'publish', reasons: [] },
      revisionId: claim.latestRevisionId,
    });
    return { ...(await claimActed(deps.db, claim.id)), outcome: 'publish', reasons: [] };
  };

async function narrowerQuote(deps: Deps, claim: ClaimWithRights, { quote }: NarrowClaim) {
  const { position, exact, quotedRevisionId, orphaned, quoted } = claim;
  if (orphaned || quoted.publicRevisionId !== quotedRevisionId) {
    throw new Refusal(
      'conflict',
      'The text has changed, and the claim stands on its old words. You can say that you do not claim this.',
    );
  }
  const text = await textOfRevision(deps.db, quotedRevisionId);
  const narrowed = narrow(text, { start: position, end: position + exact.length }, quote);
  if (narrowed.ok) return narrowed.quote;
  const message = notNarrower[narrowed.why];
  throw new Refusal('invalid', message, { issues: [{ path: 'quote.exact', message }] });
}

const notNarrower: Record<NotNarrower, string> = {
  empty: 'Keep some words of the claim.',
  same: 'These are all the words of the claim. Keep fewer.',
  'not-inside': 'Keep words of the claim as they stand, one stretch of them.',
  ambiguous: 'These words stand in the claim more than once. Keep a few more.',
  'cuts-a-word': 'This cuts a word in two. Keep whole words.',
};
