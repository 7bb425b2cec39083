import { claimsOverview } from '#app/domain/debates/claims-overview.ts';
import type { ClaimOverview, ClaimsOverview } from '#app/domain/debates/claims-overview.ts';
import type { DebateEvidence } from '#app/domain/debates/debate-claim.ts';
import { columnOf } from '#app/domain/debates/evidence-cells.ts';
import type { EvidenceCell } from '#app/domain/debates/evidence-cells.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import type { ClaimView } from '#app/protocol/claims.ts';
import type {
  ClaimGroup,
  ClaimOnPage,
  ClaimsPageQuery,
  ClaimsPageView,
  SumView,
} from '#app/protocol/claims-page.ts';
import { Refusal } from '#app/protocol/errors.ts';
import type { Deps } from '#server/use-cases/deps.ts';
import { publicClaims } from './claim-views.ts';
import { cellPieces } from './claims-cell.ts';
import { claimsMap } from './claims-map.ts';
import { lineOf } from './claims-page-parts.ts';
import type { Weighed } from './claims-page-parts.ts';
import { publicDebates } from './debate-views.ts';
import { weighedEvidence } from './weighed-evidence.ts';

/** With more pieces than this in a debate, a claim's are shown only where they are asked for. */
const piecesAtOnce = 150;
/** A folded claim is small; in the map and the table all its numbers are shown. */
const claimsAtOnce = { state: 400, map: 150, table: 150 } as const;
const linesAtOnce = 25;

type Overview = ClaimsOverview<Weighed>;

/**
 * The state of a debate, the same for every reader: its claims by standing, what is missing and
 * asked for, and the evidence of the claims that are shown whole. A fixed number of queries.
 */
export const readClaimsPage =
  (deps: Deps) =>
  async (_viewer: MaybeActor, query: ClaimsPageQuery): Promise<ClaimsPageView> => {
    // Before the rest: what changes meanwhile is then newer than the number, and is read again.
    const [debate] = await publicDebates(deps.db, { where: { slug: query.slug }, take: 1 });
    if (!debate) throw new Refusal('not-found', 'There is no such debate.');
    const evidence = await weighedEvidence(deps.db, debate.id);
    const pieces = [...evidence.values()].reduce((sum, list) => sum + list.length, 0);
    const shown = shownClaims(query, evidence, pieces <= piecesAtOnce);
    const views = await publicClaims(deps.db, {
      where: { debateId: debate.id },
      evidence: { claimId: { in: shown } },
    });
    const overview = claimsOverview(
      views.map((view) => weighed(view, evidence.get(view.id) ?? [])),
    );
    const isWhole = new Set(shown);
    const cell = query.cell && (await cellPieces(deps.db, overview, query.cell, query.page));
    const paged = cell
      ? { groups: [], page: query.page, isLast: cell.isLast }
      : pageOf(overview, query);
    const next = paged.isLast ? null : paged.page + 1;
    const isLarge = next !== null || paged.page > 0;
    const stale = views.filter((view) => view.orphaned);
    const isState = query.view === 'state' && !cell;
    return {
      debate,
      view: query.view,
      groups:
        query.view === 'map' && isLarge
          ? []
          : paged.groups.map((group) => ({
              ...group,
              claims: group.claims.map((entry) => {
                const { id, evidence: given } = entry.claim;
                return onPage(entry, isState && given.length > 0 && !isWhole.has(id));
              }),
            })),
      total: {
        claims: views.length,
        pieces,
        open: overview.open.length,
        stale: stale.length,
      },
      kinds: overview.kinds,
      gaps: overview.gaps,
      open: isState
        ? overview.open.slice(0, linesAtOnce).map(({ claim }) => lineOf(claim.view))
        : [],
      stale: isState ? stale.slice(0, linesAtOnce).map(lineOf) : [],
      cell: cell && cell.shown,
      map: query.view === 'map' ? claimsMap(paged.groups, isWhole) : null,
      page: paged.page,
      next,
    };
  };

/** Ids of the claims whose evidence is shown: all in a small debate, else those named in some way. */
function shownClaims(
  { named, view, cell }: ClaimsPageQuery,
  evidence: ReadonlyMap<string, DebateEvidence[]>,
  isSmall: boolean,
): string[] {
  if (cell || view === 'table') return [];
  if (isSmall) return [...evidence.keys()];
  const wanted = new Set(named);
  return [...evidence]
    .filter(([id, pieces]) => wanted.has(id) || pieces.some((piece) => wanted.has(piece.id)))
    .map(([id]) => id);
}

function weighed(view: ClaimView, evidence: DebateEvidence[]): Weighed {
  const { id, asks } = view;
  return { id, asks, evidence, view, publishedAt: Date.parse(view.publishedAt ?? '') };
}

/** The page asked for, or the one that holds a claim that was named. */
function pageOf(
  { groups }: Overview,
  { view, page, named }: ClaimsPageQuery,
): {
  groups: (Omit<ClaimGroup, 'claims'> & { claims: ClaimOverview<Weighed>[] })[];
  page: number;
  isLast: boolean;
} {
  const ids = groups.flatMap(({ claims }) => claims.map(({ claim }) => claim.id));
  const atOnce = claimsAtOnce[view];
  const at = ids.findIndex((id) => named.includes(id));
  const here = at < 0 ? page : Math.floor(at / atOnce);
  const wanted = new Set(ids.slice(here * atOnce, (here + 1) * atOnce));
  return {
    groups: groups.flatMap((group) => {
      const claims = group.claims.filter(({ claim }) => wanted.has(claim.id));
      return claims.length === 0 ? [] : [{ ...group, claims }];
    }),
    page: here,
    isLast: ids.length <= (here + 1) * atOnce,
  };
}

function onPage(overview: ClaimOverview<Weighed>, folded: boolean): ClaimOnPage {
  const { claim, standing, label, sentence, gaps, cells } = overview;
  const { ground, sides } = standing;
  const view: ClaimView = { ...claim.view, standing: { ground, sides, label, sentence } };
  const quote = view.quote && { ...view.quote, prefix: '', suffix: '' };
  return {
    claim: folded ? { ...view, quote, marker: null } : view,
    folded,
    pieces: claim.evidence.length,
    cells: folded
      ? []
      : cells.map(({ kind, side, undercut, count, pieces }) => ({
          kind,
          side,
          undercut,
          count,
          first: pieces[0]?.id ?? '',
          comments: commentsIn(pieces),
        })),
    sums: folded ? sumsOf(cells) : [],
    gaps,
  };
}

function sumsOf(cells: readonly EvidenceCell[]): SumView[] {
  return (['supports', 'challenges'] as const).flatMap((column) => {
    const here = cells.filter((cell) => columnOf(cell) === column);
    const first = here[0]?.pieces[0]?.id;
    const count = here.reduce((sum, cell) => sum + cell.count, 0);
    return first === undefined ? [] : [{ column, count, first }];
  });
}

function commentsIn(pieces: readonly DebateEvidence[]): number[] {
  const numbers = pieces.flatMap(({ commentId }) =>
    commentId === null ? [] : [Number(commentId)],
  );
  return [...new Set(numbers)].sort((left, right) => left - right);
}
