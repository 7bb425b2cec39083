import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnLines } from './drawn-lines.ts';

describe('drawnLines', () => {
  it.each<[string, number, number, string[]]>([
    ['', 10, 2, []],
    [' \n ', 10, 2, []],
    ['short', 10, 2, ['short']],
    ['one two three', 7, 2, ['one two', 'three']],
    ['one two three four', 7, 2, ['one two', 'three…']],
    ['one two three', 7, 1, ['one tw…']],
    ['extraordinarily', 8, 2, ['extraor…']],
    ['an extraordinarily long word', 8, 2, ['an', 'extraor…']],
    ['顧客を中心に置く', 8, 1, ['顧客を…']],
  ])('%j in %i letters, %i lines', (text, room, most, lines) => {
    expect(drawnLines(text, room, most)).toEqual(lines);
  });

  it('never takes more room than there is', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 3, max: 40 }),
        fc.integer({ min: 1, max: 4 }),
        (text, room, most) => {
          const lines = drawnLines(text, room, most);
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines) expect([...line].length).toBeLessThanOrEqual(room);
        },
      ),
    );
  });
});
