import { Link } from '@remix-run/react';
import { siteOf } from '#app/domain/evidence/source-of-claim.ts';
import { changed } from './address.ts';
import { useDebateHere } from './debate-context.tsx';

/** Claims that the viewer's comment was to bring along and could not: told to them alone. */
export function UnmadeClaims({
  comment,
  revisionId,
}: {
  comment: string;
  revisionId: string | null;
}) {
  const { slug, search, unmade } = useDebateHere();
  return unmade
    .filter((one) => one.comment === comment)
    .map(({ quote, url }) => (
      <p key={`${quote} ${url}`} className="soft small">
        No claim was made of <q>{quote}</q>: these words do not stand in your comment exactly once,
        or are marked already, or break a clause. Only you see this.{' '}
        <Link to={changed(slug, search, { mark: revisionId }, 'mark')} preventScrollReset>
          Mark the words you mean
        </Link>{' '}
        and give {siteOf(url)} as the source.
      </p>
    ));
}
