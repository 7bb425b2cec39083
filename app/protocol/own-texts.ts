import { z } from 'zod/mini';
import { OwnAppeal } from './appeals.ts';
import { Reason, RevisionStatus, SubjectStatus, SubjectType, Time } from './shared.ts';

/** A reason with the title its clause had in the policy it was decided by. */
export const OwnReason = z.extend(Reason, { title: z.optional(z.string()) });
export type OwnReason = z.infer<typeof OwnReason>;

/** What became of a text, for its author; the last five are absent where there is nothing to say. */
export const OwnFate = z.object({
  status: SubjectStatus,
  /** Status of the newest revision: `pending` or `returned` here while the public one stays. */
  revisionStatus: RevisionStatus,
  reasons: z.array(OwnReason),
  /** What a moderator wrote to the author with the decision that stands. */
  note: z.string(),
  /** Whether a moderator, not the machine, gave the last answer. */
  decided: z.boolean(),
  asked: z.boolean(),
  /** Place in the queue, from 1; null when nothing waits that its author knows of. */
  place: z.nullable(z.number()),
  waitingSince: z.nullable(Time),
  /** How long most texts wait, in milliseconds. */
  usualWait: z.optional(z.number()),
  /** Published by a moderator with its links as plain text. */
  withoutLinks: z.optional(z.boolean()),
  /** What a moderator had decided, where it was taken back last. */
  takenBack: z.optional(z.enum(['approve', 'return', 'reject', 'remove', 'grant', 'deny'])),
  /** The revision whose rejection or removal can be appealed. */
  appealable: z.optional(z.string()),
  appeal: z.optional(OwnAppeal),
});
export type OwnFate = z.infer<typeof OwnFate>;

/** Where a text stands in the list of its author's texts. */
export const OwnGroup = z.enum(['to-change', 'waiting', 'not-published', 'told']);
export type OwnGroup = z.infer<typeof OwnGroup>;

/** One text of the viewer that is not simply public. */
export const OwnText = z.extend(OwnFate, {
  type: SubjectType,
  id: z.string(),
  revisionId: z.string(),
  group: OwnGroup,
  /** `isPublic`: its page can be opened by everyone. */
  debate: z.object({ slug: z.string(), title: z.string(), isPublic: z.boolean() }),
  /** A comment's number, once it has one. */
  number: z.nullable(z.number()),
  body: z.string(),
  bodyHtml: z.string(),
  /** The other fields of the text, as label and words. */
  fields: z.array(z.object({ label: z.string(), text: z.string() })),
  /** What a claim quotes or evidence is given for: where it can be written again. */
  about: z.nullable(z.string()),
  sentAt: Time,
});
export type OwnText = z.infer<typeof OwnText>;

/** The viewer's texts that are not simply public, group by group, newest first. */
export const OwnTextPage = z.object({
  texts: z.array(OwnText),
  page: z.number(),
  hasMore: z.boolean(),
  /** How many of these there are in all, told ones aside. */
  unsettled: z.number(),
  trust: z.object({ trusted: z.boolean(), missing: z.number() }),
});
export type OwnTextPage = z.infer<typeof OwnTextPage>;
