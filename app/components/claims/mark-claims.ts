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
 * draws its line, and, where a claim ends, how many pieces of evidence it has.
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
  const marked = highlightHtml(html, marks, (ids) => ({
    'data-ground': groundOf(standing.filter((claim) => ids.includes(claim.id))),
  }));
  return marks.reduce((soFar, mark) => {
    const claim = standing.find((candidate) => candidate.id === mark.id);
    return claim ? countAtEnd(soFar, claim) : soFar;
  }, marked);
}

/** The count stands once, at the last stretch of its claim. */
function countAtEnd(html: string, claim: ClaimView): string {
  const count = claim.evidence.length;
  const last = html.lastIndexOf(claim.id);
  const close = last === -1 ? -1 : html.indexOf('"', last);
  if (count === 0 || close === -1) return html;
  return `${html.slice(0, close + 1)} data-count="${count}"${html.slice(close + 1)}`;
}
