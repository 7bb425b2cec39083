import { z } from 'zod/mini';
import {
  Id,
  Person,
  Reason,
  RevisionStatus,
  Span,
  Stance,
  SubjectStatus,
  SubjectType,
  Time,
} from './shared.ts';

export const ModerationVerb = z.enum(['approve', 'return', 'reject', 'undo', 'remove', 'restore']);
export type ModerationVerb = z.infer<typeof ModerationVerb>;

/** What a moderator does to one revision, with the clauses it breaks and a note to its author. */
export const Moderate = z.object({
  type: SubjectType,
  id: Id,
  verb: ModerationVerb,
  revisionId: Id,
  clauses: z.optional(z.array(z.string().check(z.maxLength(40))).check(z.maxLength(12))),
  note: z.optional(z.string().check(z.maxLength(2_000))),
});
export type Moderate = z.infer<typeof Moderate>;

export const LinkView = z.object({
  url: z.string(),
  host: z.string(),
  kind: z.string(),
  span: Span,
  quoted: z.boolean(),
});
export type LinkView = z.infer<typeof LinkView>;

/** What a moderator needs to know of an author, in counts. */
export const AuthorRecord = z.object({
  approved: z.number(),
  returned: z.number(),
  rejected: z.number(),
  removed: z.number(),
  trusted: z.boolean(),
  since: Time,
});
export type AuthorRecord = z.infer<typeof AuthorRecord>;

export const QueueItem = z.object({
  type: SubjectType,
  id: z.string(),
  revisionId: z.string(),
  debate: z.object({ slug: z.string(), title: z.string(), motion: z.string() }),
  author: z.extend(Person, { record: AuthorRecord }),
  body: z.string(),
  bodyHtml: z.string(),
  /** The other fields of the subject, as label and text, for the moderator to read. */
  fields: z.array(z.object({ label: z.string(), text: z.string() })),
  stance: z.nullable(Stance),
  reasons: z.array(Reason),
  links: z.array(LinkView),
  /** The text it answers or quotes. */
  answers: z.nullable(
    z.object({ number: z.nullable(z.number()), author: z.nullable(Person), bodyHtml: z.string() }),
  ),
  /** Whether an older revision stays public meanwhile. */
  edit: z.boolean(),
  asked: z.boolean(),
  /** The viewer wrote it (and may not decide it), or took part in this debate. */
  viewer: z.object({ isAuthor: z.boolean(), tookPart: z.boolean() }),
  waitingSince: Time,
});
export type QueueItem = z.infer<typeof QueueItem>;

export const QueuePage = z.object({
  items: z.array(QueueItem),
  cursor: z.nullable(z.string()),
  waiting: z.number(),
});
export type QueuePage = z.infer<typeof QueuePage>;

/** A decision as the moderator who made it sees it, with whether it can be undone. */
export const DecisionView = z.object({
  id: z.string(),
  action: z.string(),
  type: SubjectType,
  subjectId: z.string(),
  revisionId: z.string(),
  debate: z.object({ slug: z.string(), title: z.string() }),
  excerpt: z.string(),
  at: Time,
});
export type DecisionView = z.infer<typeof DecisionView>;

/** The thing decided on, as it stands now. */
export const ModerationReceipt = z.object({
  type: SubjectType,
  id: z.string(),
  status: SubjectStatus,
  revisionId: z.string(),
  revisionStatus: RevisionStatus,
  /** A comment's number, once it has one. */
  number: z.nullable(z.number()),
  debate: z.string(),
});
export type ModerationReceipt = z.infer<typeof ModerationReceipt>;
