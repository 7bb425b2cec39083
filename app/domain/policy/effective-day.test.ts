import { describe, expect, it } from 'vitest';
import { firstDayAfter, lastDayFrom } from './effective-day.ts';

describe('the first day a version can begin', () => {
  const now = new Date('2026-03-02T09:00:00.000Z');

  it.each([
    ['today, after one that is in force', '2026-03-01T00:00:00.000Z', '2026-03-02'],
    ['today, after one that begins this moment', '2026-03-02T09:00:00.000Z', '2026-03-02'],
    ['the same day as one that begins with it', '2026-12-01T00:00:00.000Z', '2026-12-01'],
    ['the day after one that begins within it', '2026-12-01T00:00:00.001Z', '2026-12-02'],
    ['the next year', '2026-12-31T12:00:00.000Z', '2027-01-01'],
  ])('%s', (_name, before, day) => {
    expect(firstDayAfter(new Date(before), now)).toBe(day);
  });

  it('is at most a year ahead', () => {
    expect(lastDayFrom(now)).toBe('2027-03-02');
  });
});
