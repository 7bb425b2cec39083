import { z } from 'zod/mini';
import {
  longestAddress,
  longestQuote,
  maxSources,
  sourceKinds,
} from '#app/domain/evidence/source-of-claim.ts';
import { OwnFate } from './own-texts.ts';
import { Id, Person, Reason, Stance, Time } from './shared.ts';

/** A claim to be made of words of the comment when it is published, with its source. */
export const SourceOfClaim = z.object({
  /** Matched against the text content of `bodyHtml`, white space collapsed. */
  quote: z
    .string()
    .check(
      z.minLength(1, { error: 'Say which words the source is for.' }),
      z.maxLength(longestQuote, { error: `A claim has at most ${longestQuote} characters.` }),
    ),
  url: z.string().check(z.minLength(1), z.maxLength(longestAddress)),
  /** What the source is; somebody who should know, unless said. */
  kind: z._default(z.enum(sourceKinds), sourceKinds[0]),
});

const Sources = z.array(SourceOfClaim).check(
  z.maxLength(maxSources, {
    error: `A comment brings at most ${maxSources} sources. Give the others at their claims.`,
  }),
);

export const CreateComment = z.object({
  /** Made by the client; the idempotency key. */
  id: z.optional(Id),
  parentId: z.optional(z.nullable(Id)),
  body: z.string({ error: 'Write something first.' }),
  stance: z.optional(z.nullable(Stance)),
  sources: z.optional(Sources),
});
export type CreateComment = z.infer<typeof CreateComment>;

export const EditComment = z.object({
  body: z.string({ error: 'Write something first.' }),
  /** The revision that was edited: another newer one answers `conflict`. */
  revisionId: Id,
  /** Those of the newest revision stay unless others, or none, are given. */
  sources: z.optional(Sources),
});
export type EditComment = z.infer<typeof EditComment>;

/** A claim this comment is given as evidence for, against or under. */
export const EvidenceUse = z.object({
  evidence: z.string(),
  claim: z.string(),
  quote: z.string(),
  side: z.enum(['supports', 'challenges', 'undercuts']),
});
export type EvidenceUse = z.infer<typeof EvidenceUse>;

/** A comment as everyone sees it. A tombstone has neither author nor text. */
export const CommentView = z.object({
  id: z.string(),
  revisionId: z.nullable(z.string()),
  number: z.number(),
  parentId: z.nullable(z.string()),
  parentNumber: z.nullable(z.number()),
  depth: z.number(),
  /** `under-review`: out of sight until a moderator has looked (again). */
  status: z.enum(['published', 'removed', 'withdrawn', 'under-review']),
  /** The clause named at removal. */
  clause: z.nullable(z.string()),
  author: z.nullable(Person),
  stance: z.nullable(Stance),
  bodyHtml: z.nullable(z.string()),
  publishedAt: z.nullable(Time),
  editedAt: z.nullable(Time),
  /** Numbers of the first published replies, in order, and how many there are in all. */
  answers: z.array(z.number()),
  answerCount: z.number(),
  uses: z.array(EvidenceUse),
  /** Sorts comments into thread order by code unit. */
  sortKey: z.string(),
});
export type CommentView = z.infer<typeof CommentView>;

/** A comment as its author (and a moderator) sees it: the newest revision, and what became of it. */
export const OwnCommentView = z.extend(OwnFate, {
  id: z.string(),
  revisionId: z.string(),
  debate: z.object({ slug: z.string(), title: z.string() }),
  parentId: z.nullable(z.string()),
  parentNumber: z.nullable(z.number()),
  number: z.nullable(z.number()),
  depth: z.number(),
  author: Person,
  stance: z.nullable(Stance),
  body: z.string(),
  bodyHtml: z.string(),
  createdAt: Time,
  /** Claims it still has to bring along, with their sources; absent where there are none. */
  sources: z.optional(z.array(SourceOfClaim)),
  /** Who thanked the author for it; for the author alone. */
  thanks: z.optional(z.array(Person)),
});
export type OwnCommentView = z.infer<typeof OwnCommentView>;

export const CommentPage = z.object({
  comments: z.array(CommentView),
  cursor: z.nullable(z.string()),
  sequence: z.number(),
});
export type CommentPage = z.infer<typeof CommentPage>;

/** What a command that writes a comment answers. */
export const CommentReceipt = z.object({
  comment: z.object({
    id: z.string(),
    status: OwnCommentView.shape.status,
    revisionId: z.string(),
    revisionStatus: OwnCommentView.shape.revisionStatus,
    number: z.nullable(z.number()),
    debate: z.string(),
  }),
  reasons: z.array(Reason),
});
export type CommentReceipt = z.infer<typeof CommentReceipt>;
