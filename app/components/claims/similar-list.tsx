import { Link } from '@remix-run/react';
import type { OtherClaim, SimilarClaim } from '#app/protocol/same-claims.ts';
import { beginningOf } from './claim-notes.tsx';
import { claimAddress } from './same-here.ts';

/** A claim named elsewhere: its words, as the way to it, its debate, and where it stands. */
export function OtherClaimName({ claim, here = false }: { claim: OtherClaim; here?: boolean }) {
  const { id, words, debate, standing } = claim;
  return (
    <>
      <Link to={claimAddress(debate.slug, id)}>
        <q>{beginningOf(words, 160)}</q>
      </Link>{' '}
      in {here ? 'this debate' : <cite>{debate.title}</cite>}{' '}
      <span className="soft">({standing.label})</span>
    </>
  );
}

/** Claims that may say the same, the likeliest first. */
export function SimilarList({ claims }: { claims: readonly SimilarClaim[] }) {
  return (
    <ul className="similar">
      {claims.map((claim) => (
        <li key={claim.id}>
          <OtherClaimName claim={claim} here={claim.here} />
        </li>
      ))}
    </ul>
  );
}
