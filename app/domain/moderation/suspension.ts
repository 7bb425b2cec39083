/** A suspension as stored. Without an end, a moderator ends it. */
export interface Suspension {
  suspendedAt: Date | null;
  suspendedUntil: Date | null;
}

/** What the suspended are told: why, and when it ends by itself (ISO 8601), if it does. */
export interface SuspensionNotice {
  reason: string;
  until: string | null;
}

/** Longest reason, in UTF-16 units. */
export const maxSuspensionReason = 500;

/** Whether somebody may not write at a moment: a suspension ends by itself at its end. */
export function isSuspended({ suspendedAt, suspendedUntil }: Suspension, now: Date): boolean {
  return suspendedAt !== null && (suspendedUntil === null || suspendedUntil > now);
}

/** The same for the person it is about; null where they may write. */
export function suspensionNotice(
  suspension: Suspension & { suspensionReason: string },
  now: Date,
): SuspensionNotice | null {
  if (!isSuspended(suspension, now)) return null;
  return {
    reason: suspension.suspensionReason,
    until: suspension.suspendedUntil?.toISOString() ?? null,
  };
}

const dayMs = 86_400_000;
const mostDaysAhead = 365;

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** The days (YYYY-MM-DD, UTC) with whose beginning a suspension made now may end. */
export function suspensionDays(now: Date): { first: string; last: string } {
  const ahead = (days: number) => dayOf(new Date(now.getTime() + days * dayMs));
  return { first: ahead(1), last: ahead(mostDaysAhead) };
}

/** The moment a chosen day begins; null for no day of the calendar, or one too near or too far. */
export function suspensionEnd(day: string, now: Date): Date | null {
  const { first, last } = suspensionDays(now);
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || day < first || day > last) return null;
  const end = new Date(`${day}T00:00:00.000Z`);
  // The 31st of a shorter month would come out as a day of the next one.
  return Number.isNaN(end.getTime()) || dayOf(end) !== day ? null : end;
}

const dayInWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** Why a suspended person's text was not taken, to them. */
export function suspensionInWords({ reason, until }: SuspensionNotice): string {
  const end = until
    ? `until ${dayInWords.format(new Date(until))}, ${until.slice(11, 16)} UTC`
    : 'until a moderator ends it';
  const told = `Your account is suspended ${end}, so you can read but not write.`;
  return reason === '' ? told : `${told} The reason: ${reason}`;
}
