import { collapseSpace, findQuote, quoteAt } from './selector.ts';
import type { Quote, Stretch } from './selector.ts';
import { wholeWordEdges } from './word-edges.ts';

/** Why words cannot take the place of a claim's quote. */
export type NotNarrower = 'empty' | 'same' | 'not-inside' | 'ambiguous' | 'cuts-a-word';

export type Narrowed =
  { ok: true; quote: Required<Quote>; stretch: Stretch } | { ok: false; why: NotNarrower };

/**
 * A shorter stretch inside a claim's present quote, in the author's own words as they stand.
 * `stretch` is the quote's place in the collapsed text; offsets are UTF-16. What is outside it is
 * not part of the claim and cannot become so.
 */
export function narrow(text: string, stretch: Stretch, wanted: Quote): Narrowed {
  const words = collapseSpace(wanted.exact).trim();
  if (words === '') return { ok: false, why: 'empty' };
  if (words === text.slice(stretch.start, stretch.end)) return { ok: false, why: 'same' };
  const found = findQuote(text, wanted, stretch);
  if (!found.ok) return { ok: false, why: found.why === 'no-match' ? 'not-inside' : 'ambiguous' };
  const { start, end } = found;
  const isWhole = (edge: number) => wholeWordEdges(text, edge).length === 1;
  if (!isWhole(start) || !isWhole(end)) return { ok: false, why: 'cuts-a-word' };
  return { ok: true, quote: quoteAt(text, start, end), stretch: { start, end } };
}
