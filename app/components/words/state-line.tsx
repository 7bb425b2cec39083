import { Link } from '@remix-run/react';
import { stateParts } from '#app/domain/debates/state-line.ts';
import type { Counts } from '#app/protocol/debates.ts';

const stances = ['for', 'against', 'depends'] as const;

/** One line of where a debate stands: comments, stances, claims by standing. */
export function StateLine({ counts, slug }: { counts: Counts; slug: string }) {
  const { comments, claims } = stateParts({ ...counts, stances: counts });
  const said = stances.filter((stance) => counts[stance] > 0);
  return (
    <ul>
      <li>{comments}</li>
      {said.map((stance) => (
        <li key={stance} className={`stance stance-${stance}`}>
          {counts[stance]} {stance}
        </li>
      ))}
      <li>
        <Link to={`/debates/${slug}/claims`}>{claims}</Link>
      </li>
    </ul>
  );
}
