import type { ReactNode } from 'react';
import { Composer } from '#app/components/composer/composer.tsx';
import { FocusHere } from '#app/components/forms/focus-here.tsx';
import { FormMessage } from '#app/components/forms/form-message.tsx';
import { MarkForm } from '#app/components/marking/mark-form.tsx';
import type { Row } from '#app/components/thread/arrange.ts';
import type { OwnCommentView } from '#app/protocol/comments.ts';
import type { DebatePageView } from '#app/protocol/pages.ts';
import type { Stance } from '#app/protocol/shared.ts';
import { Stance as StanceSchema } from '#app/protocol/shared.ts';
import { z } from 'zod/mini';
import type { FormAnswer } from './form-answer.ts';

interface Asked {
  page: DebatePageView;
  fixing: OwnCommentView | null;
  search: string;
  answer: FormAnswer | undefined;
}

interface FormsOpen {
  underOpening: ReactNode;
  under: (row: Row) => ReactNode;
  /** A reply or a change is open in the thread, so that none stands at the end. */
  elsewhere: boolean;
  atTheEnd: { initial?: { body: string; stance: Stance | null }; message?: ReactNode };
}

/** Which forms the address has open on a debate page, each with what was typed before. */
export function formsOpen({ page, fixing, search, answer }: Asked): FormsOpen {
  const { slug } = page.debate;
  const query = new URLSearchParams(search);
  const reply = Number(query.get('reply')) || null;
  const mark = page.viewer ? query.get('mark') : null;
  const isHere = page.comments.some((comment) => comment.number === reply);
  const refusal = (intent: string) => (answer?.intent === intent ? answer : undefined);
  const created = refusal('create-comment');
  const edited = refusal('edit-comment');
  const marked = refusal('create-claim');
  const typed = created
    ? { body: created.typed['body'] ?? '', stance: stanceIn(created.typed['stance']) }
    : undefined;

  const markForm = (
    subject: 'opening' | 'comment',
    revisionId: string | null,
    html: string | null,
  ) =>
    revisionId && html && mark === revisionId ? (
      <MarkForm
        {...{ subject, revisionId, html }}
        typed={marked?.typed ?? {}}
        message={marked?.message ?? null}
        reasons={marked?.reasons ?? []}
      />
    ) : null;

  const under = (row: Row) => {
    const { comment, own } = row;
    if (fixing && (own?.id ?? comment?.id) === fixing.id) {
      const body = edited?.typed['body'] ?? fixing.body;
      const { id, revisionId, stance, reasons, revisionStatus } = fixing;
      return (
        <FocusHere id="composer">
          <FormMessage message={edited?.message} issues={edited?.issues} />
          <Composer
            slug={slug}
            viewer={page.viewer}
            initial={{ body, stance, id, revisionId }}
            reasons={reasons}
            status={revisionStatus}
          />
        </FocusHere>
      );
    }
    if (!comment) return null;
    if (comment.number === reply && page.debate.status === 'open' && comment.bodyHtml !== null) {
      const { id, number, author } = comment;
      return (
        <FocusHere id="composer">
          <FormMessage message={created?.message} issues={created?.issues} />
          <Composer
            slug={slug}
            viewer={page.viewer}
            parent={{ id, number, author }}
            initial={typed}
          />
        </FocusHere>
      );
    }
    return markForm('comment', comment.revisionId, comment.bodyHtml);
  };

  return {
    underOpening: markForm('opening', page.debate.revisionId, page.debate.bodyHtml),
    under,
    elsewhere: fixing !== null || (reply !== null && isHere),
    atTheEnd: { initial: typed },
  };
}

function stanceIn(value: string | undefined): Stance | null {
  const stance = z.safeParse(StanceSchema, value);
  return stance.success ? stance.data : null;
}
