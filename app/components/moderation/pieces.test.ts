import { describe, expect, it } from 'vitest';
import { markValue, piecesOf, readMarks, trimmedSpan } from './pieces.ts';

const text = 'Good post! Buy at our shop.';

describe('piecesOf', () => {
  it.each<[string, [number, number][], [number, number][], string[]]>([
    ['nothing marked', [], [], ['Good post! Buy at our shop.']],
    ['a rule’s words', [[0, 10]], [], ['rule:Good post!', ' Buy at our shop.']],
    ['a hand’s words', [], [[11, 27]], ['Good post! ', 'hand:Buy at our shop.']],
    [
      'both, one over the other',
      [[0, 14]],
      [[5, 27]],
      ['rule:Good ', 'both:post! Buy', 'hand: at our shop.'],
    ],
    [
      'the same words twice',
      [
        [0, 4],
        [0, 4],
      ],
      [],
      ['rule:Good', ' post! Buy at our shop.'],
    ],
    [
      'a stretch outside the text',
      [[20, 99]],
      [
        [-3, 2],
        [4, 4],
      ],
      ['Good post! Buy at our shop.'],
    ],
  ])('cuts a text: %s', (_what, rules, hand, wanted) => {
    const pieces = piecesOf(text, rules, hand);
    const said = pieces.map((piece) => {
      const by = piece.byRule ? (piece.byHand ? 'both:' : 'rule:') : piece.byHand ? 'hand:' : '';
      return by + piece.text;
    });
    expect(said).toEqual(wanted);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    for (const { start, text: words } of pieces) {
      expect(text.slice(start, start + words.length)).toBe(words);
    }
  });

  it('has no piece of an empty text', () => {
    expect(piecesOf('', [], [])).toEqual([]);
  });
});

describe('trimmedSpan', () => {
  it.each([
    [0, 10, [0, 10]],
    [4, 11, [5, 10]],
    [10, 11, null],
    [3, 3, null],
  ])('leaves the white space around %i to %i out', (start, end, wanted) => {
    expect(trimmedSpan(text, start, end)).toEqual(wanted);
  });
});

describe('readMarks', () => {
  it('reads what a form sends, and passes over what is no mark', () => {
    const marks = [{ clause: 'civil', span: [4, 9] as [number, number] }];
    expect(readMarks(marks.map(markValue))).toEqual(marks);
    expect(readMarks(['', 'civil', 'civil:a:b', 'civil:-1:4', ':1:2', 'a:b:1:2'])).toEqual([]);
  });
});
