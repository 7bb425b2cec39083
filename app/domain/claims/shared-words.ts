import { editDistance } from './alignment.ts';

/** One letter more, less or other in a word long enough for it to be a slip. */
export function isSlip(left: string, right: string): boolean {
  return (
    left.length >= 5 &&
    left.charAt(0) === right.charAt(0) &&
    Math.abs(left.length - right.length) <= 1 &&
    editDistance(left, right) <= 1
  );
}

const word = /[\p{L}\p{N}\p{M}]+(?:['.,-][\p{L}\p{N}\p{M}]+)*/gu;

/**
 * The part of the words of two texts, 0 to 1, that both have: the longer one counts, order does not,
 * a slip is the same word. 1 where they differ only in how letters are joined ("zu erst", "zuerst").
 */
export function sharedWords(before: string, after: string): number {
  const [old, fresh] = [before, after].map((text) =>
    text.normalize('NFC').toLowerCase().replaceAll('’', "'"),
  ) as [string, string];
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}\p{M}]/gu, '');
  if (letters(old) === letters(fresh)) return 1;
  const gone = old.match(word) ?? [];
  const all = Math.max(gone.length, fresh.match(word)?.length ?? 0);
  const spare = [...(fresh.match(word) ?? [])];
  const take = (fits: (other: string) => boolean): boolean => {
    const at = spare.findIndex(fits);
    if (at >= 0) spare.splice(at, 1);
    return at >= 0;
  };
  const left = gone.filter((one) => !take((other) => other === one));
  const lost = left.filter((one) => !take((other) => isSlip(one, other)));
  return (gone.length - lost.length) / all;
}
