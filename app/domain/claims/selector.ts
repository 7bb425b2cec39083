/**
 * A text-quote selector with a hint of position, as in the W3C Web Annotation Data Model (4.2.4 and
 * 4.2.5). `position` is a UTF-16 offset into the collapsed text content.
 */
export interface Quote {
  exact: string;
  prefix?: string;
  suffix?: string;
  position?: number;
}

/** Offsets are UTF-16, end exclusive, into the text as given. */
export type FoundQuote =
  { ok: true; start: number; end: number } | { ok: false; why: 'no-match' | 'ambiguous' };

/** White space as it is collapsed in the text content: runs become one space. */
export function collapseSpace(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Every place where `exact` stands, overlapping ones too. */
export function placesOf(text: string, exact: string): number[] {
  const places: number[] = [];
  if (exact === '') return places;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) places.push(at);
  return places;
}

/** A space at either edge of the quote may be on either side of it, or cut off. */
function contextFits(text: string, start: number, end: number, prefix: string, suffix: string) {
  const room = prefix.length + suffix.length + 2;
  const before = (start <= room ? ' ' : '') + text.slice(Math.max(0, start - room), start);
  const after = text.slice(end, end + room) + (end + room >= text.length ? ' ' : '');
  return (
    before.trimEnd().endsWith(prefix.trimEnd()) && after.trimStart().startsWith(suffix.trimStart())
  );
}

/** A stretch of a text; UTF-16 offsets, end exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

function findAsWritten(text: string, quote: Quote, within: Stretch): FoundQuote {
  const exact = collapseSpace(quote.exact).trim();
  const prefix = collapseSpace(quote.prefix ?? '');
  const suffix = collapseSpace(quote.suffix ?? '');
  const found = (start: number): FoundQuote => ({ ok: true, start, end: start + exact.length });
  const places = placesOf(text, exact).filter(
    (start) =>
      start >= within.start &&
      start + exact.length <= within.end &&
      contextFits(text, start, start + exact.length, prefix, suffix),
  );
  const [only, second] = places;
  if (only === undefined) return { ok: false, why: 'no-match' };
  if (second === undefined) return found(only);

  const { position } = quote;
  if (position === undefined) return { ok: false, why: 'ambiguous' };
  const away = (start: number) => Math.abs(start - position);
  const [nearest = only, next = second] = places.sort((left, right) => away(left) - away(right));
  return away(nearest) < away(next) ? found(nearest) : { ok: false, why: 'ambiguous' };
}

/**
 * Finds a quote in text content whose white space is collapsed. Prefix and suffix must fit where
 * they are given; the position only chooses between places that fit equally well. Places that reach
 * out of `within` do not count.
 */
export function findQuote(
  text: string,
  quote: Quote,
  within: Stretch = { start: 0, end: text.length },
): FoundQuote {
  const asWritten = findAsWritten(text, quote, within);
  if (asWritten.ok || asWritten.why === 'ambiguous') return asWritten;
  // Other programs may send composed letters in parts; texts are kept in NFC.
  const composed = {
    exact: quote.exact.normalize('NFC'),
    prefix: quote.prefix?.normalize('NFC'),
    suffix: quote.suffix?.normalize('NFC'),
    position: quote.position,
  };
  return findAsWritten(text, composed, within);
}

function splitsPair(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));
}

/**
 * The quote of a stretch of collapsed text, with up to `context` units on each side. Spaces at its
 * edges are left out and no character is cut in half; `exact` is empty where nothing is left.
 */
export function quoteAt(text: string, start: number, end: number, context = 32): Required<Quote> {
  let from = Math.max(0, Math.min(start, text.length));
  let to = Math.max(from, Math.min(end, text.length));
  if (splitsPair(text, from)) from -= 1;
  if (splitsPair(text, to)) to += 1;
  while (from < to && text.charAt(from) === ' ') from += 1;
  while (to > from && text.charAt(to - 1) === ' ') to -= 1;
  let left = Math.max(0, from - context);
  let right = Math.min(text.length, to + context);
  if (splitsPair(text, left)) left += 1;
  if (splitsPair(text, right)) right -= 1;
  return {
    exact: text.slice(from, to),
    prefix: text.slice(left, from),
    suffix: text.slice(to, right),
    position: from,
  };
}
