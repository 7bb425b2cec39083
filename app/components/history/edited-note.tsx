import { Link } from '@remix-run/react';
import type { Person } from '#app/protocol/shared.ts';
import { Moment } from '../words/moment.tsx';

interface Props {
  slug: string;
  /** Of the comment; null for the opening. */
  number: number | null;
  author: Person | null;
  at: string;
}

/** "edited 3 March", leading to what was changed. Nothing is kept of someone who was erased. */
export function EditedNote({ slug, number, author, at }: Props) {
  const history =
    number === null ? `/debates/${slug}/history` : `/debates/${slug}/comments/${number}/history`;
  return (
    <span>
      {author === null || author.handle === 'deleted' ? (
        'edited'
      ) : (
        <Link to={history}>
          edited
          <span className="hidden-text"> (see what changed)</span>
        </Link>
      )}{' '}
      <Moment at={at} />
    </span>
  );
}
