import { Link } from '@remix-run/react';
import type { TurnsOn } from '#app/protocol/claims.ts';
import { beginningOf } from '../claims/claim-notes.tsx';
import { CommentLink } from '../thread/comment-link.tsx';
import { useDebateHere } from '../thread/debate-context.tsx';

/** The claim with most evidence on both sides, and each side's best comment one tap away. */
export function TurnsOnNote({ turnsOn }: { turnsOn: TurnsOn }) {
  const { slug } = useDebateHere();
  const { claim, bestFor, bestAgainst } = turnsOn;
  const words = claim.text ?? claim.quote?.exact;
  if (!words) return null;
  return (
    <section className="turns-on" aria-labelledby="turns-on">
      <h2 className="label" id="turns-on">
        What this debate turns on
      </h2>
      <q>{beginningOf(words, 180)}</q>
      <p className="sides small">
        <Link to={`/debates/${slug}/claims?claim=${claim.id}#claim-${claim.id}`}>
          {claim.standing.label}
        </Link>
        {bestFor === null ? null : (
          <CommentLink number={bestFor} label={`Best for it: #${bestFor}`} />
        )}
        {bestAgainst === null ? null : (
          <CommentLink number={bestAgainst} label={`Best against: #${bestAgainst}`} />
        )}
      </p>
    </section>
  );
}
