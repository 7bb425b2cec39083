import type { AppLoadContext } from '@remix-run/node';
import { can } from '#app/domain/permissions/can.ts';
import type { ClauseChoice, RemovedText } from '#app/protocol/reports.ts';
import { Id } from '#app/protocol/shared.ts';

/** What a form about one text needs, where the address has one open. */
export async function handlingAsked(
  slug: string,
  search: URLSearchParams,
  { board, actor }: AppLoadContext,
): Promise<{ clauses: ClauseChoice[]; removed: RemovedText[] }> {
  const names = actor !== null && (search.has('report') || search.has('remove'));
  const restore = Id.safeParse(search.get('restore')).data;
  return {
    clauses: names
      ? board.read.policy().clauses.map(({ id, title, short }) => ({ id, title, short }))
      : [],
    removed:
      restore && can(actor, { do: 'remove' })
        ? await board.read.removed(actor, { slug, id: restore })
        : [],
  };
}
