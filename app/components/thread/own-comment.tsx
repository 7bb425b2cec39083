import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { OwnCommentView } from '#app/protocol/comments.ts';
import { Moment } from '../words/moment.tsx';
import { StanceMark } from '../words/stance.tsx';
import { changed } from './address.ts';
import { BrokenWords } from './broken-words.tsx';
import { CommentLink } from './comment-link.tsx';
import { useDebateHere } from './debate-context.tsx';
import { answerTo, toChange } from './own-words.ts';
import { Reasons } from './reasons.tsx';

/** The author's own text where it will stand, before anyone else sees it. */
export function OwnComment({
  own,
  depth,
  replyTo,
  children,
}: {
  own: OwnCommentView;
  depth: number;
  replyTo: number | null;
  children?: ReactNode;
}) {
  return (
    <article
      className="leaf comment own"
      id={`own-${own.id}`}
      data-depth={depth}
      aria-labelledby={`own-by-${own.id}`}
    >
      <div className="text">
        <p className="byline" id={`own-by-${own.id}`}>
          <span className="name">You</span>
          {own.stance ? <StanceMark stance={own.stance} /> : null}
          <Moment at={own.createdAt} withTime />
          {replyTo === null ? null : (
            <span>
              answers <CommentLink number={replyTo} />
            </span>
          )}
        </p>
        {own.reasons.some((reason) => reason.spans.length > 0) ? (
          <BrokenWords text={own.body} reasons={own.reasons} />
        ) : (
          <div className="prose" dangerouslySetInnerHTML={{ __html: own.bodyHtml }} />
        )}
        <OwnPanel own={own} />
        {children}
      </div>
    </article>
  );
}

/** What became of it, unmistakably, and what its author can do now. */
export function OwnPanel({ own }: { own: OwnCommentView }) {
  const { slug, search } = useDebateHere();
  const answer = answerTo(own);
  if (!answer) return null;
  const here = `own-answer-${own.id}`;
  return (
    <section className={`panel panel-${answer.tone}`} aria-labelledby={here}>
      <h3 id={here}>{answer.heading}</h3>
      <p>{answer.sentence}</p>
      {own.note ? <p>The moderator writes: “{own.note}”</p> : null}
      <OwnReasons own={own} />
      <div className="row">
        {answer.can.fix ? (
          <Link
            className="button"
            to={changed(slug, search, { fix: own.id, reply: null, mark: null }, 'composer')}
            preventScrollReset
          >
            {answer.tone === 'change' ? 'Fix' : 'Change it'}
          </Link>
        ) : null}
        {answer.can.ask ? (
          <OwnButton intent="ask-moderator" own={own} label="Ask a moderator to look" />
        ) : null}
        {answer.can.withdraw ? (
          <OwnButton intent="withdraw-comment" own={own} label="Withdraw" />
        ) : null}
      </div>
    </section>
  );
}

/** What to change comes first; what only brings a moderator is said apart from it. */
function OwnReasons({ own }: { own: OwnCommentView }) {
  const { reasons, revisionStatus, decided } = own;
  if (revisionStatus !== 'returned' || decided) return <Reasons reasons={reasons} />;
  const held = reasons.filter((reason) => reason.severity === 'hold');
  return (
    <>
      <Reasons reasons={toChange(reasons)} />
      {held.length > 0 ? (
        <>
          <p className="soft">Then a moderator will look, because:</p>
          <Reasons reasons={held} />
        </>
      ) : null}
    </>
  );
}

function OwnButton({ intent, own, label }: { intent: string; own: OwnCommentView; label: string }) {
  const { slug } = useDebateHere();
  return (
    <Form method="post" action={`/debates/${slug}`} preventScrollReset>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="comment" value={own.id} />
      <button className="button second">{label}</button>
    </Form>
  );
}
