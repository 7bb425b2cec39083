import { z } from 'zod/mini';
import { OwnFate } from './own-texts.ts';
import { Id, Person, Reason, Stance, Time } from './shared.ts';

/** Longest text of a comment, in UTF-16 units. Longer is `too-large`. */
export const maxCommentLength = 20_000;

export const CreateComment = z.object({
  /** Made by the client; the idempotency key. */
  id: z.optional(Id),
  parentId: z.optional(z.nullable(Id)),
  body: z.string({ error: 'Write something first.' }),
  stance: z.optional(z.nullable(Stance)),
});
export type CreateComment = z.infer<typeof CreateComment>;

export const EditComment = z.object({
  body: z.string({ error: 'Write something first.' }),
  /** The revision that was edited: another newer one answers `conflict`. */
  revisionId: Id,
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
