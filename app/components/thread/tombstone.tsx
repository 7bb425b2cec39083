import { Link } from '@remix-run/react';
import type { CommentView } from '#app/protocol/comments.ts';

/** Where a comment was: what became of it, and nothing of what it said. */
export function Tombstone({ comment }: { comment: CommentView }) {
  if (comment.status === 'withdrawn') {
    return <p className="tombstone">Withdrawn by its author.</p>;
  }
  return (
    <p className="tombstone">
      Removed by a moderator
      {comment.clause ? (
        <>
          {' under the clause '}
          <Link to={`/policy#${comment.clause}`}>{comment.clause.replaceAll('-', ' ')}</Link>
        </>
      ) : null}
      .
    </p>
  );
}
