import type { Span } from '../types.ts';

/** Whether any of the spans (in order, apart from each other) shares a unit with the one given. */
export function touches(spans: readonly Span[], start: number, end: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.[1] ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const next = spans[low];
  return next !== undefined && next[0] < end;
}
