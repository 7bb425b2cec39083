import type { Piece } from './compare.ts';
import { isWord, textOf, wordsOf } from './tokens.ts';

/** A long stretch in which nothing changed, out of the way until a reader asks for it. */
export interface Folded {
  kind: 'folded';
  text: string;
  words: number;
}

/**
 * Folds what did not change, but for `context` words next to each change. A stretch that would hide
 * no more words than that stays open, and so does a text in which nothing changed at all.
 */
export function foldUnchanged(pieces: readonly Piece[], context: number): (Piece | Folded)[] {
  const isChanged = pieces.some(({ kind }) => kind !== 'same');
  return pieces.flatMap((piece, index): (Piece | Folded)[] => {
    if (piece.kind !== 'same' || !isChanged) return [piece];
    const tokens = wordsOf(piece.text);
    const places = tokens.flatMap((token, at) => (isWord(token) ? [at] : []));
    const head = index === 0 ? 0 : context;
    const tail = index === pieces.length - 1 ? 0 : context;
    const words = places.length - head - tail;
    if (words <= context) return [piece];
    const from = head === 0 ? 0 : (places[head - 1] ?? 0) + 1;
    const to = tail === 0 ? tokens.length : (places[places.length - tail] ?? tokens.length);
    const shown = (text: string): Piece[] => (text === '' ? [] : [{ kind: 'same', text }]);
    return [
      ...shown(textOf(tokens.slice(0, from))),
      { kind: 'folded', text: textOf(tokens.slice(from, to)), words },
      ...shown(textOf(tokens.slice(to))),
    ];
  });
}
