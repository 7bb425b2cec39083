/** A claim's stretch of text; UTF-16 offsets into the collapsed text content, end exclusive. */
export interface Mark {
  id: string;
  start: number;
  end: number;
}

export interface Segment {
  start: number;
  end: number;
  /** Claims that cover this stretch, those that begin earlier first; empty where none does. */
  ids: string[];
}

/**
 * Cuts a text of `length` units at every edge of a range, so that overlapping claims can be drawn
 * side by side. The segments cover the whole text in order; ranges are clipped to it.
 */
export function segments(length: number, ranges: readonly Mark[]): Segment[] {
  const clipped = ranges
    .map(({ id, start, end }) => ({ id, start: Math.max(0, start), end: Math.min(length, end) }))
    .filter(({ start, end }) => start < end)
    .sort((left, right) => left.start - right.start || right.end - left.end);
  const edges = new Set([0, length]);
  for (const { start, end } of clipped) edges.add(start).add(end);

  const result: Segment[] = [];
  let open: Mark[] = [];
  let next = 0;
  let from = 0;
  for (const to of [...edges].sort((left, right) => left - right)) {
    if (to > from) {
      result.push({ start: from, end: to, ids: [...new Set(open.map((range) => range.id))] });
    }
    open = open.filter((range) => range.end > to);
    for (let range = clipped[next]; range && range.start === to; range = clipped[next]) {
      open.push(range);
      next += 1;
    }
    from = to;
  }
  return result;
}
