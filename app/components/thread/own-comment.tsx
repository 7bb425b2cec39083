import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { OwnCommentView } from '#app/protocol/comments.ts';
import { Moment } from '../words/moment.tsx';
import { StanceMark } from '../words/stance.tsx';
import { changed } from './address.ts';
import { BrokenWords } from './broken-words.tsx';
import { CommentLink } from './comment-link.tsx';
import { useDebateHere } from './debate-context.tsx';
import { AppealForm } from './own-words-appeal.tsx';
import { OwnWordsButton } from './own-words-button.tsx';
import { OwnWordsPanel } from './own-words-panel.tsx';
import { answerTo } from './own-words.ts';

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
  const act = { action: `/debates/${slug}`, type: 'comment', id: own.id } as const;
  return (
    <OwnWordsPanel own={own} answer={answer} id={`own-answer-${own.id}`}>
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
          <OwnWordsButton {...act} intent="ask-moderator" label="Ask a moderator to look" />
        ) : null}
        {answer.can.withdraw ? (
          <OwnWordsButton {...act} intent="withdraw-comment" label="Withdraw" />
        ) : null}
        {own.appeal?.status === 'open' ? (
          <OwnWordsButton
            {...act}
            action="/my-texts"
            intent="withdraw-appeal"
            label="Take the appeal back"
          />
        ) : null}
      </div>
      {own.appealable ? (
        // Answered on a page that keeps the text, whatever becomes of it or of the session.
        <AppealForm {...act} action="/my-texts" revisionId={own.appealable} />
      ) : null}
    </OwnWordsPanel>
  );
}
