/** What a text is for; each kind is asked for something else. */
export type TextKind =
  | 'comment'
  | 'opening'
  | 'title'
  | 'motion'
  | 'conclusion'
  | 'claim'
  | 'evidence'
  | 'source-title'
  | 'name'
  | 'affiliation'
  | 'profile';

export type Outcome = 'publish' | 'hold' | 'return';
export type Severity = Exclude<Outcome, 'publish'>;

export type ClauseId =
  | 'adds-value'
  | 'one-link'
  | 'educational-link'
  | 'not-promotion'
  | 'no-commercial-link'
  | 'on-topic'
  | 'civil'
  | 'not-a-repeat';

/** A reason may also name a state of affairs that is nobody's fault. */
export type ReasonClause = ClauseId | 'new-author' | 'moderated-debate' | 'late-link';

/** UTF-16 offsets, end exclusive, into the text as its author gave it. */
export type Span = [start: number, end: number];

export type LinkKind =
  | 'paper'
  | 'article'
  | 'encyclopedia'
  | 'press'
  | 'blog'
  | 'home-page'
  | 'profile'
  | 'company'
  | 'shop'
  | 'shortener'
  | 'hidden'
  | 'unknown';

export type FoundLink = {
  /** The address in one canonical spelling, so that two spellings of it compare equal. */
  url: string;
  host: string;
  kind: LinkKind;
  span: Span;
  /** True when every place it stands in is a quotation. */
  quoted: boolean;
};

export type Reason = {
  clause: ReasonClause;
  severity: Severity;
  /** What is wrong, one plain sentence for the author. */
  message: string;
  /** What to do about it, one plain sentence for the author. */
  fix: string;
  spans: Span[];
  /** The rule that spoke, finer than the clause; for measuring and for tests. */
  rule: string;
};

export type Clause = {
  /** A `ClauseId` where rules speak for it; moderators add others, which they decide by hand. */
  id: string;
  title: string;
  short: string;
  long: string;
  examples: { good: string; bad: string }[];
  /**
   * The most a rule of this clause may do: a clause set to `hold` never returns a text by machine.
   */
  severity: Severity;
  decidedBy: 'rules' | 'hand';
};

export type PolicySettings = {
  /** Distinct outside addresses allowed, quotations aside. */
  maxLinks: Record<TextKind, number>;
  /** In UTF-16 units. */
  maxLength: Record<TextKind, number>;
  /** Clean approvals and sourced claims after which an author's texts appear at once. */
  approvalsForTrust: number;
  /** Readers whose reports hide a text that no moderator has approved. */
  reportersToHide: number;
};

export type PolicyVersion = {
  version: number;
  /** ISO 8601, UTC. */
  effectiveAt: string;
  clauses: Clause[];
  settings: PolicySettings;
};

export type Draft = {
  kind: TextKind;
  text: string;
  /** The text being answered, so that words repeated from it are not taken for the author's own. */
  quoteOf?: string;
};

export type DraftFacts = {
  /** Kinds moderators have decided on, by host or by registrable domain. */
  knownHosts?: ReadonlyMap<string, LinkKind>;
  /** Origins of this board, such as `https://board.example`; links to them are not outside links. */
  boardOrigins?: readonly string[];
  /** The line under the author's name; naming that firm in praise is promotion. */
  authorAffiliation?: string;
};

export type Check = {
  outcome: Outcome;
  /** Distinct outside addresses a reader could follow, quotations included. */
  links: number;
  linkList: FoundLink[];
  reasons: Reason[];
  /** The closing signature, to be cut and kept as the line under the author's name. */
  signature: Span | null;
};
