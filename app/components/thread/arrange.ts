import type { CommentView, OwnCommentView } from '#app/protocol/comments.ts';
import type { CommentOrder } from '#app/protocol/pages.ts';

/** Beyond this many steps below the top of the page a thread goes on on a page of its own. */
export const deepest = 6;

export interface CommentRow {
  comment: CommentView;
  /** The viewer's newer version of it, which waits or was returned. */
  own: OwnCommentView | null;
  /** Steps below the top of this page. */
  depth: number;
  /** Named where the comment it answers is not the one just above. */
  replyTo: number | null;
  /** Answers that are read on a page of their own. */
  continues: boolean;
}

export interface OwnRow {
  comment: null;
  own: OwnCommentView;
  depth: number;
  replyTo: number | null;
}

export type Row = CommentRow | OwnRow;

interface Page {
  comments: readonly CommentView[];
  own: readonly OwnCommentView[];
  order: CommentOrder;
  thread: number | null;
}

/**
 * A page's comments as rows in reading order, with the viewer's waiting texts where they will
 * stand: after the answers their parent has by now.
 */
export function arrange({ comments, own, order, thread }: Page): Row[] {
  const inThread = order === 'thread';
  const root = thread === null ? null : comments.find((comment) => comment.number === thread);
  const base = root?.depth ?? 0;
  const newer = new Map(own.flatMap((text) => (text.number === null ? [] : [[text.id, text]])));
  const rows: Row[] = [];

  let above: number | null = null;
  for (const comment of comments) {
    const depth = inThread ? Math.max(0, comment.depth - base) : 0;
    if (depth > deepest) continue;
    rows.push({
      comment,
      own: newer.get(comment.id) ?? null,
      depth,
      replyTo: comment.parentNumber === above ? null : comment.parentNumber,
      continues: depth === deepest && comment.answerCount > 0,
    });
    above = inThread ? comment.number : null;
  }
  for (const text of own) if (text.number === null) placeOwn(rows, text, inThread);
  return rows;
}

function placeOwn(rows: Row[], own: OwnCommentView, inThread: boolean): void {
  const parent = rows.findIndex((row) => row.comment?.id === own.parentId);
  if (!inThread || own.parentId === null || parent === -1) {
    rows.push({ comment: null, own, depth: 0, replyTo: own.parentNumber });
    return;
  }
  const above = rows[parent]?.depth ?? 0;
  let at = parent + 1;
  while ((rows[at]?.depth ?? -1) > above) at += 1;
  const replyTo = at === parent + 1 ? null : own.parentNumber;
  rows.splice(at, 0, { comment: null, own, depth: Math.min(above + 1, deepest), replyTo });
}
