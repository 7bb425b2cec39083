import type { CommentOrder } from '#app/protocol/pages.ts';

/** What of a debate page's address a link may change; `null` takes it out. */
export interface Change {
  order?: CommentOrder | null;
  after?: number | null;
  at?: number | null;
  thread?: number | null;
  /** The comment whose reply form is open. */
  reply?: number | null;
  /** The revision in which a claim is being marked. */
  mark?: string | null;
  /** The viewer's own comment being changed: its id. */
  fix?: string | null;
  /** The text a form is open about, or that was just reported: its id. */
  report?: string | null;
  remove?: string | null;
  restore?: string | null;
  reported?: string | null;
  /** The token of a text that was kept while its author signed in. */
  draft?: string | null;
}

/** The debate page as it is, with this changed. */
export function changed(slug: string, search: string, change: Change, fragment = ''): string {
  const query = new URLSearchParams(search);
  for (const [name, value] of Object.entries(change)) {
    if (value === null || value === undefined) query.delete(name);
    else query.set(name, String(value));
  }
  const text = query.toString();
  return `/debates/${slug}${text ? `?${text}` : ''}${fragment ? `#${fragment}` : ''}`;
}

/** Where a comment can be read: on this page if it is here, else on the page that holds it. */
export function commentAddress(slug: string, number: number, here: ReadonlySet<number>): string {
  return here.has(number) ? `#comment-${number}` : `/debates/${slug}/comments/${number}`;
}
