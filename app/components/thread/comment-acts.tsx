import { Form, Link } from '@remix-run/react';
import type { CommentView } from '#app/protocol/comments.ts';
import { TextActs } from '../reports/text-acts.tsx';
import { TextForm } from '../reports/text-form.tsx';
import { changed } from './address.ts';
import { CreditAct } from './credit-act.tsx';
import { useDebateHere } from './debate-context.tsx';
import { ThankAct, ThanksNote } from './thanks.tsx';
import { UnmadeClaims } from './unmade-claims.tsx';

/** At most one form is open: a link to one closes the others. */
const elsewhere = {
  reply: null,
  mark: null,
  fix: null,
  report: null,
  remove: null,
  restore: null,
  reported: null,
};

/** What a reader may do with one comment. Each is a link that works by itself. */
export function CommentActs({ comment }: { comment: CommentView }) {
  const { slug, search, viewer, open } = useDebateHere();
  const { id, number, revisionId } = comment;
  const mine = viewer !== null && viewer.handle === comment.author?.handle;
  const text = { type: 'comment', id, revisionId, author: comment.author } as const;
  const about = <span className="hidden-text"> (comment {number})</span>;
  return (
    <>
      <div className="acts">
        {open ? (
          <Link
            to={changed(slug, search, { ...elsewhere, reply: number }, 'composer')}
            preventScrollReset
          >
            Reply{about}
          </Link>
        ) : null}
        {viewer && revisionId && open ? (
          <>
            <Link
              to={changed(slug, search, { ...elsewhere, mark: revisionId }, 'mark')}
              preventScrollReset
            >
              Mark a claim{about}
            </Link>
            <Link to={`/debates/${slug}/claims?comment=${number}`}>Use as evidence{about}</Link>
          </>
        ) : null}
        {mine ? (
          <>
            <Link
              to={changed(slug, search, { ...elsewhere, fix: id }, 'composer')}
              preventScrollReset
            >
              Edit{about}
            </Link>
            <Form method="post" action={`/debates/${slug}`} preventScrollReset>
              <input type="hidden" name="intent" value="withdraw-comment" />
              <input type="hidden" name="comment" value={id} />
              <button className="plain">Withdraw{about}</button>
            </Form>
          </>
        ) : null}
        <ThankAct comment={comment} about={about} />
        <CreditAct comment={comment} about={about} />
        <TextActs text={text} about={about} />
      </div>
      <TextForm text={text} />
      {mine ? (
        <>
          <ThanksNote comment={id} />
          <UnmadeClaims comment={id} revisionId={revisionId} />
        </>
      ) : null}
    </>
  );
}
