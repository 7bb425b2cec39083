import { Link } from '@remix-run/react';
import { can } from '#app/domain/permissions/can.ts';
import type { CommentView } from '#app/protocol/comments.ts';
import { clauseWords } from '../reports/clause-words.ts';
import { TextForm } from '../reports/text-form.tsx';
import { useTextHandling } from '../reports/text-handling.ts';

/** Where a comment was: what became of it, and nothing of what it said. */
export function Tombstone({ comment }: { comment: CommentView }) {
  const text = { type: 'comment', id: comment.id, revisionId: null, author: null } as const;
  return (
    <>
      <p className="tombstone">
        <WhatBecame comment={comment} />
      </p>
      <ForModerators comment={comment} />
      <TextForm text={text} />
    </>
  );
}

function WhatBecame({ comment: { status, clause } }: { comment: CommentView }) {
  if (status === 'withdrawn') return 'Withdrawn by its author.';
  // True both where readers reported it and where an approval was taken back.
  if (status === 'under-review') return 'Out of sight until a moderator has looked at it.';
  return (
    <>
      Removed by a moderator
      {clause ? (
        <>
          {' under the clause '}
          <Link to={`/policy#${clause}`}>{clauseWords(clause)}</Link>
        </>
      ) : null}
      .
    </>
  );
}

/** The way to decide again. */
function ForModerators({ comment: { id, status, number } }: { comment: CommentView }) {
  const { viewer, address } = useTextHandling();
  if (!can(viewer, { do: 'remove' }) || status === 'withdrawn') return null;
  const about = <span className="hidden-text"> (comment {number})</span>;
  return (
    <div className="acts">
      {status === 'removed' ? (
        <Link to={address('restore', id)} preventScrollReset>
          Look at it again{about}
        </Link>
      ) : (
        <Link to="/moderation">Find it in the queue{about}</Link>
      )}
    </div>
  );
}
