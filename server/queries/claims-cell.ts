import type { ClaimsOverview } from '#app/domain/debates/claims-overview.ts';
import { columnOf } from '#app/domain/debates/evidence-cells.ts';
import type { CellName, CellPieces } from '#app/protocol/claims-page.ts';
import type { Db } from '#server/db/client.ts';
import { publicClaims } from './claim-views.ts';
import { lineOf } from './claims-page-parts.ts';
import type { Weighed } from './claims-page-parts.ts';

const piecesAtOnce = 50;

/** One page of the evidence of one kind on one side, claim by claim. */
export async function cellPieces(
  db: Db,
  { groups }: ClaimsOverview<Weighed>,
  { kind, column }: CellName,
  page: number,
): Promise<{ shown: CellPieces; isLast: boolean }> {
  const found = groups.flatMap(({ claims }) =>
    claims.flatMap(({ claim, cells }) =>
      cells
        .filter((cell) => cell.kind === kind && columnOf(cell) === column)
        .flatMap((cell) =>
          cell.pieces.map(({ id }) => ({ id, claim: claim.id, undercut: cell.undercut })),
        ),
    ),
  );
  const start = page * piecesAtOnce;
  const here = found.slice(start, start + piecesAtOnce);
  const views = await publicClaims(db, {
    where: { id: { in: here.map((piece) => piece.claim) } },
    evidence: { id: { in: here.map((piece) => piece.id) } },
  });
  const byId = new Map(
    views.flatMap((view) => view.evidence.map((piece) => [piece.id, { piece, view }])),
  );
  const lines = here.flatMap(({ id, undercut }) => {
    const known = byId.get(id);
    return known ? [{ evidence: { ...known.piece, undercut }, claim: lineOf(known.view) }] : [];
  });
  return {
    shown: { kind, column, total: found.length, lines },
    isLast: found.length <= start + piecesAtOnce,
  };
}
