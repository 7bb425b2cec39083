import { foldForComparison } from '#app/domain/text/fold.ts';

const shingleLength = 4;

/** Equal for two texts a reader would call the same: case, marks, spacing and look-alikes aside. */
export function fingerprint(text: string): string {
  return wordsOf(text).join(' ');
}

/**
 * How much of the shorter text stands in the other, 0 to 1, by runs of four words (w-shingling,
 * Broder 1997). Linear in the length of both. Short texts count as alike only when they are equal.
 */
export function similarity(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  if (Math.min(one.length, other.length) < shingleLength * 2) {
    return one.join(' ') === other.join(' ') ? 1 : 0;
  }
  const [few, many] = [shingles(one), shingles(other)].sort((x, y) => x.size - y.size);
  if (few === undefined || many === undefined || few.size === 0) return 0;
  let shared = 0;
  for (const shingle of few) if (many.has(shingle)) shared += 1;
  return shared / few.size;
}

function wordsOf(text: string): string[] {
  const folded = foldForComparison(text).text;
  return Array.from(folded.matchAll(/[\p{L}\p{M}\p{N}]+/gu), ([word]) => word);
}

function shingles(words: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at + shingleLength <= words.length; at += 1) {
    found.add(words.slice(at, at + shingleLength).join(' '));
  }
  return found;
}
