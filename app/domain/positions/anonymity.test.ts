import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stances } from '../vocabulary.ts';
import type { Stance } from '../vocabulary.ts';
import { crowd, pairs, reader, readers, shownOf, silent, tallyOf } from './crowds.fixture.ts';
import type { Reader } from './crowds.fixture.ts';
import { movers } from './position.ts';
import type { Mover } from './position.ts';
import { sumsOf } from './sums.ts';
import type { Move, PositionSums, PositionTally } from './sums.ts';

describe('sums of positions, whoever the readers are', () => {
  it('show full fives of people who are there, whole or not at all', () => {
    fc.assert(
      fc.property(crowd, (people) => {
        const sums = shownOf(people);
        for (const [shown, there] of sums ? figures(sums, tallyOf(people)) : []) {
          expect(shown % 5).toBe(0);
          expect(there - shown).toBeGreaterThanOrEqual(0);
          expect(there - shown).toBeLessThan(5);
        }
      }),
    );
  });

  it('know nothing of who said two things, beyond before and after', () => {
    fc.assert(
      fc.property(crowd, (people) => {
        const apart = people.flatMap(({ before, after, wouldMove, credited }) => [
          { ...silent, before, after },
          ...wouldMove.map((mover) => ({ ...silent, wouldMove: [mover] })),
          { ...silent, credited },
        ]);
        expect(shownOf(apart)).toEqual(shownOf(people));
      }),
    );
  });

  it('do not depend on the order in which people came', () => {
    fc.assert(
      fc.property(
        crowd.chain((people) =>
          fc.tuple(fc.constant(people), fc.shuffledSubarray(people, { minLength: people.length })),
        ),
        ([people, shuffled]) => {
          expect(shownOf(shuffled)).toEqual(shownOf(people));
        },
      ),
    );
  });

  it('could be shown with nobody in any group that is not shown', () => {
    fc.assert(
      fc.property(crowd, (people) => {
        const sums = shownOf(people);
        if (!sums) return;
        for (const group of unshown(sums)) {
          const witness = crowdsLike(sums, group).find(
            (others) => same(shownOf(others), sums) && !others.some(inGroup(group)),
          );
          expect(witness, JSON.stringify({ group, sums })).toBeDefined();
        }
      }),
    );
  });

  it('never tell that between one and four are left of a group when others are taken from it', () => {
    fc.assert(
      fc.property(crowd, (people) => {
        const sums = shownOf(people);
        if (!sums) return;
        for (const part of ['before', 'after'] as const) {
          const end = part === 'before' ? 'from' : 'to';
          for (const stance of stances.filter((each) => sums[part][each] > 0)) {
            const moved = (r: Reader) =>
              sums.moved.moves.some(
                (move) => move[end] === stance && r.before === move.from && r.after === move.to,
              );
            const left = (others: Reader[]) =>
              others.filter((r) => r[part] === stance && !moved(r)).length;
            const sizes = crowdsLike(sums, null)
              .filter((others) => same(shownOf(others), sums))
              .map(left);
            expect(
              sizes.some((size) => size === 0 || size >= 5),
              JSON.stringify({ part, stance, sums }),
            ).toBe(true);
          }
        }
      }),
    );
  });

  it('move by one step of five at most when one person changes their mind, comes or goes', () => {
    fc.assert(
      fc.property(crowd, reader, reader, (people, one, other) => {
        const there = tallyOf([...people, one]);
        const changed = tallyOf([...people, other]);
        const gone = tallyOf(people);
        const [a, b, c] = [there, changed, gone].map((tally) => ({ sums: sumsOf(tally), tally }));
        for (const [left, right] of [
          [a, b],
          [a, c],
        ] as const) {
          for (const [index, [shown]] of allFigures(left).entries()) {
            const [after] = allFigures(right)[index] ?? [0];
            expect(Math.abs(shown - after)).toBeLessThanOrEqual(5);
          }
        }
      }),
    );
  });
});

const same = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

const peopleIn = (tally: PositionTally, { from, to }: Move) =>
  tally.moves.find((move) => move.from === from && move.to === to)?.people ?? 0;

/** Each figure as shown, beside how many there are. */
function figures(sums: PositionSums, tally: PositionTally): [number, number][] {
  return [
    ...stances.map((stance): [number, number] => [sums.before[stance], tally.before[stance]]),
    ...stances.map((stance): [number, number] => [sums.after[stance], tally.after[stance]]),
    ...pairs.map((pair): [number, number] => {
      const shown = sums.moved.moves.find((m) => m.from === pair.from && m.to === pair.to);
      return [shown?.people ?? 0, peopleIn(tally, pair)];
    }),
    ...movers.map((kind): [number, number] => [
      sums.wouldMove.find((shown) => shown.kind === kind)?.people ?? 0,
      tally.wouldMove[kind] ?? 0,
    ]),
    ...tally.credited.map(({ comment, people }): [number, number] => [
      sums.credited.find((shown) => shown.comment === comment)?.people ?? 0,
      people,
    ]),
  ];
}

/** The same figures for every crowd, so that two can be compared. */
function allFigures(
  { sums, tally }: { sums: PositionSums | null; tally: PositionTally } = {
    sums: null,
    tally: tallyOf([]),
  },
) {
  const empty = { people: 0, for: 0, against: 0, depends: 0 };
  const whole = sums ?? {
    before: empty,
    after: empty,
    moved: { people: 0, moves: [] },
    wouldMove: [],
    credited: [],
  };
  const credited = [4, 7, 9].map((comment) => ({ comment, people: 0 }));
  return figures(whole, { ...tally, credited });
}

type Group =
  | { part: 'before' | 'after'; is: Stance }
  | { part: 'moved'; is: Move }
  | { part: 'wouldMove'; is: Mover }
  | { part: 'credited'; is: number };

/** Groups of which nothing is shown. */
function unshown(sums: PositionSums): Group[] {
  const parts = (['before', 'after'] as const).flatMap((part) =>
    stances.filter((is) => sums[part][is] === 0).map((is) => ({ part, is })),
  );
  const moves = pairs
    .filter(({ from, to }) => !sums.moved.moves.some((m) => m.from === from && m.to === to))
    .map((is) => ({ part: 'moved' as const, is }));
  const kinds = movers
    .filter((mover) => !sums.wouldMove.some(({ kind }) => kind === mover))
    .map((is) => ({ part: 'wouldMove' as const, is }));
  const comments = [4, 7, 9]
    .filter((number) => !sums.credited.some(({ comment }) => comment === number))
    .map((is) => ({ part: 'credited' as const, is }));
  return [...parts, ...moves, ...kinds, ...comments];
}

const inGroup =
  (group: Group) =>
  ({ before, after, wouldMove, credited }: Reader): boolean => {
    switch (group.part) {
      case 'before':
        return before === group.is;
      case 'after':
        return after === group.is;
      case 'moved':
        return before === group.is.from && after === group.is.to;
      case 'wouldMove':
        return wouldMove.includes(group.is);
      case 'credited':
        return credited === group.is;
    }
  };

/**
 * Crowds that may look like this from outside, with nobody in `without`: as few as can be in each
 * group, or as many, and every way in which small moves add up to five.
 */
function crowdsLike(sums: PositionSums, without: Group | null): Reader[][] {
  const isLeftOut = (group: Group) => without !== null && same(without, group);
  const shown = sums.moved.moves.flatMap(({ from, to, people }) =>
    readers(people, { before: from, after: to }),
  );
  const onlySumOfMoves = sums.moved.people > 0 && shown.length === 0;
  const small = onlySumOfMoves
    ? pairs.flatMap((one) => pairs.map((two) => [...moversOf(one), ...moversOf(two)]))
    : [[]];
  const asFew = [false, true];
  return small.flatMap((moves) =>
    asFew.map((few) => {
      const people = [...shown, ...moves];
      for (const part of ['before', 'after'] as const) {
        const onlySum =
          stances.every((stance) => sums[part][stance] === 0) && sums[part].people > 0;
        for (const is of stances) {
          if (isLeftOut({ part, is })) continue;
          const there = people.filter((r) => r[part] === is).length;
          const level = sums[part][is];
          const wanted = level > 0 ? level + (few ? 0 : 4) : onlySum ? 4 : 0;
          people.push(...readers(Math.max(0, wanted - there), { [part]: is }));
        }
      }
      return [
        ...people,
        ...sums.wouldMove.flatMap(({ kind, people: count }) =>
          readers(count, { wouldMove: [kind] }),
        ),
        ...sums.credited.flatMap(({ comment, people: count }) =>
          readers(count, { credited: comment }),
        ),
      ];
    }),
  );
}

const moversOf = ({ from, to }: Move) => readers(4, { before: from, after: to });
