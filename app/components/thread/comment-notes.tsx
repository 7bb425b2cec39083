import { Link } from '@remix-run/react';
import { Fragment } from 'react';
import type { CommentView, EvidenceUse } from '#app/protocol/comments.ts';
import { beginningOf } from '../claims/claim-notes.tsx';
import { changed } from './address.ts';
import { CommentLink } from './comment-link.tsx';
import { useDebateHere } from './debate-context.tsx';

const sides: Record<EvidenceUse['side'], string> = {
  supports: 'supports',
  challenges: 'challenges',
  undercuts: 'says this does not show that',
};

/** "Answered by #15, #18 and 4 more". */
export function AnswerNote({ comment }: { comment: CommentView }) {
  const { slug } = useDebateHere();
  const { answers, answerCount, number } = comment;
  if (answers.length === 0) return null;
  const others = answerCount - answers.length;
  return (
    <p>
      Answered by{' '}
      {answers.map((answer, index) => (
        <Fragment key={answer}>
          {index === 0 ? '' : ', '}
          <CommentLink number={answer} />
        </Fragment>
      ))}
      {others > 0 ? (
        <>
          {' and '}
          <Link to={changed(slug, '', { thread: number })}>{others} more</Link>
        </>
      ) : null}
    </p>
  );
}

/** "Used as evidence: supports “…”". */
export function UseNotes({ uses }: { uses: readonly EvidenceUse[] }) {
  const { slug } = useDebateHere();
  return (
    <>
      {uses.map((use) => (
        <p key={use.evidence}>
          <Link to={`/debates/${slug}/claims?claim=${use.claim}#claim-${use.claim}`}>
            Used as evidence
          </Link>
          {`: ${sides[use.side]} `}
          <q>{beginningOf(use.quote, 70)}</q>
        </p>
      ))}
    </>
  );
}
