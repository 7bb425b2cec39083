import type { EvidenceKind, EvidenceSide } from '#app/domain/evidence/kinds.ts';
import type { Mover } from '#app/domain/positions/position.ts';
import type { ClauseId } from '#app/domain/policy/types.ts';
import type { Role, Stance } from '#app/domain/vocabulary.ts';

export interface DemoPerson {
  handle: string;
  name: string;
  /** Role and firm, shown under the name. */
  line: string;
  email: string;
  role: Role;
  trusted: boolean;
  bio?: string;
}

/**
 * What became of a text. `returned` by the machine; `asked` is returned by the machine and then
 * sent to a moderator by its author; the last three were decided by a person.
 */
export type DemoFate =
  | 'published'
  | 'pending'
  | 'returned'
  | 'asked'
  | 'returned-by-moderator'
  | 'rejected'
  | 'withdrawn'
  | 'removed';

export interface DemoComment {
  /** Unique within its debate. */
  key: string;
  /** Key of the comment it answers. */
  parent?: string;
  author: string;
  stance?: Stance;
  /** Markdown, as first sent. */
  body: string;
  hoursAgo: number;
  fate?: DemoFate;
  /** Handle of the moderator who approved, returned, rejected or removed it. */
  decidedBy?: string;
  clauses?: ClauseId[];
  /** The moderator's words to the author. */
  note?: string;
  /** Later wordings, oldest first; the last one is what it reads today. */
  edits?: { body: string; hoursAgo: number }[];
}

export interface DemoSource {
  url?: string;
  doi?: string;
  title: string;
  /** It is the adder's own or their firm's. */
  own?: boolean;
}

export interface DemoEvidence {
  /** Unique within its debate. */
  key: string;
  by: string;
  side: EvidenceSide;
  kind: EvidenceKind;
  /** Key of the evidence an undercut attacks. */
  against?: string;
  details: Record<string, string>;
  source?: DemoSource;
  /** Key of the comment that carries it. */
  comment?: string;
  hoursAgo: number;
  fate?: DemoFate;
}

export interface DemoClaim {
  /** Unique within its debate. */
  key: string;
  /** `opening` or the key of a comment. */
  in: string;
  by: string;
  /** Words of the rendered text as it reads today, within one paragraph, found there exactly once. */
  exact: string;
  /** The claim in other words. */
  text?: string;
  fate?: DemoFate;
  /** Handles of those who asked for evidence. */
  askedBy?: string[];
  evidence: DemoEvidence[];
}

export interface DemoConclusion {
  agreed: string;
  open: string;
  by: string;
  hoursAgo: number;
}

/** Where a reader stands; nobody but they and the sums know. */
export interface DemoPosition {
  by: string;
  before?: Stance;
  after?: Stance;
  wouldMove?: Mover[];
  /** Key of the comment that moved them. */
  credits?: string;
  hoursAgo: number;
}

export interface DemoDebate {
  slug: string;
  title: string;
  motion: string;
  methods: string[];
  author: string;
  opening: string;
  openedHoursAgo: number;
  mode: 'by-trust' | 'hold-all';
  /** Closes the debate. */
  conclusion?: DemoConclusion;
  proposedConclusion?: DemoConclusion;
  comments: DemoComment[];
  claims: DemoClaim[];
  positions?: DemoPosition[];
}

export interface Demo {
  people: DemoPerson[];
  debates: DemoDebate[];
}
