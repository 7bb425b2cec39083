/** Deeper than any input of the board. */
export const maxJsonDepth = 24;

/**
 * Whether a parsed JSON value is safe to hand to a schema: not nested without end, and without a
 * key that would reach an object's prototype. Recursion is bounded by the limit itself.
 */
export function isPlainJson(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth >= maxJsonDepth) return false;
  if (Array.isArray(value)) return value.every((item) => isPlainJson(item, depth + 1));
  return Object.entries(value).every(
    ([key, item]) => key !== '__proto__' && isPlainJson(item, depth + 1),
  );
}
