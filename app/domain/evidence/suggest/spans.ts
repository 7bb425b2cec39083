/** UTF-16 offsets, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** The same words in order, none counted twice, and neighbours as one. */
export function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && start <= last.end + 1) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
