import { describe, expect, it } from 'vitest';
import { stances } from '../vocabulary.ts';
import { readers, shownOf } from './crowds.fixture.ts';
import type { Reader } from './crowds.fixture.ts';
import type { PositionSums, StanceSums } from './sums.ts';

describe('sums of positions', () => {
  const none: StanceSums = { people: 0, for: 0, against: 0, depends: 0 };
  const nobody: PositionSums = {
    before: none,
    after: none,
    moved: { people: 0, moves: [] },
    wouldMove: [],
    credited: [],
  };
  it.each<[string, Reader[], Partial<PositionSums> | null]>([
    ['nobody', [], null],
    ['four who agree', readers(4, { before: 'for' }), null],
    ['five who agree', readers(5, { before: 'for' }), { before: { ...none, people: 5, for: 5 } }],
    [
      'nine who agree, like five',
      readers(9, { before: 'for' }),
      { before: { ...none, people: 5, for: 5 } },
    ],
    [
      'five who do not: that they are five, and no more',
      [...readers(4, { before: 'for' }), ...readers(1, { before: 'against' })],
      { before: { ...none, people: 5 } },
    ],
    [
      'twelve in threes of four, like five',
      stances.flatMap((after) => readers(4, { after })),
      { after: { ...none, people: 5 } },
    ],
    [
      'ten of whom one stands alone: nothing of the one',
      [...readers(9, { before: 'for' }), ...readers(1, { before: 'against' })],
      { before: { ...none, people: 5, for: 5 } },
    ],
    [
      'six who stayed and five who moved',
      [
        ...readers(6, { before: 'for', after: 'for' }),
        ...readers(5, { before: 'for', after: 'depends' }),
      ],
      {
        before: { ...none, people: 10, for: 10 },
        after: { ...none, people: 10, for: 5, depends: 5 },
        moved: { people: 5, moves: [{ from: 'for', to: 'depends', people: 5 }] },
      },
    ],
    [
      'seven who moved, from nowhere five',
      [
        ...readers(4, { before: 'for', after: 'depends' }),
        ...readers(3, { before: 'against', after: 'depends' }),
      ],
      {
        before: { ...none, people: 5 },
        after: { ...none, people: 5, depends: 5 },
        moved: { people: 5, moves: [] },
      },
    ],
    [
      'what would move them, the most first',
      [
        ...readers(5, { wouldMove: ['survey', 'controlled-trial'] }),
        ...readers(5, { wouldMove: ['controlled-trial'] }),
        ...readers(4, { wouldMove: ['nothing'] }),
      ],
      {
        wouldMove: [
          { kind: 'controlled-trial', people: 10 },
          { kind: 'survey', people: 5 },
        ],
      },
    ],
    [
      'whom comments moved, equals by number',
      [
        ...readers(9, { credited: 14 }),
        ...readers(5, { credited: 3 }),
        ...readers(4, { credited: 2 }),
      ],
      {
        credited: [
          { comment: 3, people: 5 },
          { comment: 14, people: 5 },
        ],
      },
    ],
    [
      'five people who said five things',
      [
        ...readers(2, { before: 'for' }),
        ...readers(1, { credited: 3 }),
        ...readers(2, { wouldMove: ['value'] }),
      ],
      null,
    ],
  ])('%s', (_who, people, expected) => {
    expect(shownOf(people)).toEqual(expected && { ...nobody, ...expected });
  });
  it('hide four again as they hid four before', () => {
    for (const said of [
      { before: 'for' },
      { after: 'against' },
      { wouldMove: ['review'] },
      { credited: 3 },
    ] satisfies Partial<Reader>[]) {
      expect(shownOf(readers(4, said))).toBeNull();
      expect(shownOf(readers(5, said))).not.toBeNull();
    }
  });
});
