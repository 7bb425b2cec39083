import { expect, it } from 'vitest';
import type { PositionSums, StanceSums } from './sums.ts';
import { atLeast, movesInWords, sumsInWords } from './words.ts';

const nobody: StanceSums = { people: 0, for: 0, against: 0, depends: 0 };
const unsaid: PositionSums = {
  before: nobody,
  after: nobody,
  moved: { people: 0, moves: [] },
  wouldMove: [],
  credited: [],
};

it.each<[string, Partial<PositionSums>]>([
  ['', {}],
  ['before reading, 5+ for', { before: { ...nobody, people: 5, for: 5 } }],
  ['since, 15+ against, 5+ it depends', { after: { people: 20, for: 0, against: 15, depends: 5 } }],
  [
    'before reading, 5+, no side of them five; since, 10+ for',
    { before: { ...nobody, people: 5 }, after: { ...nobody, people: 10, for: 10 } },
  ],
])('says “%s”', (words, sums) => {
  expect(sumsInWords({ ...unsaid, ...sums })).toBe(words);
});

it.each<[string, PositionSums['moved']]>([
  ['5+ moved, no five of them the same way', { people: 5, moves: [] }],
  [
    '10+ moved from “for” to “it depends”, 5+ from “against” to “for”',
    {
      people: 15,
      moves: [
        { from: 'for', to: 'depends', people: 10 },
        { from: 'against', to: 'for', people: 5 },
      ],
    },
  ],
])('says “%s”', (words, moved) => {
  expect(movesInWords(moved)).toBe(words);
});

it('calls none and a few the same', () => {
  expect([0, 5, 10].map(atLeast)).toEqual(['under 5', '5+', '10+']);
});
