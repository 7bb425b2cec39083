import type { DebateClaim } from '#app/domain/debates/debate-claim.ts';
import type { ClaimView } from '#app/protocol/claims.ts';
import type { ClaimLine } from '#app/protocol/claims-page.ts';

/** A claim as it is weighed, with what is shown of it. */
export interface Weighed extends DebateClaim {
  view: ClaimView;
}

/** A claim in a list that leads to it. */
export function lineOf({ id, text, quote, asks }: ClaimView): ClaimLine {
  return { id, words: quote && (text ?? quote.exact), asks };
}
