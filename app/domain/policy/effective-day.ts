const dayMs = 86_400_000;

/** How many days ahead a version may be announced. */
const mostDaysAhead = 365;

/** The day a moment falls on, as YYYY-MM-DD in UTC; days compare as texts do. */
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

export const startOfDay = (day: string): Date => new Date(`${day}T00:00:00.000Z`);

/** The first day a version can begin whose predecessor takes effect at `before`. */
export function firstDayAfter(before: Date, now: Date): string {
  if (before <= now) return dayOf(now);
  const day = dayOf(before);
  return startOfDay(day) >= before ? day : dayOf(new Date(before.getTime() + dayMs));
}

export const lastDayFrom = (now: Date): string =>
  dayOf(new Date(now.getTime() + mostDaysAhead * dayMs));
