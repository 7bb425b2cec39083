import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { ClaimView } from '#app/protocol/claims.ts';
import type { CommentView } from '#app/protocol/comments.ts';
import { ClaimNotes } from '../claims/claim-notes.tsx';
import { Prose } from '../claims/prose.tsx';
import { EditedNote } from '../history/edited-note.tsx';
import { Moment } from '../words/moment.tsx';
import { PersonName } from '../words/person.tsx';
import { StanceMark } from '../words/stance.tsx';
import { changed } from './address.ts';
import { CommentActs } from './comment-acts.tsx';
import { CommentLink } from './comment-link.tsx';
import { AnswerNote, UseNotes } from './comment-notes.tsx';
import { useDebateHere } from './debate-context.tsx';
import { Tombstone } from './tombstone.tsx';

interface Props {
  comment: CommentView;
  depth: number;
  replyTo: number | null;
  continues: boolean;
  claims: readonly ClaimView[];
  /** Forms open under this comment: a reply, a mark, the author's newer version. */
  children?: ReactNode;
}

export function Comment({ comment, depth, replyTo, continues, claims, children }: Props) {
  const { slug, search } = useDebateHere();
  const { number, bodyHtml } = comment;
  const permalink = `/debates/${slug}/comments/${number}`;
  return (
    <article
      className="leaf comment"
      id={`comment-${number}`}
      data-depth={depth}
      aria-labelledby={`by-${number}`}
    >
      <div className="number-margin">
        <Link className="number" to={permalink} tabIndex={-1} aria-hidden="true">
          {number}
        </Link>
      </div>
      <div className="text">
        <p className="byline" id={`by-${number}`}>
          <Link className="number" to={permalink} aria-label={`Comment ${number}, permanent link`}>
            {number}
          </Link>
          {bodyHtml === null ? null : <PersonName person={comment.author} />}
          {comment.stance && bodyHtml !== null ? <StanceMark stance={comment.stance} /> : null}
          {comment.publishedAt ? <Moment at={comment.publishedAt} /> : null}
          {comment.editedAt ? (
            <EditedNote slug={slug} number={number} author={comment.author} at={comment.editedAt} />
          ) : null}
          {replyTo === null ? null : (
            <span>
              answers <CommentLink number={replyTo} />
            </span>
          )}
        </p>
        {bodyHtml === null ? (
          <Tombstone comment={comment} />
        ) : (
          <>
            <Prose
              slug={slug}
              html={bodyHtml}
              claims={claims}
              subject="comment"
              revisionId={comment.revisionId}
              number={number}
            />
            <CommentActs comment={comment} />
          </>
        )}
        {continues ? (
          <p className="continue small">
            <Link to={changed(slug, search, { thread: number, after: null, at: null })}>
              Continue this thread
            </Link>
          </p>
        ) : null}
      </div>
      <CommentAside comment={comment} claims={claims} slug={slug} />
      {children ? <div className="under">{children}</div> : null}
    </article>
  );
}

function CommentAside({
  comment,
  claims,
  slug,
}: {
  comment: CommentView;
  claims: readonly ClaimView[];
  slug: string;
}) {
  if (claims.length + comment.answerCount + comment.uses.length === 0) return null;
  return (
    <div className="notes" role="note" aria-label={`Notes on comment ${comment.number}`}>
      <ClaimNotes slug={slug} claims={claims} />
      <UseNotes uses={comment.uses} />
      <AnswerNote comment={comment} />
    </div>
  );
}
