import { describe, expect, it } from 'vitest';
import { changedPosition, isPlausible, isUnsaid, unsaid } from './position.ts';
import type { Position, PositionChange } from './position.ts';

describe('a position', () => {
  it.each<[string, Partial<Position>, PositionChange, Partial<Position> | null]>([
    ['is said before', {}, { before: 'for' }, { before: 'for' }],
    [
      'is corrected before anything was said after',
      { before: 'for' },
      { before: 'against' },
      { before: 'against' },
    ],
    [
      'is said before and after at once',
      {},
      { before: 'for', after: 'depends' },
      { before: 'for', after: 'depends' },
    ],
    [
      'changes after as often as it likes',
      { before: 'for', after: 'for' },
      { after: 'against' },
      { before: 'for', after: 'against' },
    ],
    ['is not rewritten', { before: 'for', after: 'depends' }, { before: 'against' }, null],
    ['is not said before, once said after', { after: 'depends' }, { before: 'against' }, null],
    [
      'is not rewritten while what is after changes',
      { before: 'for', after: 'depends' },
      { before: 'against', after: 'for' },
      null,
    ],
    [
      'may say the same again',
      { before: 'for', after: 'depends' },
      { before: 'for' },
      { before: 'for', after: 'depends' },
    ],
    [
      'takes back before alone',
      { before: 'for', after: 'depends' },
      { before: null },
      { after: 'depends' },
    ],
    [
      'takes back after alone',
      { before: 'for', after: 'depends' },
      { after: null },
      { before: 'for' },
    ],
    [
      'begins anew without what was after',
      { before: 'for', after: 'depends' },
      { before: 'against', after: null },
      { before: 'against' },
    ],
    [
      'keeps what would move in one order, each once',
      {},
      { wouldMove: ['review', 'survey', 'review'] },
      { wouldMove: ['survey', 'review'] },
    ],
    ['moves its credit', { creditedId: 'a' }, { creditedId: 'b' }, { creditedId: 'b' }],
    [
      'stays where nothing is asked',
      { after: 'for', creditedId: 'a' },
      {},
      { after: 'for', creditedId: 'a' },
    ],
  ])('%s', (_what, now, change, after) => {
    const changed = changedPosition({ ...unsaid, ...now }, change);
    expect(changed).toEqual(after && { ...unsaid, ...after });
  });

  it('is unsaid only when nothing is left of it', () => {
    const whole: Position = { before: 'for', after: 'for', wouldMove: ['value'], creditedId: 'a' };
    expect(isUnsaid(whole)).toBe(false);
    for (const part of Object.keys(unsaid) as (keyof Position)[]) {
      expect(isUnsaid({ ...unsaid, [part]: whole[part] }), part).toBe(false);
    }
    expect(isUnsaid({ ...whole, ...unsaid })).toBe(true);
  });

  it('is moved by nothing, or by something', () => {
    expect(isPlausible([])).toBe(true);
    expect(isPlausible(['nothing'])).toBe(true);
    expect(isPlausible(['survey', 'value'])).toBe(true);
    expect(isPlausible(['survey', 'nothing'])).toBe(false);
  });
});
