import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOf } from './place.ts';

describe('placeOf', () => {
  it('counts code points, so that any program finds the same words', () => {
    const unit = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(unit, unit, unit, (before, exact, after) => {
        const text = before + exact + after;
        const place = placeOf(text, exact, before.length);
        expect([...text].slice(place?.start, place?.end).join('')).toBe(exact);
      }),
    );
  });

  it('names no place where the text has other words', () => {
    expect(placeOf('orders wait', 'wait', 6)).toBeNull();
    expect(placeOf('orders wait', 'wait', 7)).toEqual({ start: 7, end: 11 });
  });
});
