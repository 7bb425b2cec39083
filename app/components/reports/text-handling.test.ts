import { describe, expect, it } from 'vitest';
import { placeIn, textHandlingOf } from './text-handling.ts';

const page = { path: '/debates/lean', viewer: null, clauses: [], removed: [], answer: undefined };

describe('a page on which one text is handled', () => {
  it.each([
    ['', ''],
    ['?order=newest&after=20', 'order=newest&after=20'],
    ['?at=14&report=x&reported=y&reply=3&draft=secret&sent=claim', 'at=14'],
    ['?comment=4&add=x&against=y', 'comment=4'],
    ['?next=//elsewhere.example&order=new%0d%0aest', 'order=new%0D%0Aest'],
  ])('%s is at place "%s"', (search, place) => {
    expect(placeIn(search).toString()).toBe(place);
  });

  it('opens one form, and closes every other', () => {
    const { address } = textHandlingOf({ ...page, search: '?at=14&reply=3&remove=b' });
    expect(address('report', 'a')).toBe('/debates/lean?at=14&report=a#report');
    expect(address(null)).toBe('/debates/lean?at=14');
    expect(textHandlingOf({ ...page, search: '' }).address(null)).toBe('/debates/lean');
  });

  it.each([
    ['report-text', true],
    ['remove-text', true],
    ['restore-text', true],
    ['create-comment', false],
  ])('takes the refusal of %s: %s', (intent, taken) => {
    const answer = { intent, typed: { id: 'a' }, message: 'No.', issues: [] };
    const { refused } = textHandlingOf({ ...page, search: '', answer });
    expect(refused?.message).toBe(taken ? 'No.' : undefined);
  });
});
