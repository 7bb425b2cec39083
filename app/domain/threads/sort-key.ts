/**
 * Sort keys put a debate into thread order by comparing code units (COLLATE "C"): a key is the
 * parent's key followed by the comment's own number. Each number is written in base 36 behind a
 * letter that says how many digits follow (`a` for one), so that #9 sorts before #10 and a parent
 * right before its first answer. At depth 100 with six-digit numbers a key has 500 units.
 */
export function sortKeyOf(number: number, parentKey: string): string {
  const digits = number.toString(36);
  return parentKey + String.fromCharCode(96 + digits.length) + digits;
}

/** Everything in the thread under `key`, itself included, sorts from `key` to before this. */
export function endOfThread(key: string): string {
  return key + '\u007f';
}

/** Deepest nesting the board takes; a reply to a comment at this depth is refused. */
export const maxDepth = 100;

/** Comments on one page of a thread. */
export const pageSize = 50;
