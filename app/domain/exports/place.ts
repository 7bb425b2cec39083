import type { ExportClaim } from './shapes.ts';

/**
 * Where a quote stands, in code points as the Web Annotation model counts (section 4.2.5), from its
 * place in UTF-16 units. Null where the text does not have those words there.
 */
export function placeOf(text: string, exact: string, position: number): ExportClaim['place'] {
  if (!text.startsWith(exact, position)) return null;
  const start = codePoints(text, 0, position);
  return { start, end: start + codePoints(text, position, position + exact.length) };
}

function codePoints(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) count += 1;
  return count;
}
