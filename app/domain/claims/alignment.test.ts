import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distancesByEnd, editDistance, similarity, startOf } from './alignment.ts';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['kitten', 'sitting', 3],
    ['lean', 'lean', 0],
    ['customer', 'consumer', 4],
  ])('%s to %s takes %i', (left, right, edits) => {
    expect(editDistance(left, right)).toBe(edits);
  });

  it('becomes a likeness between 0 and 1', () => {
    expect(similarity('', '')).toBe(1);
    expect(similarity('abcd', 'abcx')).toBe(0.75);
    expect(similarity('abc', 'xyz')).toBe(0);
  });
});

const unit = fc.constantFrom('a', 'b', 'c', ' ');

describe('finding a pattern with the fewest edits', () => {
  it('agrees with trying every stretch', () => {
    fc.assert(
      fc.property(
        fc.string({ unit, maxLength: 14 }),
        fc.string({ unit, minLength: 1, maxLength: 6 }),
        (text, pattern) => {
          const ends = distancesByEnd(text, pattern);
          for (let end = 0; end <= text.length; end += 1) {
            const starts = Array.from({ length: end + 1 }, (_, start) => start);
            const tried = starts.map((start) => editDistance(pattern, text.slice(start, end)));
            expect(ends[end]).toBe(Math.min(...tried));
            const start = startOf(text, pattern, end, pattern.length);
            expect(editDistance(pattern, text.slice(start, end))).toBe(ends[end]);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('agrees with the plain table for patterns longer than one word of bits', () => {
    const plainly = (text: string, pattern: string): number[] => {
      let column = Array.from({ length: pattern.length + 1 }, (_, row) => row);
      const ends = [pattern.length];
      for (const letter of text.split('')) {
        const next = [0];
        for (let row = 1; row <= pattern.length; row += 1) {
          next.push(
            Math.min(
              (column[row - 1] ?? 0) + (pattern[row - 1] === letter ? 0 : 1),
              (column[row] ?? 0) + 1,
              (next[row - 1] ?? 0) + 1,
            ),
          );
        }
        column = next;
        ends.push(column.at(-1) ?? 0);
      }
      return ends;
    };
    const lengths = fc.oneof(
      fc.constantFrom(31, 32, 33, 63, 64, 65, 96),
      fc.integer({ min: 1, max: 140 }),
    );
    fc.assert(
      fc.property(
        lengths.chain((length) => fc.string({ unit, minLength: length, maxLength: length })),
        fc.string({ unit, maxLength: 60 }),
        fc.nat(),
        fc.nat(40),
        (pattern, noise, from, cut) => {
          const text = noise + pattern.slice(from % 5, pattern.length - cut) + noise;
          expect([...distancesByEnd(text, pattern)]).toEqual(plainly(text, pattern));
        },
      ),
      { numRuns: 300 },
    );
  });
});
