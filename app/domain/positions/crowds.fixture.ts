import fc from 'fast-check';
import { stances } from '../vocabulary.ts';
import type { Stance } from '../vocabulary.ts';
import { movers } from './position.ts';
import type { Mover } from './position.ts';
import { sumsOf } from './sums.ts';
import type { Move, PositionSums, PositionTally } from './sums.ts';

// Readers for the tests of sums: each of them, crowds of them, and how exact counts come of them.

/** One reader; the comment credited is a number. */
export interface Reader {
  before: Stance | null;
  after: Stance | null;
  wouldMove: readonly Mover[];
  credited: number | null;
}

export const silent: Reader = { before: null, after: null, wouldMove: [], credited: null };
export const readers = (count: number, said: Partial<Reader>): Reader[] =>
  Array.from({ length: count }, () => ({ ...silent, ...said }));

export const pairs: readonly Move[] = stances.flatMap((from) =>
  stances.filter((to) => to !== from).map((to) => ({ from, to })),
);

export function tallyOf(people: readonly Reader[]): PositionTally {
  const who = (said: (reader: Reader) => boolean) => people.filter(said).length;
  const by = (part: 'before' | 'after') => ({
    for: who((r) => r[part] === 'for'),
    against: who((r) => r[part] === 'against'),
    depends: who((r) => r[part] === 'depends'),
  });
  const comments = [...new Set(people.flatMap((r) => r.credited ?? []))];
  return {
    before: by('before'),
    after: by('after'),
    moves: pairs
      .map((p) => ({ ...p, people: who((r) => r.before === p.from && r.after === p.to) }))
      .filter((move) => move.people > 0),
    wouldMove: Object.fromEntries(
      movers.map((kind) => [kind, who((r) => r.wouldMove.includes(kind))]),
    ),
    credited: comments.map((comment) => ({
      comment,
      people: who((r) => r.credited === comment),
    })),
  };
}

export const shownOf = (people: readonly Reader[]): PositionSums | null => sumsOf(tallyOf(people));

const maybeStance = fc.constantFrom(null, ...stances);
export const reader: fc.Arbitrary<Reader> = fc.record({
  before: maybeStance,
  after: maybeStance,
  wouldMove: fc.oneof(fc.constant(['nothing'] as const), fc.subarray(movers.slice(0, 3))),
  credited: fc.constantFrom(null, null, 4, 7, 9),
});
/** Crowds in which some groups are small and others are not. */
export const crowd = fc
  .array(fc.tuple(reader, fc.integer({ min: 1, max: 11 })), { maxLength: 7 })
  .map((groups) => groups.flatMap(([said, count]) => readers(count, said)));
