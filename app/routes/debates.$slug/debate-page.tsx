import { Link } from '@remix-run/react';
import { useMemo } from 'react';
import { DebateHead } from '#app/components/debate/debate-head.tsx';
import { Opening } from '#app/components/debate/opening.tsx';
import { OrderSwitch } from '#app/components/debate/order-switch.tsx';
import { Ending } from '#app/components/debate/ending.tsx';
import { OwnDebateNote } from '#app/components/debate/own-debate-note.tsx';
import { PositionEnd } from '#app/components/debate/position-end.tsx';
import { FormMessage } from '#app/components/forms/form-message.tsx';
import { Leaf } from '#app/components/frame/leaf.tsx';
import { SelectionTools } from '#app/components/marking/selection-tools.tsx';
import { AboutAbsent } from '#app/components/reports/about-absent.tsx';
import { changed } from '#app/components/thread/address.ts';
import type { Row } from '#app/components/thread/arrange.ts';
import { DebateProvider } from '#app/components/thread/debate-context.tsx';
import { ReferenceCard } from '#app/components/thread/reference-card.tsx';
import { Thread } from '#app/components/thread/thread.tsx';
import { counted } from '#app/components/words/count.ts';
import type { OwnCommentView } from '#app/protocol/comments.ts';
import type { DebatePageView } from '#app/protocol/pages.ts';
import type { FormAnswer } from './form-answer.ts';
import type { Kept } from './kept.ts';
import { formsOpen, markWithoutPlace } from './forms-open.tsx';

interface Props {
  page: DebatePageView;
  /** The viewer's comment that is being changed. */
  fixing: OwnCommentView | null;
  kept: Kept | null;
  search: string;
  answer: FormAnswer | undefined;
}

/** Intents of one button, which have no form of their own to say why they were not taken. */
const unplaced: ReadonlySet<string> = new Set([
  'withdraw-comment',
  'ask-moderator',
  'reopen-debate',
  'ask-for-evidence',
  'thank',
  'set-before',
  'set-after',
  'credit-comment',
]);

export function DebatePage({ page, fixing, kept, search, answer }: Props) {
  const { debate, viewer, comments, order, thread } = page;
  const { slug } = debate;
  const texts = [debate, debate.conclusion, debate.proposal, ...comments];
  const open = debate.status === 'open';
  const numbers = useMemo(() => new Set(comments.map(({ number }) => number)), [comments]);
  const { thanks, unmade } = page;
  const credited = page.position?.credited?.id ?? null;
  const here = { slug, search, viewer, open, numbers, thanks, unmade, credited };
  const forms = formsOpen({ page, fixing, kept, search, answer });
  const unmarked = markWithoutPlace(page, answer);
  const claims = page.claims.filter((claim) => claim.subject.type === 'opening');
  return (
    <DebateProvider value={here}>
      <AboutAbsent here={texts.flatMap((text) => text?.id ?? [])} />
      <DebateHead page={page} />
      {answer && unplaced.has(answer.intent) ? (
        <Leaf>
          <FormMessage message={answer.message} issues={answer.issues} />
        </Leaf>
      ) : null}
      {unmarked ? (
        <Leaf>
          <FormMessage message={unmarked.message} issues={unmarked.issues} />
          {unmarked.typed['text'] ? (
            <p className="panel">Your other words for the claim: “{unmarked.typed['text']}”</p>
          ) : null}
        </Leaf>
      ) : null}
      {new URLSearchParams(search).get('sent') === 'conclusion' ? (
        <Leaf>
          <p className="panel panel-wait" role="status">
            A moderator will look at the conclusion you propose.
          </p>
        </Leaf>
      ) : null}
      {page.ownDebate ? <OwnDebateNote own={page.ownDebate} /> : null}
      <Opening debate={debate} claims={claims} marking={forms.underOpening} />
      <section aria-labelledby="comments">
        <Leaf className="comments-head">
          <h2 id="comments" tabIndex={-1}>
            {thread === null ? counted(debate.counts.comments, 'comment') : `Thread of #${thread}`}
          </h2>
          {thread === null ? <OrderSwitch order={order} counts={debate.counts} /> : null}
          {page.hasEarlier || thread !== null ? (
            <p className="small">
              <Link
                to={changed(slug, '', { order: order === 'thread' ? null : order }, 'comments')}
              >
                {thread === null ? 'From the beginning' : 'The whole debate'}
              </Link>
            </p>
          ) : null}
        </Leaf>
        <Thread page={page} formUnder={(row: Row) => forms.under(row)} />
        {page.next === null ? null : (
          <Leaf className="paging small">
            <Link
              to={changed(slug, search, { after: page.next, at: null, reply: null }, 'comments')}
              rel="next"
            >
              More comments
            </Link>
          </Leaf>
        )}
      </section>
      {forms.atTheEnd ? <Leaf className="composer-place">{forms.atTheEnd}</Leaf> : null}
      <PositionEnd page={page} answer={answer} />
      <Ending debate={debate} viewer={viewer} answer={answer} />
      <ReferenceCard />
      <SelectionTools />
    </DebateProvider>
  );
}
