import { Link } from '@remix-run/react';
import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import { Composer } from '#app/components/composer/composer.tsx';
import type { ComposerProps } from '#app/components/composer/composer-props.ts';
import { typedSources } from '#app/components/composer/typed-sources.ts';
import { FocusHere } from '#app/components/forms/focus-here.tsx';
import { changed } from '#app/components/thread/address.ts';
import type { Row } from '#app/components/thread/arrange.ts';
import type { CommentView, OwnCommentView } from '#app/protocol/comments.ts';
import type { DebatePageView } from '#app/protocol/pages.ts';
import type { SourceOfClaim } from '#app/domain/evidence/source-of-claim.ts';
import { stances } from '#app/domain/vocabulary.ts';
import type { Stance } from '#app/domain/vocabulary.ts';
import type { FormAnswer } from './form-answer.ts';
import type { Kept } from './kept.ts';

// Most readers mark nothing: the form comes when its address is asked for.
const MarkForm = lazy(() => import('#app/components/marking/mark-form.tsx'));

/** Intents that leave a text where it is typed. */
const composing = [
  'check-policy',
  'thank-instead',
  'cut-signature',
  'only-cut-signature',
  'link-to-source',
  'take-back-source',
];

interface Asked {
  page: DebatePageView;
  /** The viewer's comment that is being changed. */
  fixing: OwnCommentView | null;
  /** The text kept while its author signed in. */
  kept: Kept | null;
  search: string;
  answer: FormAnswer | undefined;
}

interface FormsOpen {
  underOpening: ReactNode;
  under: (row: Row) => ReactNode;
  /** The composer at the end; null while another is open in the thread. */
  atTheEnd: ReactNode;
}

/** Which forms the address has open on a debate page, each with what was typed before. */
export function formsOpen({ page, fixing, kept, search, answer }: Asked): FormsOpen {
  const { viewer, comments, debate } = page;
  const { slug } = debate;
  const open = debate.status === 'open';
  const query = new URLSearchParams(search);
  const mark = viewer ? query.get('mark') : null;
  const reply = comments.find(
    (comment) =>
      comment.bodyHtml !== null &&
      (kept ? comment.id === kept.parentId : comment.number === Number(query.get('reply'))),
  );

  const refusedHere = !open && answer?.intent === 'create-comment';

  const shared = {
    slug,
    viewer,
    holdAll: debate.mode === 'hold_all',
    action: changed(slug, search, { draft: null }, 'composer'),
  };
  const wayOut = (
    <Link to={changed(slug, search, { reply: null, fix: null, draft: null })} preventScrollReset>
      Not now
    </Link>
  );
  const fresh = (parent: CommentView | null) => (
    <Composer
      {...shared}
      {...said(answer, ['create-comment', ...composing])}
      {...(kept && !answer ? { initial: kept, draft: kept.token } : {})}
      parent={parent && parentOf(parent)}
    >
      {parent ? wayOut : null}
    </Composer>
  );

  const change = (own: OwnCommentView) => {
    const { id, revisionId, stance, body, reasons, revisionStatus, sources = [] } = own;
    const typed = said(answer, ['edit-comment', ...composing]);
    const initial = { id, revisionId, stance, body, sources, ...textOf(typed.initial) };
    const answered = comments.find((comment) => comment.id === own.parentId);
    return (
      <Composer
        {...shared}
        parent={answered ? parentOf(answered) : null}
        reasons={reasons}
        status={revisionStatus}
        {...typed}
        initial={initial}
      >
        {wayOut}
      </Composer>
    );
  };

  const marking = (
    subject: 'opening' | 'comment',
    number: number | null,
    revision: string | null,
    html: string | null,
  ) => {
    const refused = answer?.intent === 'create-claim' ? answer : null;
    // The text may have changed while the form was open: it then comes back at the newer version.
    const isHere = mark === revision || (refused && isPlaceOf(refused, subject, number));
    if (!revision || !html || !isHere) return null;
    return (
      <Suspense>
        <MarkForm
          {...{ subject, number, html, revisionId: revision }}
          typed={refused?.typed ?? {}}
          message={refused?.message ?? null}
          reasons={refused?.reasons ?? []}
        />
      </Suspense>
    );
  };

  return {
    underOpening: marking('opening', null, debate.revisionId, debate.bodyHtml),
    under: ({ comment, own }) => {
      if (fixing && fixing.id === (own?.id ?? comment?.id)) {
        return <FocusHere>{change(fixing)}</FocusHere>;
      }
      if (!comment) return null;
      if (open && comment === reply) return <FocusHere>{fresh(comment)}</FocusHere>;
      return marking('comment', comment.number, comment.revisionId, comment.bodyHtml);
    },
    // A debate that closed meanwhile takes no comment, but what was typed stays to be kept.
    atTheEnd: (open && !reply && !fixing) || refusedHere ? fresh(null) : null,
  };
}

/** Whether a mark that was not taken was meant for this text. */
function isPlaceOf(refused: FormAnswer, subject: 'opening' | 'comment', number: number | null) {
  const { typed } = refused;
  return typed['subject.type'] === subject && typed['subject.number'] === String(number ?? '');
}

/** A mark that was not taken, where its text is no longer on the page. */
export function markWithoutPlace(
  page: DebatePageView,
  answer: FormAnswer | undefined,
): FormAnswer | null {
  if (answer?.intent !== 'create-claim') return null;
  const isHere =
    isPlaceOf(answer, 'opening', null) ||
    page.comments.some(
      ({ number, bodyHtml }) => bodyHtml !== null && isPlaceOf(answer, 'comment', number),
    );
  return isHere ? null : answer;
}

/** What the server said of a text, and the text itself, for the composer it came from. */
function said(
  answer: FormAnswer | undefined,
  intents: readonly string[],
): Pick<ComposerProps, 'initial' | 'reasons' | 'outcome' | 'signature' | 'message'> {
  if (!answer || !intents.includes(answer.intent)) return {};
  const { typed, reasons, outcome, signature = null, message, issues } = answer;
  return {
    initial: {
      body: typed['body'] ?? '',
      stance: stanceIn(typed['stance']),
      sources: typedSources(typed),
    },
    reasons,
    outcome,
    signature,
    message: issues[0]?.message ?? message,
  };
}

const parentOf = ({ id, number, author }: CommentView) => ({ id, number, author });

/** What was typed of a text that is being changed; its stance stays. */
function textOf(typed: ComposerProps['initial']): { body?: string; sources?: SourceOfClaim[] } {
  return typed ? { body: typed.body, sources: [...(typed.sources ?? [])] } : {};
}

function stanceIn(value: string | undefined): Stance | null {
  return stances.find((stance) => stance === value) ?? null;
}
