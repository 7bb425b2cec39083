import { evidenceKinds } from '../evidence/kinds.ts';
import type { EvidenceKind } from '../evidence/kinds.ts';
import { explainStanding, standingLabel, standingOf } from '../evidence/standing.ts';
import type { Ground, Sides, Standing } from '../evidence/standing.ts';
import { evidenceSteps, isCounted } from './counted-steps.ts';
import type { EvidenceStep } from './counted-steps.ts';
import { byPublication } from './debate-claim.ts';
import type { DebateClaim } from './debate-claim.ts';
import { evidenceCells } from './evidence-cells.ts';
import type { EvidenceCell } from './evidence-cells.ts';
import { evidenceGaps } from './evidence-gaps.ts';

/** Evidence of one kind; a source cited twice for one claim is one. */
export interface KindRow {
  kind: EvidenceKind;
  supports: number;
  challenges: number;
  /** Undercuts that stand. */
  undercuts: number;
  /** Of any side, taken away by an undercut that stands. */
  undercut: number;
}

export interface ClaimOverview<C extends DebateClaim = DebateClaim> {
  claim: C;
  standing: Standing;
  /** "experience on both sides" */
  label: string;
  /** The label and how it was reached. */
  sentence: string;
  kinds: KindRow[];
  /** What stands behind each number in `kinds`. */
  cells: EvidenceCell[];
  /** "no survey", "four cases, all one sector"; joined with "; " they are a sentence. */
  gaps: string[];
}

export interface GroundGroup<C extends DebateClaim = DebateClaim> {
  ground: Ground;
  title: string;
  claims: ClaimOverview<C>[];
}

export interface ClaimsOverview<C extends DebateClaim = DebateClaim> {
  /** Strongest ground first; grounds without a claim are left out. */
  groups: GroundGroup<C>[];
  /** All claims together. */
  kinds: KindRow[];
  gaps: string[];
  /** Claims someone asked evidence for, most askers first. */
  open: ClaimOverview<C>[];
}

const groundTitles: Readonly<Record<Ground, string>> = {
  sourced: 'With a source',
  experience: 'On experience',
  asserted: 'Without evidence',
};

const grounds: readonly Ground[] = ['sourced', 'experience', 'asserted'];

const sidesFirst: readonly Sides[] = ['both', 'for', 'against', 'none'];

function kindRows(steps: readonly EvidenceStep[]): KindRow[] {
  const rows = new Map<EvidenceKind, KindRow>();
  for (const { kind, side, undercut } of steps) {
    const row = rows.get(kind) ?? { kind, supports: 0, challenges: 0, undercuts: 0, undercut: 0 };
    row[undercut ? 'undercut' : side] += 1;
    rows.set(kind, row);
  }
  return evidenceKinds.flatMap((kind) => rows.get(kind) ?? []);
}

function weightiestFirst(left: ClaimOverview, right: ClaimOverview): number {
  const counted = ({ standing }: ClaimOverview) => standing.for.counted + standing.against.counted;
  return (
    sidesFirst.indexOf(left.standing.sides) - sidesFirst.indexOf(right.standing.sides) ||
    counted(right) - counted(left) ||
    byPublication(left.claim, right.claim)
  );
}

/**
 * The state of a debate: its public claims by the strongest ground given for or against them, the
 * evidence by kind and side, what is missing, and what people ask evidence for.
 */
export function claimsOverview<C extends DebateClaim>(claims: readonly C[]): ClaimsOverview<C> {
  const allSteps: EvidenceStep[] = [];
  const overviews = claims.map((claim): ClaimOverview<C> => {
    const standing = standingOf(claim.evidence);
    const steps = evidenceSteps(claim.evidence);
    allSteps.push(...steps);
    return {
      claim,
      standing,
      label: standingLabel(standing),
      sentence: explainStanding(standing),
      kinds: kindRows(steps),
      cells: evidenceCells(steps),
      gaps: evidenceGaps(steps.filter(isCounted)),
    };
  });
  return {
    groups: grounds.flatMap((ground) => {
      const members = overviews.filter(({ standing }) => standing.ground === ground);
      return members.length === 0
        ? []
        : [{ ground, title: groundTitles[ground], claims: members.sort(weightiestFirst) }];
    }),
    kinds: kindRows(allSteps),
    gaps: claims.length === 0 ? [] : evidenceGaps(allSteps.filter(isCounted)),
    open: overviews
      .filter(({ claim }) => claim.asks > 0)
      .sort(
        (left, right) =>
          right.claim.asks - left.claim.asks || byPublication(left.claim, right.claim),
      ),
  };
}
