import type { CellName } from '#app/protocol/claims-page.ts';

/** Where a claims page's links lead, keeping what a reader came with. */
export interface ClaimsAddress {
  /** The claim's card, with its evidence shown. */
  claim: (id: string) => string;
  /** One piece of a claim's evidence. */
  evidence: (claim: string, id: string) => string;
  /** The form that adds evidence to a claim. */
  add: (claim: string) => string;
  /** What one number of the debate’s chart counts. */
  cell: (cell: CellName, page?: number) => string;
  /** The same things drawn as a map or a table, perhaps with one claim's evidence in it. */
  view: (view: 'state' | 'map' | 'table', more?: { page?: number; claim?: string }) => string;
  /** A comment by its number; the opening for null. */
  comment: (number: number | null) => string;
}

/** Addresses on the claims page of a debate; `comment` is the number of one that seeks its claim. */
export function claimsAddress(slug: string, comment: number | null): ClaimsAddress {
  const path = `/debates/${slug}/claims`;
  const to = (asked: Record<string, string | number | null>, fragment = '') => {
    const query = Object.entries({ ...asked, comment })
      .filter(([, value]) => value !== null)
      .map(([name, value]) => `${name}=${value}`)
      .join('&');
    return `${path}${query && `?${query}`}${fragment && `#${fragment}`}`;
  };
  return {
    claim: (id) => to({ claim: id }, `claim-${id}`),
    evidence: (claim, id) => to({ claim }, `evidence-${id}`),
    add: (claim) => to({ add: claim }, 'add'),
    cell: ({ kind, column }, page = 0) => to({ kind, side: column, page: page || null }, 'pieces'),
    view: (view, { page = 0, claim } = {}) =>
      to(
        { view: view === 'state' ? null : view, page: page || null, claim: claim ?? null },
        claim ? `map-claim-${claim}` : '',
      ),
    comment: (number) =>
      number === null ? `/debates/${slug}#opening` : `/debates/${slug}/comments/${number}`,
  };
}
