const wordUnit = /[\p{L}\p{N}\p{M}]/u;

/**
 * Both ways to make an edge (a UTF-16 offset) that cuts a word fall between words; the edge itself
 * where it cuts none.
 */
export function wholeWordEdges(text: string, edge: number): number[] {
  const inside = (at: number) =>
    at > 0 &&
    at < text.length &&
    wordUnit.test(text.charAt(at - 1)) &&
    wordUnit.test(text.charAt(at));
  let left = edge;
  let right = edge;
  while (inside(left)) left -= 1;
  while (inside(right)) right += 1;
  return left === right ? [edge] : [left, right];
}
