import { endOfThread } from '#app/domain/threads/sort-key.ts';
import type { ClaimView, TurnsOn } from './claims.ts';
import type { CommentView } from './comments.ts';
import type { DebateView } from './debates.ts';
import type { CommentOrder, DebatePageView } from './pages.ts';

/**
 * The part of a debate's comments a page shows. A comment that arrives outside it belongs to
 * another page. Sort keys bound a page in thread order, numbers bound the others; null is open.
 */
export interface PageWindow {
  order: CommentOrder;
  /** First sort key, and the first one that is too far. */
  keys: { from: string | null; before: string | null };
  /** Lowest and highest number. */
  numbers: { from: number | null; to: number | null };
}

/** What a reader has of a debate, kept up to date by `applyEvent`. */
export interface LiveView {
  slug: string;
  /** The last event this view contains. */
  sequence: number;
  /** The debate is no longer public: there is nothing left to follow. */
  gone: boolean;
  debate: DebateView;
  turnsOn: TurnsOn | null;
  /** In the order of the window. */
  comments: CommentView[];
  /** Those that quote the opening or one of `comments`, oldest first. */
  claims: ClaimView[];
  window: PageWindow;
}

export const wholeThread: PageWindow = {
  order: 'thread',
  keys: { from: null, before: null },
  numbers: { from: null, to: null },
};

/** Whether this page is where the comment stands. */
export function isInWindow(window: PageWindow, comment: CommentView): boolean {
  const { order, keys, numbers } = window;
  const { sortKey, number, stance } = comment;
  if (order !== 'thread' && order !== 'newest' && stance !== order) return false;
  if (order !== 'thread' && comment.status !== 'published') return false;
  return (
    (keys.from === null || sortKey >= keys.from) &&
    (keys.before === null || sortKey < keys.before) &&
    (numbers.from === null || number >= numbers.from) &&
    (numbers.to === null || number <= numbers.to)
  );
}

/**
 * Sort keys are compared by code unit, as the database does. By number, the newest come first and
 * those of one stance in the order they were said.
 */
export function byOrder(order: CommentOrder): (left: CommentView, right: CommentView) => number {
  if (order === 'thread') {
    return (left, right) =>
      left.sortKey < right.sortKey ? -1 : left.sortKey > right.sortKey ? 1 : 0;
  }
  return order === 'newest'
    ? (left, right) => right.number - left.number
    : (left, right) => left.number - right.number;
}

/** The reader's first view: a page as loaded. */
export function liveViewOf(page: DebatePageView): LiveView {
  return {
    slug: page.debate.slug,
    sequence: page.debate.sequence,
    gone: false,
    debate: page.debate,
    turnsOn: page.turnsOn,
    comments: page.comments,
    claims: page.claims,
    window: windowOf(page),
  };
}

function windowOf(page: DebatePageView): PageWindow {
  const first = page.comments.at(0);
  const last = page.comments.at(-1);
  const hasMore = page.next !== null;
  if (page.order !== 'thread') {
    const start = page.hasEarlier && first ? first.number : null;
    const end = hasMore && last ? last.number : null;
    const [from, to] = page.order === 'newest' ? [end, start] : [start, end];
    return { order: page.order, keys: { from: null, before: null }, numbers: { from, to } };
  }
  const root =
    page.thread === null
      ? null
      : (page.comments.find((comment) => comment.number === page.thread)?.sortKey ?? null);
  return {
    order: 'thread',
    keys: {
      from: page.hasEarlier && first ? first.sortKey : root,
      // The key right behind the last one shown: even its own answers are on the next page.
      before: hasMore && last ? `${last.sortKey}\u0000` : root === null ? null : endOfThread(root),
    },
    numbers: { from: null, to: null },
  };
}
