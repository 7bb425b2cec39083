import { z } from 'zod/mini';
import { authorStandings, waitingFor } from '#app/domain/vocabulary.ts';
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

const ClauseName = z.string().check(z.maxLength(40));

/** What the queue is narrowed to. `debate` is a slug. */
export const QueueQuery = z.object({
  cursor: z.optional(z.string().check(z.maxLength(400))),
  debate: z.optional(z.string().check(z.maxLength(120))),
  clause: z.optional(ClauseName),
  standing: z.optional(z.enum(authorStandings)),
  for: z.optional(z.enum(waitingFor)),
});
export type QueueQuery = z.infer<typeof QueueQuery>;

export const ModerationVerb = z.enum(['approve', 'return', 'reject', 'undo', 'remove', 'restore']);
export type ModerationVerb = z.infer<typeof ModerationVerb>;

export const Mark = z.object({ clause: ClauseName, span: Span });
export type Mark = z.infer<typeof Mark>;

/** What a moderator does to one revision, with the clauses it breaks and a note to its author. */
export const Moderate = z.object({
  type: SubjectType,
  id: Id,
  verb: ModerationVerb,
  revisionId: Id,
  clauses: z.optional(z.array(ClauseName).check(z.maxLength(12))),
  note: z.optional(z.string().check(z.maxLength(2_000))),
  /** Words of the text (UTF-16 offsets into its body) that break a clause, shown to its author. */
  marks: z.optional(z.array(Mark).check(z.maxLength(20))),
  /** With `approve`: publish it with its links as plain text. */
  withoutLinks: z.optional(z.boolean()),
  /** With `undo`: the decision to take back; where another one stands by now, it is a conflict. */
  decision: z.optional(Id),
  /** Decisions made in one go share it, and can be undone in one go. */
  batch: z.optional(Id),
});
export type Moderate = z.infer<typeof Moderate>;

/** Revisions decided in one go. */
const maxBatch = 50;

/** One verb, with the same clauses and note, for several revisions. */
export const ModerateMany = z.object({
  /** Made by the client; the same batch sent again does nothing twice. */
  batch: Id,
  verb: z.enum(['approve', 'return', 'reject']),
  clauses: Moderate.shape.clauses,
  note: Moderate.shape.note,
  items: z
    .array(z.pick(Moderate, { type: true, id: true, revisionId: true }))
    .check(z.minLength(1, { error: 'Choose at least one text.' }), z.maxLength(maxBatch)),
});
export type ModerateMany = z.infer<typeof ModerateMany>;

/** A revision left as it was, with the reason in words. */
export const NotDone = z.object({ revisionId: z.string(), message: z.string() });
export type NotDone = z.infer<typeof NotDone>;

export const ManyModerated = z.object({
  batch: z.string(),
  done: z.number(),
  failed: z.array(NotDone),
});
export type ManyModerated = z.infer<typeof ManyModerated>;

export const UndoBatch = z.object({ batch: Id });
export type UndoBatch = z.infer<typeof UndoBatch>;

export const BatchUndone = z.object({ undone: z.number(), failed: z.array(NotDone) });
export type BatchUndone = z.infer<typeof BatchUndone>;

/** Longest note to other moderators, in UTF-16 units. */
export const maxModeratorNoteLength = 2_000;

/** A word to other moderators about a waiting text, which stays open: a second opinion. */
export const AddModeratorNote = z.object({
  revisionId: Id,
  text: z.string({ error: 'Write something first.' }),
});
export type AddModeratorNote = z.infer<typeof AddModeratorNote>;

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
  /** Approved as first sent, with its links, since trust was last lost. */
  clean: z.number(),
  returned: z.number(),
  rejected: z.number(),
  removed: z.number(),
  /** Removals that readers' reports had asked for. */
  upheldReports: z.number(),
  trusted: z.boolean(),
  /** Clean approvals or sourced claims still missing for trust. */
  missing: z.number(),
  since: Time,
});
export type AuthorRecord = z.infer<typeof AuthorRecord>;

/** What readers reported, by clause; their notes are for moderators only. */
export const ReportSummary = z.object({
  clause: z.string(),
  count: z.number(),
  notes: z.array(z.string()),
});
export type ReportSummary = z.infer<typeof ReportSummary>;

/** An author's objection, with the decision it is about. */
export const AppealView = z.object({
  text: z.string(),
  at: Time,
  decision: z.object({
    action: z.enum(['reject', 'remove']),
    by: Person,
    at: Time,
    clauses: z.array(z.string()),
    note: z.string(),
  }),
  /** Whether the viewer may answer it, and whether anybody here may. */
  mayAnswer: z.boolean(),
  hasJudge: z.boolean(),
});
export type AppealView = z.infer<typeof AppealView>;

/** The text a moderator compares this one with: what is public, or what was sent back last. */
export const EarlierText = z.object({
  what: z.enum(['published', 'returned']),
  body: z.string(),
  fields: z.array(z.object({ label: z.string(), text: z.string() })),
  /** With which clauses and words it was sent back. */
  clauses: z.array(z.string()),
  note: z.string(),
});
export type EarlierText = z.infer<typeof EarlierText>;

export const ModeratorNoteView = z.object({ author: Person, text: z.string(), at: Time });
export type ModeratorNoteView = z.infer<typeof ModeratorNoteView>;

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
  waitingFor: z.enum(waitingFor),
  /** What readers see of it now, and a comment's number once it has one. */
  status: SubjectStatus,
  number: z.nullable(z.number()),
  authorStanding: z.enum(authorStandings),
  reports: z.array(ReportSummary),
  appeal: z.nullable(AppealView),
  earlier: z.nullable(EarlierText),
  /** What moderators wrote to each other; with any, a second opinion is asked for. */
  notes: z.array(ModeratorNoteView),
});
export type QueueItem = z.infer<typeof QueueItem>;

export const QueuePage = z.object({
  items: z.array(QueueItem),
  cursor: z.nullable(z.string()),
  /** All that waits, and how much of it the filter lets through. */
  waiting: z.number(),
  matching: z.number(),
});
export type QueuePage = z.infer<typeof QueuePage>;

/** What the queue can be narrowed to now, with how much waits there, the most first. */
export const QueueFilters = z.object({
  debates: z.array(z.object({ slug: z.string(), title: z.string(), waiting: z.number() })),
  clauses: z.array(z.object({ id: z.string(), waiting: z.number() })),
});
export type QueueFilters = z.infer<typeof QueueFilters>;

const DecidedText = z.object({
  id: z.string(),
  action: z.enum(['approve', 'return', 'reject', 'remove', 'restore', 'keep', 'grant', 'deny']),
  type: SubjectType,
  debate: z.object({ slug: z.string(), title: z.string() }),
  excerpt: z.string(),
  at: Time,
  note: z.string(),
});

/** A decision of the viewer that still stands. */
export const DecisionView = z.extend(DecidedText, {
  subjectId: z.string(),
  revisionId: z.string(),
  /** Shared by decisions made in one go. */
  batch: z.nullable(z.string()),
});
export type DecisionView = z.infer<typeof DecisionView>;

/** A decision of the viewer that a colleague took back: when, and why in `note`. */
export const ReversalView = z.extend(DecidedText, { by: Person });
export type ReversalView = z.infer<typeof ReversalView>;

/** The viewer's work since their last pause. */
export const SittingView = z.object({
  decided: z.number(),
  oldestWaitingSince: z.nullable(Time),
  /** Authors of texts returned in it who have sent a newer version since. */
  fixed: z.number(),
});
export type SittingView = z.infer<typeof SittingView>;

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
