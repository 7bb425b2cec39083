const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * "3 March 2026, 14:05 UTC", from ISO 8601. Absolute and in one zone, so that every reader can be
 * given the same page; spelled here because engines disagree on the commas.
 */
export function momentInWords(at: string, withTime = true): string {
  const date = new Date(at);
  const day = `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  return withTime ? `${day}, ${at.slice(11, 16)} UTC` : day;
}

/** A day to read, with the exact time on the element. */
export function Moment({ at, withTime = false }: { at: string; withTime?: boolean }) {
  return (
    <time dateTime={at} title={momentInWords(at)}>
      {momentInWords(at, withTime)}
    </time>
  );
}
