import { Link } from '@remix-run/react';
import type { DebateSummary } from '#app/protocol/debates.ts';
import { Methods } from '../words/methods.tsx';
import { Moment } from '../words/moment.tsx';
import { PersonName } from '../words/person.tsx';
import { StateLine } from '../words/state-line.tsx';

/** Debates, set like a table of contents: how many comments in the margin, then what is argued. */
export function DebateEntries({ debates }: { debates: readonly DebateSummary[] }) {
  return (
    <ol className="entries">
      {debates.map((debate) => (
        <li key={debate.id} className="leaf entry">
          <div className="number-margin" aria-hidden="true">
            <b>{debate.counts.comments}</b>
            <span className="label">{debate.counts.comments === 1 ? 'comment' : 'comments'}</span>
          </div>
          <div className="text">
            <h2>
              <Link to={`/debates/${debate.slug}`}>{debate.title}</Link>
            </h2>
            <p className="motion">{debate.motion}</p>
            <p className="byline">
              <PersonName person={debate.author} />
              {debate.publishedAt ? <Moment at={debate.publishedAt} /> : null}
              {debate.status === 'open' ? null : <span>{debate.status}</span>}
            </p>
          </div>
          <div className="notes">
            <div className="state">
              <StateLine counts={debate.counts} slug={debate.slug} />
            </div>
            {debate.methods.length ? <Methods methods={debate.methods} /> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
