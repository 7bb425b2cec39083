import { chartColumns } from '#app/domain/debates/evidence-cells.ts';
import { isEvidenceKind } from '#app/domain/evidence/kinds.ts';
import { wholeNumber } from '#app/http/path-params.ts';
import { claimsViews } from '#app/protocol/claims-page.ts';
import type { ClaimsPageQuery } from '#app/protocol/claims-page.ts';
import { Id } from '#app/protocol/shared.ts';

/** Nobody has more forms open than this in one address. */
const mostNamed = 12;

/**
 * What the claims page's address asks for. Whatever it names by an id, to read it, to add to it or
 * to report it, is shown whole. Anything else in it is passed over.
 */
export function claimsQueryIn(slug: string, search: URLSearchParams): ClaimsPageQuery {
  const kind = search.get('kind');
  const column = chartColumns.find((name) => name === search.get('side'));
  const named = [...search.values()].flatMap((value) => Id.safeParse(value).data ?? []);
  return {
    slug,
    view: claimsViews.find((name) => name === search.get('view')) ?? 'state',
    named: named.slice(0, mostNamed),
    cell: isEvidenceKind(kind) && column ? { kind, column } : null,
    page: wholeNumber(search.get('page')) ?? 0,
  };
}
