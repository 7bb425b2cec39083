import { deepest } from './arrange.ts';

/** The numbers on the way down to a comment, itself last, as its sort key spells them. */
export function pathOf(sortKey: string): number[] {
  const path: number[] = [];
  for (let at = 0; at < sortKey.length;) {
    const digits = sortKey.charCodeAt(at) - 96;
    path.push(Number.parseInt(sortKey.slice(at + 1, at + 1 + digits), 36));
    at += 1 + digits;
  }
  return path;
}

/** The thread page on which a deep comment is shown; null where the debate's own page shows it. */
export function threadPageOf(sortKey: string): number | null {
  const path = pathOf(sortKey);
  const depth = path.length - 1;
  if (depth <= deepest) return null;
  return path[deepest * Math.floor((depth - 1) / deepest)] ?? null;
}
