import type { OwnCommentView } from '#app/protocol/comments.ts';

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
