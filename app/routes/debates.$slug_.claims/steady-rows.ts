import type { Ground } from '#app/domain/evidence/standing.ts';
import type { ClaimGroup, ClaimOnPage } from '#app/protocol/claims-page.ts';

/** A claim where it stands in the list. */
export interface SteadyClaim {
  entry: ClaimOnPage;
  /** No longer public, and shown because somebody is writing about it. */
  isGone: boolean;
}

export interface SteadyGroup {
  ground: Ground;
  title: string;
  claims: SteadyClaim[];
}

/**
 * The groups of a page that was loaded again, in the order its reader already sees: nothing that is
 * known moves, new claims come at the end of their group, and what is gone goes, except the claim
 * with the id `kept`. Without a page before, the groups as they are.
 */
export function steadyRows(
  groups: readonly ClaimGroup[],
  before: readonly SteadyGroup[] | null,
  kept: string | null,
): SteadyGroup[] {
  if (before === null) {
    return groups.map(({ ground, title, claims }) => ({
      ground,
      title,
      claims: claims.map((entry) => ({ entry, isGone: false })),
    }));
  }
  const now = new Map(
    groups.flatMap(({ claims }) => claims.map((entry) => [entry.claim.id, entry])),
  );
  const known = new Set<string>();
  const steady = before.map((group): SteadyGroup => ({
    ...group,
    claims: group.claims.flatMap(({ entry }): SteadyClaim[] => {
      const { id } = entry.claim;
      known.add(id);
      const fresh = now.get(id);
      if (fresh) return [{ entry: fresh, isGone: false }];
      return id === kept ? [{ entry, isGone: true }] : [];
    }),
  }));
  for (const [index, { ground, title, claims }] of groups.entries()) {
    const come = claims
      .filter(({ claim }) => !known.has(claim.id))
      .map((entry) => ({ entry, isGone: false }));
    if (come.length === 0) continue;
    const home = steady.find((group) => group.ground === ground);
    if (home) {
      home.claims.push(...come);
      continue;
    }
    const later = new Set(groups.slice(index + 1).map((group) => group.ground));
    const at = steady.findIndex((group) => later.has(group.ground));
    steady.splice(at < 0 ? steady.length : at, 0, { ground, title, claims: come });
  }
  return steady.filter(({ claims }) => claims.length > 0);
}
