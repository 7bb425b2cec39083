/** A line of the report; a failed one is a target that was missed. */
export type Line = { text: string; failed: boolean };

export function note(text: string): Line {
  return { text, failed: false };
}

/** A share from 0 to 1 as a percentage; nothing to divide by is said so. */
export function percent(share: number): string {
  return Number.isFinite(share) ? `${(share * 100).toFixed(1)} %` : 'none';
}

export function atLeast(name: string, value: number, target: number): Line {
  const failed = !(value >= target);
  const text = `${failed ? 'MISSED' : 'ok'}  ${name}: ${percent(value)} (at least ${percent(target)})`;
  return { text, failed };
}

/** A limit of 0 counts texts, any other is a share. */
export function atMost(name: string, value: number, limit: number): Line {
  const failed = !(value <= limit);
  const shown = limit === 0 ? String(value) : percent(value);
  const most = limit === 0 ? '0' : percent(limit);
  return { text: `${failed ? 'MISSED' : 'ok'}  ${name}: ${shown} (at most ${most})`, failed };
}
