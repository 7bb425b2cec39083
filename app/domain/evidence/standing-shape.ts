import type { EvidenceKind, EvidenceSide } from './kinds.ts';

/** One published piece of evidence, as much of it as standing needs. */
export interface StandingEvidence {
  id: string;
  side: EvidenceSide;
  kind: EvidenceKind;
  /** The evidence an undercut attacks; null for the other sides. */
  against: string | null;
  /** `key` as `normaliseSource` gives it; `own` when it is the author's or their firm's. */
  source: { key: string; own: boolean } | null;
}

export type Ground = 'asserted' | 'experience' | 'sourced';
export type Sides = 'none' | 'for' | 'against' | 'both';

/** What one piece adds: an independent source, or the word of whoever gave it. */
export type Weight = 'sourced' | 'experience';

export interface KindCount {
  kind: EvidenceKind;
  weight: Weight;
  count: number;
}

/** Evidence on one side; a source cited twice is one. `counted` is `sourced` plus `experience`. */
export interface SideStanding {
  counted: number;
  sourced: number;
  experience: number;
  /** In the order of `evidenceKinds`, sourced first. */
  kinds: KindCount[];
}

/** Where a claim stands: the strongest ground given for or against it, and the sides it has. */
export interface Standing {
  ground: Ground;
  sides: Sides;
  for: SideStanding;
  against: SideStanding;
  /** What does not count because an undercut stands, by the side it was given for. */
  undercut: { for: SideStanding; against: SideStanding };
}
