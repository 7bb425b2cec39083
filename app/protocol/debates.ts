import { z } from 'zod/mini';
import { PositionSums } from './positions.ts';
import { Id, Person, Reason, RevisionStatus, Time } from './shared.ts';

export const maxOpeningLength = 40_000;

const Slug = z
  .string()
  .check(
    z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'A method is named by its slug.' }),
    z.maxLength(80),
  );

export const DebateFields = z.object({
  title: z
    .string({ error: 'Give the debate a title.' })
    .check(
      z.trim(),
      z.minLength(8, { error: 'A title needs at least 8 characters.' }),
      z.maxLength(120, { error: 'A title has at most 120 characters.' }),
    ),
  motion: z
    .string({ error: 'Say the motion in one sentence.' })
    .check(
      z.trim(),
      z.minLength(12, { error: 'A motion is one arguable sentence.' }),
      z.maxLength(240, { error: 'A motion has at most 240 characters.' }),
    ),
  body: z.string({ error: 'Write the opening.' }),
  methods: z.array(Slug).check(z.maxLength(8, { error: 'Name at most eight methods.' })),
});

export const CreateDebate = z.extend(DebateFields, { id: z.optional(Id) });
export type CreateDebate = z.infer<typeof CreateDebate>;

export const EditDebate = z.extend(DebateFields, { revisionId: Id });
export type EditDebate = z.infer<typeof EditDebate>;

/** A conclusion names what is agreed and what stays open. */
export const WriteConclusion = z.object({
  agreed: z
    .string()
    .check(z.trim(), z.minLength(1, { error: 'Say what is agreed.' }), z.maxLength(4_000)),
  open: z
    .string()
    .check(z.trim(), z.minLength(1, { error: 'Say what stays open.' }), z.maxLength(4_000)),
});
export type WriteConclusion = z.infer<typeof WriteConclusion>;

export const MethodView = z.object({ slug: z.string(), name: z.string(), about: z.string() });
export type MethodView = z.infer<typeof MethodView>;

/** `open`, `closed` or `archived` once public; before that what became of it so far. */
export const DebateStatus = z.enum([
  'open',
  'closed',
  'archived',
  'pending',
  'returned',
  'rejected',
  'withdrawn',
  'removed',
  'hidden',
]);
export type DebateStatus = z.infer<typeof DebateStatus>;

export const Counts = z.object({
  comments: z.number(),
  for: z.number(),
  against: z.number(),
  depends: z.number(),
  claims: z.object({ asserted: z.number(), experience: z.number(), sourced: z.number() }),
});
export type Counts = z.infer<typeof Counts>;

export const DebateSummary = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  motion: z.string(),
  status: DebateStatus,
  methods: z.array(z.object({ slug: z.string(), name: z.string() })),
  author: z.nullable(Person),
  publishedAt: z.nullable(Time),
  activeAt: Time,
  counts: Counts,
});
export type DebateSummary = z.infer<typeof DebateSummary>;

export const ConclusionView = z.object({
  id: z.string(),
  revisionId: z.string(),
  agreedHtml: z.string(),
  openHtml: z.string(),
  author: z.nullable(Person),
  at: Time,
});
export type ConclusionView = z.infer<typeof ConclusionView>;

export const DebateView = z.extend(DebateSummary, {
  revisionId: z.string(),
  mode: z.enum(['hold_all', 'by_trust']),
  bodyHtml: z.string(),
  editedAt: z.nullable(Time),
  conclusion: z.nullable(ConclusionView),
  /** The author's proposal, public once approved, until a moderator closes. */
  proposal: z.nullable(ConclusionView),
  /** Where readers stand, in sums; null until five people or more can be counted together. */
  positions: z.nullable(PositionSums),
  sequence: z.number(),
});
export type DebateView = z.infer<typeof DebateView>;

/** A debate as its author and moderators see it before (or beside) what is public. */
export const OwnDebateView = z.object({
  id: z.string(),
  slug: z.string(),
  status: DebateStatus,
  revisionId: z.string(),
  revisionStatus: RevisionStatus,
  title: z.string(),
  motion: z.string(),
  body: z.string(),
  bodyHtml: z.string(),
  methods: z.array(z.string()),
  reasons: z.array(Reason),
  note: z.string(),
  asked: z.boolean(),
  decided: z.boolean(),
  place: z.nullable(z.number()),
});
export type OwnDebateView = z.infer<typeof OwnDebateView>;

export const DebateReceipt = z.object({
  debate: z.object({
    id: z.string(),
    slug: z.string(),
    status: DebateStatus,
    revisionId: z.string(),
  }),
  reasons: z.array(Reason),
});
export type DebateReceipt = z.infer<typeof DebateReceipt>;

export const DebateList = z.object({
  debates: z.array(DebateSummary),
  cursor: z.nullable(z.string()),
});
export type DebateList = z.infer<typeof DebateList>;
