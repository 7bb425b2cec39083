import type { ClaimsPageView } from '#app/protocol/claims-page.ts';

/** What a page had of claims and evidence: for each claim how many pieces, and which are shown. */
export type Seen = ReadonlyMap<string, { pieces: number; label: string; ids: ReadonlySet<string> }>;

/** What came since: new claims, and new pieces for claims that were there. */
export interface ClaimsNews {
  claims: ReadonlySet<string>;
  /** By claim, how many pieces. */
  pieces: ReadonlyMap<string, number>;
  /** Known claims that stand differently now. */
  moved: ReadonlySet<string>;
}

export const noNews: ClaimsNews = { claims: new Set(), pieces: new Map(), moved: new Set() };

export function seenOn({ groups }: Pick<ClaimsPageView, 'groups'>): Seen {
  return new Map(
    groups.flatMap(({ claims }) =>
      claims.map(({ claim, pieces }) => [
        claim.id,
        {
          pieces,
          label: claim.standing.label,
          ids: new Set(claim.evidence.map(({ id }) => id)),
        },
      ]),
    ),
  );
}

/**
 * What a page brings that was not seen before. What the viewer made is no news to them. Of a claim
 * whose evidence was or is folded, only the number is known.
 */
export function newsOn(
  page: Pick<ClaimsPageView, 'groups'>,
  seen: Seen,
  viewer: string | null,
): ClaimsNews {
  const claims = new Set<string>();
  const pieces = new Map<string, number>();
  const moved = new Set<string>();
  for (const { claim, pieces: count } of page.groups.flatMap((group) => group.claims)) {
    const before = seen.get(claim.id);
    if (!before) {
      if (viewer === null || claim.marker?.handle !== viewer) claims.add(claim.id);
      continue;
    }
    const isWhole = claim.evidence.length === count && before.ids.size === before.pieces;
    const others = claim.evidence.filter(
      ({ id, author }) => !before.ids.has(id) && (viewer === null || author?.handle !== viewer),
    );
    const come = isWhole ? others.length : count - before.pieces;
    if (come > 0) pieces.set(claim.id, come);
    if (claim.standing.label !== before.label) moved.add(claim.id);
  }
  return { claims, pieces, moved };
}

const counted = (count: number, one: string, many: string) =>
  `${count} ${count === 1 ? one : many}`;

/** "1 new claim, 2 new pieces of evidence"; empty where nothing is new. */
export function newsInWords({ claims, pieces, moved }: ClaimsNews): string {
  const sum = [...pieces.values()].reduce((all, count) => all + count, 0);
  const changed = [...moved].filter((id) => !pieces.has(id)).length;
  return [
    claims.size > 0 ? counted(claims.size, 'new claim', 'new claims') : '',
    sum > 0 ? counted(sum, 'new piece of evidence', 'new pieces of evidence') : '',
    changed > 0 ? counted(changed, 'claim stands differently', 'claims stand differently') : '',
  ]
    .filter(Boolean)
    .join(', ');
}
