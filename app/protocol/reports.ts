import { z } from 'zod/mini';
import { Id, Person, SubjectType, Time } from './shared.ts';

/** Longest note of a reader to the moderators, in UTF-16 units. */
export const maxReportNote = 500;

/** A reader's word that a published text breaks a clause. */
export const ReportText = z.object({
  type: SubjectType,
  id: Id,
  /** The revision that was read: another public one answers `conflict`. */
  revisionId: Id,
  clause: z
    .string({ error: 'Choose the clause it breaks.' })
    .check(z.minLength(1, { error: 'Choose the clause it breaks.' }), z.maxLength(40)),
  /** For moderators only. */
  note: z.optional(
    z.string().check(
      z.maxLength(maxReportNote, {
        error: `A note has at most ${maxReportNote} characters.`,
      }),
    ),
  ),
});
export type ReportText = z.infer<typeof ReportText>;

/** The same answer whatever follows: what becomes of the text is seen on the text. */
export const ReportReceipt = z.object({ status: z.literal('received') });
export type ReportReceipt = z.infer<typeof ReportReceipt>;

/** A clause as it is offered to somebody who has to name one. */
export const ClauseChoice = z.object({ id: z.string(), title: z.string(), short: z.string() });
export type ClauseChoice = z.infer<typeof ClauseChoice>;

/** What a moderator took away, as moderators still see it. */
export const RemovedText = z.object({
  type: SubjectType,
  id: z.string(),
  /** The revision that readers saw. */
  revisionId: z.string(),
  author: Person,
  bodyHtml: z.string(),
  removal: z.object({ by: Person, at: Time, clauses: z.array(z.string()), note: z.string() }),
});
export type RemovedText = z.infer<typeof RemovedText>;
