import { Link } from '@remix-run/react';
import type { ClaimView } from '#app/protocol/claims.ts';
import { counted } from '../words/count.ts';

const shown = 90;

/** The first words of a quote, cut between words. */
export function beginningOf(text: string, limit = shown): string {
  if (text.length <= limit) return text;
  const cut = text.lastIndexOf(' ', limit);
  return `${text.slice(0, cut > limit / 2 ? cut : limit)} …`;
}

/** As they stand in the text; those that lost their place come last. */
const byPlace = (a: ClaimView, b: ClaimView) =>
  Number(a.orphaned) - Number(b.orphaned) || (a.quote?.position ?? 0) - (b.quote?.position ?? 0);

/** In the margin: the claims this text makes, each a link, and where each stands. */
export function ClaimNotes({ slug, claims }: { slug: string; claims: readonly ClaimView[] }) {
  return (
    <>
      {[...claims].sort(byPlace).map((claim) => (
        <p
          key={claim.id}
          className="claim-note"
          data-orphaned={claim.orphaned || undefined}
          data-disowned={claim.disowned || undefined}
        >
          {'Claim: '}
          <Link
            to={`/debates/${slug}/claims?claim=${claim.id}#claim-${claim.id}`}
            onMouseEnter={() => point(claim.id, true)}
            onMouseLeave={() => point(claim.id, false)}
            onFocus={() => point(claim.id, true)}
            onBlur={() => point(claim.id, false)}
          >
            {claim.quote ? (
              <q>{beginningOf(claim.quote.exact)}</q>
            ) : (
              'its words are no longer public'
            )}
          </Link>
          <span className="standing">
            <span className="ground-sample" data-ground={claim.standing.ground}>
              {claim.standing.label}
            </span>
            {claim.evidence.length ? `, ${counted(claim.evidence.length, 'piece')}` : ''}
            {claim.orphaned ? '; the text has changed since' : ''}
            {claim.disowned ? '; the author says they do not claim this' : ''}
          </span>
        </p>
      ))}
    </>
  );
}

/** Shows which words a note is about. Drawn by no component, they are reached by their claim. */
function point(id: string, isPointed: boolean): void {
  for (const words of document.querySelectorAll(`.prose mark[data-claims~="${id}"]`)) {
    words.classList.toggle('pointed', isPointed);
  }
}
