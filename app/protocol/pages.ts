import type { Actor } from '#app/domain/permissions/can.ts';
import type { ClaimView, TurnsOn } from './claims.ts';
import type { CommentView, OwnCommentView } from './comments.ts';
import type { DebateView, OwnDebateView } from './debates.ts';
import type { OwnPosition } from './positions.ts';
import type { ThanksHere } from './thanks.ts';

export const commentOrders = ['thread', 'newest', 'for', 'against', 'depends'] as const;
export type CommentOrder = (typeof commentOrders)[number];

/** What `/debates/:slug` is asked for. */
export interface DebatePageQuery {
  slug: string;
  order: CommentOrder;
  /** Comments after this number, in the page's order. */
  after?: number;
  /** A window of the thread around this number. */
  at?: number;
  /** Only the thread under this number. */
  thread?: number;
}

/** One page of a debate. What is personal is null or empty for a reader who is not signed in. */
export interface DebatePageView {
  debate: DebateView;
  turnsOn: TurnsOn | null;
  order: CommentOrder;
  /** Set when only one thread is shown. */
  thread: number | null;
  comments: CommentView[];
  /** Number to continue after; null at the end. */
  next: number | null;
  /** True when the page does not begin at the start of its order. */
  hasEarlier: boolean;
  /** Claims that quote the opening or a comment on this page. */
  claims: ClaimView[];
  /** The viewer's own comments here that wait, were returned, or were rejected. */
  own: OwnCommentView[];
  /** The viewer's own newer version of the debate, or (for the author and moderators) one never public. */
  ownDebate: OwnDebateView | null;
  /** Thanks the viewer was given and gave here; nobody else is told of them. */
  thanks: ThanksHere;
  /** Where the viewer stands on the motion; nobody else is told. */
  position: OwnPosition | null;
  /** Claims the viewer's comments here were to bring along, and could not. */
  unmade: { comment: string; quote: string; url: string }[];
  viewer: Pick<Actor, 'id' | 'handle' | 'name' | 'role' | 'trusted' | 'line'> | null;
}
