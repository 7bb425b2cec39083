import type { OwnCommentView } from '#app/protocol/comments.ts';
import type { ThanksHere } from '#app/protocol/thanks.ts';

/**
 * An author's own unsettled comments with one that has changed: it takes its old place, and leaves
 * once there is nothing left to say of it beside what is public.
 */
export function withOwn(own: OwnCommentView[], changed: OwnCommentView): OwnCommentView[] {
  const isSettled = changed.revisionStatus === 'published' || changed.status === 'withdrawn';
  const index = own.findIndex((comment) => comment.id === changed.id);
  if (isSettled) return own.filter((comment) => comment.id !== changed.id);
  return index < 0 ? [...own, changed] : own.with(index, changed);
}

/** Thanks with those for a comment of the viewer's as it stands now. */
export function withThanks(thanks: ThanksHere, { id, thanks: people }: OwnCommentView): ThanksHere {
  if (!people) return thanks;
  const others = thanks.received.filter(({ comment }) => comment !== id);
  return { ...thanks, received: [...others, { comment: id, people }] };
}
