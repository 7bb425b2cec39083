import type { KindRow } from '#app/domain/debates/claims-overview.ts';
import type { ChartColumn } from '#app/domain/debates/evidence-cells.ts';
import type { ArgumentMap } from '#app/domain/debates/argument-map.ts';
import type { EvidenceKind, EvidenceSide } from '#app/domain/evidence/kinds.ts';
import type { Ground } from '#app/domain/evidence/standing.ts';
import type { ClaimView, EvidenceView } from './claims.ts';
import type { DebateView } from './debates.ts';

export const claimsViews = ['state', 'map', 'table'] as const;
export type ClaimsViewName = (typeof claimsViews)[number];

/** A number of the whole debate's chart. */
export interface CellName {
  kind: EvidenceKind;
  column: ChartColumn;
}

/** What `/debates/:slug/claims` is asked for. */
export interface ClaimsPageQuery {
  slug: string;
  view: ClaimsViewName;
  /** Claims and pieces of evidence that must be shown whole: their ids. */
  named: readonly string[];
  /** Only this evidence, piece by piece. */
  cell: CellName | null;
  /** From 0. */
  page: number;
}

/** A number of the chart of one claim, and what it counts. */
export interface CellView {
  kind: EvidenceKind;
  side: EvidenceSide;
  undercut: boolean;
  /** A source cited twice is one. */
  count: number;
  /** Id of the earliest piece. */
  first: string;
  /** Numbers of the comments that carry the pieces. */
  comments: number[];
}

/** All evidence of a folded claim that counts on one side. */
export interface SumView {
  column: 'supports' | 'challenges';
  count: number;
  /** Id of one piece of it. */
  first: string;
}

/** One claim as the page shows it. */
export interface ClaimOnPage {
  /** Where `folded`, without its evidence, the words around its quote, and who marked it. */
  claim: ClaimView;
  folded: boolean;
  /** Public pieces of evidence, shown here or not. */
  pieces: number;
  /** Empty where `folded`. */
  cells: CellView[];
  /** Empty unless `folded`. */
  sums: SumView[];
  /** "no survey", "four cases, all one sector" */
  gaps: string[];
}

export interface ClaimGroup {
  ground: Ground;
  title: string;
  claims: ClaimOnPage[];
}

/** A claim in a list that leads to it. */
export interface ClaimLine {
  id: string;
  /** Null where the quoted text is no longer public. */
  words: string | null;
  asks: number;
}

/** One piece in a list of evidence of many claims. */
export interface PieceLine {
  evidence: EvidenceView;
  claim: ClaimLine;
}

export interface CellPieces extends CellName {
  /** All of them, on every page. */
  total: number;
  lines: PieceLine[];
}

/** The state of a debate; the same for every reader. */
export interface ClaimsPageView {
  debate: DebateView;
  view: ClaimsViewName;
  /** Strongest ground first. Empty where `cell` is shown instead, or a map of one page of many. */
  groups: ClaimGroup[];
  /** In the whole debate. */
  total: { claims: number; pieces: number; open: number; stale: number };
  kinds: KindRow[];
  gaps: string[];
  /** The first claims that someone asked evidence for, most askers first. */
  open: ClaimLine[];
  /** The first claims whose text has changed since. */
  stale: ClaimLine[];
  cell: CellPieces | null;
  map: ArgumentMap | null;
  page: number;
  /** The page after this one; null at the end. */
  next: number | null;
}
