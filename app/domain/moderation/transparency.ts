import type { ClauseCounts, MonthCounts } from './transparency-shape.ts';

/** What a moderator can say against a text. */
const refusals = ['return', 'reject', 'remove'] as const;
type Refusing = (typeof refusals)[number];

/** Counts as a database groups them, months without any left out. */
export interface CountedRows {
  atOnce: { month: string; count: number }[];
  decisions: { month: string; action: string; count: number }[];
  clauses: { month: string; clause: string; action: string; count: number }[];
  waits: { month: string; wait: number }[];
  reports: { month: string; answered: number; upheld: number }[];
  appeals: { month: string; answered: number; granted: number }[];
}

const outcomes: Record<Refusing, 'returned' | 'rejected' | 'removed'> = {
  return: 'returned',
  reject: 'rejected',
  remove: 'removed',
};

const isRefusing = (action: string): action is Refusing =>
  (refusals as readonly string[]).includes(action);

/** The months of a year that have begun, the first one first. */
export function monthsOf(year: number, now: Date): string[] {
  return Array.from(
    { length: 12 },
    (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`,
  ).filter((month) => month <= now.toISOString().slice(0, 7));
}

/** One entry for each month, those in which nothing happened included. */
export function byMonth(months: readonly string[], rows: CountedRows): MonthCounts[] {
  return months.map((month): MonthCounts => {
    const here = <Row extends { month: string }>(all: Row[]) =>
      all.filter((row) => row.month === month);
    const decided = (action: string) =>
      here(rows.decisions).find((row) => row.action === action)?.count ?? 0;
    const [reports] = here(rows.reports);
    const [appeals] = here(rows.appeals);
    return {
      month,
      publishedAtOnce: here(rows.atOnce)[0]?.count ?? 0,
      approved: decided('approve'),
      returned: decided('return'),
      rejected: decided('reject'),
      removed: decided('remove'),
      clauses: clauseCounts(here(rows.clauses)),
      medianWait: here(rows.waits)[0]?.wait ?? null,
      reports: { answered: reports?.answered ?? 0, upheld: reports?.upheld ?? 0 },
      appeals: { answered: appeals?.answered ?? 0, granted: appeals?.granted ?? 0 },
    };
  });
}

function clauseCounts(rows: CountedRows['clauses']): ClauseCounts[] {
  const counts = new Map<string, ClauseCounts>();
  for (const { clause, action, count } of rows) {
    if (!isRefusing(action)) continue;
    const entry = counts.get(clause) ?? { id: clause, returned: 0, rejected: 0, removed: 0 };
    entry[outcomes[action]] += count;
    counts.set(clause, entry);
  }
  return [...counts.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The clauses of several months together, those most often named first. */
export function clausesOf(months: readonly Pick<MonthCounts, 'clauses'>[]): ClauseCounts[] {
  const sums = new Map<string, ClauseCounts>();
  for (const { id, returned, rejected, removed } of months.flatMap((month) => month.clauses)) {
    const sum = sums.get(id) ?? { id, returned: 0, rejected: 0, removed: 0 };
    sum.returned += returned;
    sum.rejected += rejected;
    sum.removed += removed;
    sums.set(id, sum);
  }
  const named = ({ returned, rejected, removed }: ClauseCounts) => returned + rejected + removed;
  return [...sums.values()].sort((a, b) => named(b) - named(a) || (a.id < b.id ? -1 : 1));
}
