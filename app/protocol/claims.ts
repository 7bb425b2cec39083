import { z } from 'zod/mini';
import { evidenceKinds, evidenceSides } from '#app/domain/evidence/kinds.ts';
import { sourceHealths } from '#app/domain/vocabulary.ts';
import { Id, Person, Reason, SubjectStatus, Time } from './shared.ts';

const Words = (limit: number) => z.string().check(z.maxLength(limit));

export const CreateClaim = z.object({
  id: z.optional(Id),
  debate: z.string().check(z.maxLength(120)),
  subject: z.object({ type: z.enum(['opening', 'comment']), revisionId: Id }),
  quote: z.object({
    exact: z
      .string()
      .check(
        z.minLength(1, { error: 'Select the words of the claim.' }),
        z.maxLength(600, { error: 'A claim is one assertion: at most 600 characters.' }),
      ),
    prefix: z.optional(Words(200)),
    suffix: z.optional(Words(200)),
    position: z.optional(z.int().check(z.minimum(0))),
  }),
  /** A restatement in other words; public once the author or a moderator accepts it. */
  text: z.optional(Words(300)),
});
export type CreateClaim = z.infer<typeof CreateClaim>;

export const Side = z.enum(evidenceSides);
export type Side = z.infer<typeof Side>;

export const EvidenceKind = z.enum(evidenceKinds);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

export const AddEvidence = z.object({
  id: z.optional(Id),
  side: Side,
  kind: EvidenceKind,
  /** Fields of this kind, as in app/domain/evidence/details. */
  details: z.record(z.string().check(z.maxLength(40)), Words(1_000)),
  against: z.optional(z.nullable(Id)),
  source: z.optional(
    z.nullable(
      z.object({
        url: z.optional(Words(2_000)),
        doi: z.optional(Words(300)),
        title: z.optional(Words(300)),
        own: z.optional(z.boolean()),
      }),
    ),
  ),
  /** The comment that carries it: its id. */
  comment: z.optional(z.nullable(Id)),
});
export type AddEvidence = z.infer<typeof AddEvidence>;

/** Ground and sides as computed, with the words that explain them. */
export const StandingView = z.object({
  ground: z.enum(['asserted', 'experience', 'sourced']),
  sides: z.enum(['none', 'for', 'against', 'both']),
  /** "experience on both sides" */
  label: z.string(),
  /** How it was reached, in one sentence. */
  sentence: z.string(),
});
export type StandingView = z.infer<typeof StandingView>;

export const SourceView = z.object({
  id: z.string(),
  url: z.string(),
  doi: z.nullable(z.string()),
  title: z.string(),
  /** What was last seen of it; `unchecked` on a board that does not look. */
  health: z.enum(sourceHealths),
});
export type SourceView = z.infer<typeof SourceView>;

export const EvidenceView = z.object({
  id: z.string(),
  revisionId: z.string(),
  claim: z.string(),
  side: Side,
  kind: EvidenceKind,
  against: z.nullable(z.string()),
  details: z.record(z.string(), z.string()),
  /** What was not said ("year", "size"). */
  gaps: z.array(z.string()),
  source: z.nullable(SourceView),
  /** The source is the adder's own or their firm's. */
  own: z.boolean(),
  /** Number of the comment that carries it. */
  comment: z.nullable(z.number()),
  /** Given for the same claim elsewhere, and brought here; null where that is not public now. */
  broughtFrom: z.nullable(
    z.object({
      /** The slug and title of that debate. */
      debate: z.string(),
      title: z.string(),
      claim: z.string(),
      evidence: z.string(),
    }),
  ),
  author: z.nullable(Person),
  /** Other kinds that readers say it is of, and how many say so; not yet answered. */
  disputedAs: z.array(z.object({ kind: EvidenceKind, people: z.number() })),
  status: SubjectStatus,
  /** Not counted because an undercut stands. */
  undercut: z.boolean(),
  publishedAt: z.nullable(Time),
});
export type EvidenceView = z.infer<typeof EvidenceView>;

export const ClaimView = z.object({
  id: z.string(),
  revisionId: z.string(),
  debate: z.string(),
  subject: z.object({
    type: z.enum(['opening', 'comment']),
    id: z.string(),
    /** The comment's number; null for the opening. */
    number: z.nullable(z.number()),
    revisionId: z.string(),
  }),
  /** Null where the quoted text is no longer public. */
  quote: z.nullable(
    z.object({ exact: z.string(), prefix: z.string(), suffix: z.string(), position: z.number() }),
  ),
  orphaned: z.boolean(),
  /** The accepted restatement, if any. */
  text: z.nullable(z.string()),
  /** Whose words it quotes; null where they are no longer public. */
  quotedAuthor: z.nullable(Person),
  /** They say that they do not claim this. */
  disowned: z.boolean(),
  /** Other wordings proposed and not yet answered. */
  wordingDisputes: z.number(),
  marker: z.nullable(Person),
  status: SubjectStatus,
  standing: StandingView,
  asks: z.number(),
  evidence: z.array(EvidenceView),
  publishedAt: z.nullable(Time),
});
export type ClaimView = z.infer<typeof ClaimView>;

export const ClaimReceipt = z.object({
  claim: z.object({
    id: z.string(),
    status: SubjectStatus,
    revisionId: z.string(),
    debate: z.string(),
  }),
  reasons: z.array(Reason),
});
export type ClaimReceipt = z.infer<typeof ClaimReceipt>;

export const EvidenceReceipt = z.object({
  evidence: z.object({
    id: z.string(),
    status: SubjectStatus,
    revisionId: z.string(),
    claim: z.string(),
  }),
  reasons: z.array(Reason),
});
export type EvidenceReceipt = z.infer<typeof EvidenceReceipt>;

/**
 * The claim the debate turns on, without its evidence: the one with most on both sides, and the
 * number of each side's best comment.
 */
export const TurnsOn = z.object({
  claim: ClaimView,
  bestFor: z.nullable(z.number()),
  bestAgainst: z.nullable(z.number()),
});
export type TurnsOn = z.infer<typeof TurnsOn>;

export const ClaimList = z.object({ claims: z.array(ClaimView), sequence: z.number() });
export type ClaimList = z.infer<typeof ClaimList>;
