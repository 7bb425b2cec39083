import { z } from 'zod/mini';
import { MonthCounts } from '#app/domain/moderation/transparency-shape.ts';
import { Time } from './shared.ts';

/** `GET /transparency`: a calendar year, this one unless given. */
export const TransparencyQuery = z.object({
  year: z.optional(z.string().check(z.regex(/^\d{4}$/, { error: 'Give a year, such as 2026.' }))),
});
export type TransparencyQuery = z.infer<typeof TransparencyQuery>;

/** How the policy was used, in counts alone. */
export const Transparency = z.object({
  year: z.number(),
  /** Every year there is something to say of, the newest first. */
  years: z.array(z.number()),
  /** The months that have begun, the first one first. */
  months: z.array(MonthCounts),
});
export type Transparency = z.infer<typeof Transparency>;

/** How one clause, or a state such as `new-author`, did. Every share is a pair of counts. */
export const ClauseStatistics = z.object({
  id: z.string(),
  /** Texts that waited for a first look with this among the reasons. */
  held: z.number(),
  /** Those of them a moderator has decided, and approved. */
  decided: z.number(),
  approved: z.number(),
  /** Decisions that name the clause. */
  returned: z.number(),
  rejected: z.number(),
  removed: z.number(),
  /** Appeals against decisions that name it. */
  appeals: z.object({ answered: z.number(), granted: z.number() }),
  /** Decisions that name it, and how many of them a colleague or an appeal reversed. */
  agreement: z.object({ decisions: z.number(), reversed: z.number() }),
});
export type ClauseStatistics = z.infer<typeof ClauseStatistics>;

/** For moderators: how rules and people agree on the policy. */
export const PolicyStatistics = z.object({
  since: Time,
  clauses: z.array(ClauseStatistics),
  overall: z.pick(ClauseStatistics, { appeals: true, agreement: true }),
});
export type PolicyStatistics = z.infer<typeof PolicyStatistics>;
