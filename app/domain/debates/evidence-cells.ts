import { evidenceKinds, evidenceSides } from '../evidence/kinds.ts';
import type { EvidenceKind, EvidenceSide } from '../evidence/kinds.ts';
import type { EvidenceStep } from './counted-steps.ts';
import { byPublication } from './debate-claim.ts';
import type { DebateEvidence } from './debate-claim.ts';

/** Where a piece is counted in a chart: on its side, or, of any side, with what does not count. */
export const chartColumns = [...evidenceSides, 'undercut'] as const;
export type ChartColumn = (typeof chartColumns)[number];

/** All evidence of one kind on one side that counts, or that an undercut took away. */
export interface EvidenceCell {
  kind: EvidenceKind;
  side: EvidenceSide;
  undercut: boolean;
  /** Steps: a source cited twice is one. */
  count: number;
  /** Every piece in it, earliest first. */
  pieces: DebateEvidence[];
}

export function columnOf({ side, undercut }: Pick<EvidenceCell, 'side' | 'undercut'>): ChartColumn {
  return undercut ? 'undercut' : side;
}

/**
 * The evidence of one claim sorted into cells, so that a number can lead to what it counts. Kinds
 * and sides stand in the order of their lists; cells with nothing in them are left out.
 */
export function evidenceCells(steps: readonly EvidenceStep[]): EvidenceCell[] {
  const cells = new Map<string, EvidenceCell>();
  for (const { kind, side, undercut, members } of steps) {
    const key = `${kind} ${side} ${undercut}`;
    const cell = cells.get(key) ?? { kind, side, undercut, count: 0, pieces: [] };
    cell.count += 1;
    cell.pieces.push(...members);
    cells.set(key, cell);
  }
  for (const cell of cells.values()) cell.pieces.sort(byPublication);
  return [...cells.values()].sort(
    (left, right) =>
      evidenceKinds.indexOf(left.kind) - evidenceKinds.indexOf(right.kind) ||
      evidenceSides.indexOf(left.side) - evidenceSides.indexOf(right.side) ||
      Number(left.undercut) - Number(right.undercut),
  );
}
