import { wholeNumber } from '#app/http/path-params.ts';
import { commentOrders } from '#app/protocol/pages.ts';
import type { DebatePageQuery } from '#app/protocol/pages.ts';

/** What a debate page's address asks for. Anything else in it is passed over. */
export function pageQueryIn(slug: string, search: URLSearchParams): DebatePageQuery {
  const number = (name: string) => wholeNumber(search.get(name)) ?? undefined;
  const order = commentOrders.find((name) => name === search.get('order')) ?? 'thread';
  return {
    slug,
    order,
    after: number('after'),
    at: number('at'),
    thread: order === 'thread' ? number('thread') : undefined,
  };
}
