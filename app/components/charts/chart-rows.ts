import type { KindRow } from '#app/domain/debates/claims-overview.ts';
import { chartColumns, columnOf } from '#app/domain/debates/evidence-cells.ts';
import { evidenceKinds } from '#app/domain/evidence/kinds.ts';
import type { ClaimOnPage } from '#app/protocol/claims-page.ts';
import type { ClaimsAddress } from '../claims/claims-address.ts';
import type { ChartRow } from './kind-chart.tsx';

/** The chart of a whole debate: each number leads to the list of what it counts. */
export function debateRows(kinds: readonly KindRow[], address: ClaimsAddress): ChartRow[] {
  return kinds.map(({ kind, ...counts }) => ({
    kind,
    cells: Object.fromEntries(
      chartColumns.map((column) => [
        column,
        { count: counts[column], to: address.cell({ kind, column }) },
      ]),
    ),
  }));
}

/** The chart of one claim: each number leads to the first piece it counts. */
export function claimRows({ claim, cells }: ClaimOnPage, address: ClaimsAddress): ChartRow[] {
  return evidenceKinds.flatMap((kind) => {
    const here = cells.filter((cell) => cell.kind === kind);
    if (here.length === 0) return [];
    const row: ChartRow = { kind, cells: {} };
    for (const cell of here) {
      const known = row.cells[columnOf(cell)];
      row.cells[columnOf(cell)] = {
        count: cell.count + (known?.count ?? 0),
        to: known?.to ?? address.evidence(claim.id, cell.first),
      };
    }
    return [row];
  });
}
