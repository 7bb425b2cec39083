import { z } from 'zod/mini';

export const ClauseCounts = z.object({
  id: z.string(),
  returned: z.number(),
  rejected: z.number(),
  removed: z.number(),
});
export type ClauseCounts = z.infer<typeof ClauseCounts>;

/**
 * What was decided in one month (`2026-03`, UTC). Decisions that were undone do not count, and
 * nothing here tells of what still waits.
 */
export const MonthCounts = z.object({
  month: z.string(),
  /** Texts, edited ones included, that no moderator had to see first. */
  publishedAtOnce: z.number(),
  approved: z.number(),
  returned: z.number(),
  rejected: z.number(),
  removed: z.number(),
  /** Clauses that moderators named; a decision that names two counts for both. */
  clauses: z.array(ClauseCounts),
  /** Median wait, in milliseconds, of the texts looked at first; null without any. */
  medianWait: z.nullable(z.number()),
  reports: z.object({ answered: z.number(), upheld: z.number() }),
  appeals: z.object({ answered: z.number(), granted: z.number() }),
});
export type MonthCounts = z.infer<typeof MonthCounts>;
