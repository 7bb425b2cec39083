import { highlightHtml } from '#app/domain/claims/highlight.ts';
import type { Mark } from '#app/domain/claims/highlight.ts';
import { findQuote } from '#app/domain/claims/quote.ts';
import { textContentOf } from '#app/domain/text/text-content.ts';
import type { ClaimView } from '#app/protocol/claims.ts';

const byStrength = ['sourced', 'experience', 'asserted'] as const;

/** The strongest ground among claims that overlap. */
function groundOf(claims: readonly ClaimView[]): string {
  return byStrength.find((g) => claims.some((claim) => claim.standing.ground === g)) ?? 'asserted';
}

/**
 * A text with its claims underlined. Each stretch names the claims it belongs to, the ground that
 * draws its line, whether several overlap there, whether its author claims none of them, and, where
 * claims end, how many pieces of evidence each has.
 */
export function markClaims(html: string, claims: readonly ClaimView[]): string {
  const standing = claims.filter((claim) => claim.quote && !claim.orphaned);
  if (standing.length === 0) return html;
  const text = textContentOf(html);
  const marks: Mark[] = [];
  for (const claim of standing) {
    const found = claim.quote ? findQuote(text, claim.quote) : null;
    if (found?.ok) marks.push({ id: claim.id, start: found.start, end: found.end });
  }
  const marked = highlightHtml(html, marks, (ids) => {
    const here = standing.filter((claim) => ids.includes(claim.id));
    return {
      'data-ground': groundOf(here),
      ...(ids.length > 1 ? { 'data-overlap': String(ids.length) } : {}),
      ...(here.every((claim) => claim.disowned) ? { 'data-disowned': '' } : {}),
    };
  });
  return countsAtEnds(marked, standing);
}

const opening = /<mark class="claim" data-claims="([^"]*)"/g;

/** A count stands once, at the last stretch of its claim; claims that end together share a place. */
function countsAtEnds(html: string, claims: readonly ClaimView[]): string {
  const last = new Map<string, number>();
  for (const { 1: ids = '', index } of html.matchAll(opening)) {
    for (const id of ids.split(' ')) last.set(id, index);
  }
  return html.replace(opening, (tag: string, ids: string, at: number) => {
    const counts = ids.split(' ').flatMap((id) => {
      const count = claims.find((claim) => claim.id === id)?.evidence.length ?? 0;
      return last.get(id) === at && count > 0 ? [count] : [];
    });
    return counts.length === 0 ? tag : `${tag} data-count="${counts.join(' · ')}"`;
  });
}
