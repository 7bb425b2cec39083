import { Link } from '@remix-run/react';
import { kindWords } from '#app/domain/evidence/kinds.ts';
import { PersonName } from '#app/components/words/person.tsx';
import { Moment } from '#app/components/words/moment.tsx';
import type { CitationView, CitedFor } from '#app/protocol/sources.ts';

const sideWords: Readonly<Record<CitationView['side'], string>> = {
  supports: 'For it',
  challenges: 'Against it',
  undercuts: 'Says that other evidence does not show it',
};

/** The claims a source is cited for, each with who cites it, on which side and as what. */
export function CitedForList({ claims }: { claims: readonly CitedFor[] }) {
  return claims.map(({ claim, words, debate, citations }) => (
    <article key={claim} className="leaf cited" aria-labelledby={`claim-${claim}`}>
      <div className="text">
        <h2 id={`claim-${claim}`}>
          <Link to={`/debates/${debate.slug}/claims?claim=${claim}#claim-${claim}`}>
            {words === null ? 'A claim whose text is no longer public' : <q>{words}</q>}
          </Link>
        </h2>
        <p className="small soft">
          in <Link to={`/debates/${debate.slug}`}>{debate.title}</Link>
        </p>
        <ul className="small">
          {citations.map((citation) => (
            <Citation key={citation.evidence} {...{ claim, debate, citation }} />
          ))}
        </ul>
      </div>
    </article>
  ));
}

function Citation({
  claim,
  debate,
  citation,
}: Pick<CitedFor, 'claim' | 'debate'> & { citation: CitationView }) {
  const { evidence, side, kind, own, undercut, by, publishedAt } = citation;
  return (
    <li>
      <Link to={`/debates/${debate.slug}/claims?claim=${claim}#evidence-${evidence}`}>
        {sideWords[side]}
      </Link>
      , as {kindWords[kind].label.toLowerCase()}
      {own ? ' (their own: it counts as experience)' : ''}
      {undercut ? ' · does not count: somebody says it does not show that' : ''}
      <span className="byline">
        <PersonName person={by && { ...by, line: '' }} />
        {publishedAt ? <Moment at={publishedAt} /> : null}
      </span>
    </li>
  );
}
