import { Link } from '@remix-run/react';
import { ClaimRights } from '#app/components/claims/claim-rights.tsx';
import { RightsProvider } from '#app/components/claims/rights-here.ts';
import type { NotTaken, RightsHere } from '#app/components/claims/rights-here.ts';
import { Leaf } from '#app/components/frame/leaf.tsx';
import { counted } from '#app/components/words/count.ts';
import { PersonName } from '#app/components/words/person.tsx';
import type { MarkedWords, MarkedWordsPage } from '#app/protocol/claim-rights.ts';

interface Props {
  marked: MarkedWordsPage;
  viewer: { handle: string } | null;
  answer: NotTaken | undefined;
}

const pageAt = (page: number) => `/my-texts${page === 1 ? '' : `?marked=${page}`}#marked`;

/** What others marked as a claim in the viewer's words, where it stands, and what they can say. */
export function MarkedWordsList({ marked: { claims, page, hasMore }, viewer, answer }: Props) {
  if (claims.length === 0 && page === 1) return null;
  return (
    <section aria-labelledby="marked">
      <Leaf className="own-group">
        <h2 id="marked">Claims marked in your words</h2>
      </Leaf>
      {claims.map((one) => (
        <RightsProvider key={one.claim.id} value={rightsIn(one, answer)}>
          <MarkedClaim marked={one} viewer={viewer} />
        </RightsProvider>
      ))}
      {page > 1 || hasMore ? (
        <Leaf className="paging">
          <nav aria-label="Pages of claims in your words" className="row">
            {page > 1 ? (
              <Link to={pageAt(page - 1)} rel="prev">
                Newer claims
              </Link>
            ) : null}
            {hasMore ? (
              <Link to={pageAt(page + 1)} rel="next">
                Older claims
              </Link>
            ) : null}
          </nav>
        </Leaf>
      ) : null}
    </section>
  );
}

function rightsIn(
  { claim, restatement, debate }: MarkedWords,
  answer: Props['answer'],
): RightsHere {
  return {
    action: '/my-texts',
    isOpen: debate.isOpen,
    restatements:
      restatement === null
        ? []
        : [{ claim: claim.id, text: restatement, mayAnswer: debate.isOpen }],
    narrowing: null,
    answer,
  };
}

function MarkedClaim({ marked, viewer }: { marked: MarkedWords; viewer: Props['viewer'] }) {
  const { claim, debate } = marked;
  const { id, standing, subject, evidence, asks } = claim;
  const where = subject.number === null ? 'the opening' : `#${subject.number}`;
  return (
    <article className="leaf claim" id={`claim-${id}`} aria-labelledby={`words-${id}`}>
      <div className="text">
        <h3 id={`words-${id}`}>
          <Link to={`/debates/${debate.slug}/claims?claim=${id}#claim-${id}`}>
            <q>{claim.quote?.exact}</q>
          </Link>
        </h3>
        <p className="standing small">
          <span className="ground-sample" data-ground={standing.ground}>
            {standing.label}
          </span>
          {evidence.length > 0 ? `, ${counted(evidence.length, 'piece')} of evidence` : ''}
          {asks > 0 ? `; ${counted(asks, 'reader')} asked for evidence` : ''}
          {claim.orphaned ? '. The text has changed since.' : ''}
        </p>
        {claim.text ? <p className="small soft">In other words: “{claim.text}”</p> : null}
        <ClaimRights slug={debate.slug} claim={claim} viewer={viewer} />
      </div>
      <div className="notes" role="note" aria-label="About this claim">
        <p>
          From {where} in <Link to={`/debates/${debate.slug}`}>{debate.title}</Link>
        </p>
        <p>
          Marked by <PersonName person={claim.marker && { ...claim.marker, line: '' }} />
        </p>
      </div>
    </article>
  );
}
