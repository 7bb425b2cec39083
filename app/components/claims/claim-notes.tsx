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

const byPlace = (a: ClaimView, b: ClaimView) => (a.quote?.position ?? 0) - (b.quote?.position ?? 0);

/** In the margin: the claims this text makes, and where each stands. */
export function ClaimNotes({ slug, claims }: { slug: string; claims: readonly ClaimView[] }) {
  return (
    <>
      {[...claims].sort(byPlace).map((claim) => (
        <p key={claim.id} className="claim-note">
          <Link to={`/debates/${slug}/claims#claim-${claim.id}`}>Claim</Link>
          {': '}
          {claim.quote ? <q>{beginningOf(claim.quote.exact)}</q> : 'the text is no longer public'}
          <span className="standing">
            <span className="ground-sample" data-ground={claim.standing.ground}>
              {claim.standing.label}
            </span>
            {claim.evidence.length ? `, ${counted(claim.evidence.length, 'piece')}` : ''}
            {claim.orphaned ? '; the text has changed since' : ''}
          </span>
        </p>
      ))}
    </>
  );
}
