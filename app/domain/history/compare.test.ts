import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts } from './compare.ts';
import type { Piece } from './compare.ts';

/** `[-removed-]`, `{+added+}`, the rest as it is. */
const written = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ kind, text }) => {
      if (kind === 'removed') return `[-${text}-]`;
      return kind === 'added' ? `{+${text}+}` : text;
    })
    .join('');
const compared = (before: string, after: string) => written(compareTexts(before, after));

describe('two texts compared', () => {
  it.each<[string, string, string, string]>([
    ['nothing', '', '', ''],
    ['no change', 'We counted.', 'We counted.', 'We counted.'],
    ['a first text', '', 'We counted.', '{+We counted.+}'],
    ['all taken out', 'We counted.', '', '[-We counted.-]'],
    [
      'a word',
      'Waiting fell to five days.',
      'Waiting fell to six days.',
      'Waiting fell to [-five-]{+six+} days.',
    ],
    [
      'a whole word, not the letters that differ',
      'It helps customers',
      'It helped customer',
      'It [-helps customers-]{+helped customer+}',
    ],
    [
      'a word put in',
      'fell to five days',
      'fell to about five days',
      'fell to {+about +}five days',
    ],
    [
      'a word taken out',
      'fell to about five days',
      'fell to five days',
      'fell to [-about -]five days',
    ],
    ['words at the end', 'We counted', 'We counted twice a day', 'We counted{+ twice a day+}'],
    ['a mark', 'Nine days, then five.', 'Nine days; then five.', 'Nine days[-,-]{+;+} then five.'],
    ['a comma put in', 'Then we waited', 'Then, we waited', 'Then{+,+} we waited'],
    [
      'a number whole',
      'from 3.5 to 4,000',
      'from 3.6 to 4,100',
      'from [-3.5-]{+3.6+} to [-4,000-]{+4,100+}',
    ],
    [
      'a word with its apostrophe',
      'we don’t wait',
      'we didn’t wait',
      'we [-don’t-]{+didn’t+} wait',
    ],
    [
      'an address whole, without the full stop',
      'See https://example.org/a?b=1.',
      'See https://example.org/a?b=2.',
      'See [-https://example.org/a?b=1-]{+https://example.org/a?b=2+}.',
    ],
    [
      'where a Markdown link leads',
      'the [count](https://example.org/a) of it',
      'the [count](https://example.org/b) of it',
      'the [count]([-https://example.org/a-]{+https://example.org/b+}) of it',
    ],
    ['a new paragraph', 'One.\n\nTwo.', 'One.\n\nNew.\n\nTwo.', 'One.\n\n{+New.\n\n+}Two.'],
    ['a line break', 'One. Two.', 'One.\nTwo.', 'One.[- -]{+\n+}Two.'],
    ['one line break more', 'One.\nTwo.', 'One.\n\nTwo.', 'One.\n{+\n+}Two.'],
    [
      'a paragraph before one that changed a little',
      'We counted the cases on each desk.\n\nThe end.',
      'First some words on why.\n\nWe counted the open cases on each desk.\n\nThe end.',
      '{+First some words on why.\n\n+}We counted the {+open +}cases on each desk.\n\nThe end.',
    ],
    [
      'paragraphs apart',
      'Six desks.\n\nNine days.',
      'Five desks.\n\nTen days.',
      '[-Six-]{+Five+} desks.\n\n[-Nine-]{+Ten+} days.',
    ],
    [
      'other scripts',
      'Мы ждали девять дней',
      'Мы ждали пять дней',
      'Мы ждали [-девять-]{+пять+} дней',
    ],
    ['scripts without spaces', '我们等了九天', '我们等了五天', '我们等了[-九-]{+五+}天'],
    ['letters with marks', 'Cafe\u0301 wait', 'Cafe wait', '[-Cafe\u0301-]{+Cafe+} wait'],
    ['emoji whole', 'Good 👩‍🔧🇩🇪 day', 'Good 👩‍🏫🇩🇰 day', 'Good [-👩‍🔧🇩🇪-]{+👩‍🏫🇩🇰+} day'],
  ])('%s', (_what, before, after, expected) => {
    expect(compared(before, after)).toBe(expected);
  });

  it('reads a rewritten sentence as one change, not as scraps between chance matches', () => {
    expect(
      compared(
        'Lean fails here because nobody on the floor asks a customer of the firm.',
        'It worked in our claims office, where a customer sat with each team.',
      ),
    ).toBe(
      '[-Lean fails here because nobody on the floor asks a customer of the firm.-]' +
        '{+It worked in our claims office, where a customer sat with each team.+}',
    );
  });

  it('joins longer changes over a word they happen to share', () => {
    expect(
      compared(
        'At first we counted every call that came in and nobody knew what to do with it, so we stopped.',
        'At first we counted only open cases on each desk and wrote the oldest one on a board, so we stopped.',
      ),
    ).toBe(
      'At first we counted [-every call that came in and nobody knew what to do with it-]' +
        '{+only open cases on each desk and wrote the oldest one on a board+}, so we stopped.',
    );
  });

  const words = fc.constantFrom(
    'a',
    'desk',
    'days',
    'waited',
    '.',
    ',',
    '\n',
    '\n\n',
    '  ',
    'é',
    '九',
  );
  const texts = fc.oneof(
    fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')),
    fc.array(words, { maxLength: 40 }).map((list) => list.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  );
  const without = (pieces: readonly Piece[], kind: Piece['kind']) =>
    pieces
      .filter((piece) => piece.kind !== kind)
      .map(({ text }) => text)
      .join('');

  it('loses nothing of either text', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const pieces = compareTexts(before, after);
        expect(without(pieces, 'removed')).toBe(after);
        expect(without(pieces, 'added')).toBe(before);
        expect(pieces.filter(({ text }) => text === '')).toEqual([]);
        const changes = pieces.filter(({ kind }) => kind !== 'same');
        expect(changes.length === 0).toBe(before === after);
      }),
      { numRuns: 400 },
    );
  });

  describe('takes time in proportion to the length, whatever the texts', () => {
    /** Words without order, the same each run. */
    function noise(length: number, seed: number, vocabulary: number, between = ' '): string {
      let state = seed;
      let text = '';
      while (text.length < length) {
        state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
        text += `w${state % vocabulary}${state % 17 === 0 ? between : ' '}`;
      }
      return text.slice(0, length);
    }
    function cpuMs(texts: readonly [string, string]): number {
      const since = process.cpuUsage();
      compareTexts(...texts);
      const { user, system } = process.cpuUsage(since);
      return (user + system) / 1_000;
    }
    it.each<[string, (length: number) => [string, string]]>([
      ['unrelated texts', (n) => [noise(n, 1, 9_000), noise(n, 2, 9_000)]],
      ['few words in another order', (n) => [noise(n, 1, 7), noise(n, 2, 7)]],
      ['unrelated paragraphs', (n) => [noise(n, 1, 900, '\n\n'), noise(n, 2, 900, '\n\n')]],
      ['short lines', (n) => [noise(n, 1, 90, '\n'), noise(n, 2, 90, '\n')]],
      ['punctuation', (n) => ['.,'.repeat(n / 2), ',.;'.repeat(n / 3)]],
      ['one endless word', (n) => ['a'.repeat(n), 'b'.repeat(n)]],
      ['half an address over and over', (n) => ['http://.'.repeat(n / 8), 'www.'.repeat(n / 4)]],
      ['white space', (n) => [' \n'.repeat(n / 2), '\t \n'.repeat(n / 3)]],
      [
        'every second word new',
        (n) => [noise(n, 3, 500), noise(n, 3, 500).replace(/(\S+) \S+/g, '$1 x')],
      ],
    ])('%s', (_what, texts) => {
      cpuMs(texts(8_000));
      // Four times the length; the square would be sixteen times the work. Below 20 ms is noise.
      const short = Math.max(cpuMs(texts(16_000)), 20);
      expect(cpuMs(texts(64_000))).toBeLessThan(9 * short);
    });
  });
});
