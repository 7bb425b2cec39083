import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Piece } from './compare.ts';
import { foldUnchanged } from './fold-unchanged.ts';
import type { Folded } from './fold-unchanged.ts';

const same = (text: string): Piece => ({ kind: 'same', text });
const folded = (text: string, words: number): Folded => ({ kind: 'folded', text, words });
const added: Piece = { kind: 'added', text: 'new ' };
/** "w1 w2 … " */
const words = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, at) => `w${from + at} `).join('');

describe('what did not change, with two words of context', () => {
  it.each<[string, Piece[], (Piece | Folded)[]]>([
    [
      'is folded before the first change',
      [same(words(1, 9)), added],
      [folded(words(1, 7), 7), same(words(8, 9)), added],
    ],
    [
      'is folded behind the last change',
      [added, same(words(1, 9))],
      [added, same(words(1, 2)), folded(words(3, 9), 7)],
    ],
    [
      'is folded between changes',
      [added, same(words(1, 9)), added],
      [added, same(words(1, 2)), folded(words(3, 7), 5), same(words(8, 9)), added],
    ],
    [
      'stays where folding would hide little',
      [same(words(1, 4)), added, same(words(1, 6)), added],
      [same(words(1, 4)), added, same(words(1, 6)), added],
    ],
    ['stays where it is all there is', [same(words(1, 99))], [same(words(1, 99))]],
    [
      'is counted in words, not in marks',
      [same('one, two, three, (four) five - six '), added],
      [folded('one, two, three, (four) ', 4), same('five - six '), added],
    ],
    ['may be nothing', [], []],
  ])('%s', (_what, pieces, shown) => {
    expect(foldUnchanged(pieces, 2)).toEqual(shown);
  });

  it('is all still there', () => {
    const pieces = fc.array(
      fc.record({
        kind: fc.constantFrom('same', 'added', 'removed'),
        text: fc.string({ minLength: 1, maxLength: 80 }),
      }) as fc.Arbitrary<Piece>,
    );
    const joined = (list: readonly { text: string }[]) => list.map(({ text }) => text).join('');
    fc.assert(
      fc.property(pieces, fc.nat(4), (list, context) => {
        const shown = foldUnchanged(list, context);
        expect(joined(shown)).toBe(joined(list));
        expect(shown.every(({ text }) => text !== '')).toBe(true);
      }),
    );
  });
});
