import { describe, expect, it } from 'vitest';
import { byMonth, clausesOf, monthsOf } from './transparency.ts';
import type { CountedRows } from './transparency.ts';

const now = new Date('2026-03-02T09:00:00.000Z');
const none: CountedRows = {
  atOnce: [],
  decisions: [],
  clauses: [],
  waits: [],
  reports: [],
  appeals: [],
};

describe('monthsOf', () => {
  it.each([
    [2026, ['2026-01', '2026-02', '2026-03']],
    [2027, []],
  ])('are those of %i that have begun', (year, months) => {
    expect(monthsOf(year, now)).toEqual(months);
  });

  it('are twelve of a year that is over', () => {
    expect(monthsOf(2025, now)).toHaveLength(12);
  });
});

describe('byMonth', () => {
  it('has an entry for a month in which nothing happened', () => {
    expect(byMonth(['2026-01'], none)).toEqual([
      {
        month: '2026-01',
        publishedAtOnce: 0,
        approved: 0,
        returned: 0,
        rejected: 0,
        removed: 0,
        clauses: [],
        medianWait: null,
        reports: { answered: 0, upheld: 0 },
        appeals: { answered: 0, granted: 0 },
      },
    ]);
  });

  it('puts each count into its month', () => {
    const [first, second] = byMonth(['2026-01', '2026-02'], {
      atOnce: [{ month: '2026-02', count: 7 }],
      decisions: [
        { month: '2026-01', action: 'approve', count: 3 },
        { month: '2026-02', action: 'return', count: 2 },
        { month: '2026-02', action: 'reject', count: 1 },
      ],
      clauses: [
        { month: '2026-02', clause: 'one-link', action: 'return', count: 2 },
        { month: '2026-02', clause: 'civil', action: 'reject', count: 1 },
      ],
      waits: [{ month: '2026-02', wait: 5_000 }],
      reports: [{ month: '2026-02', answered: 4, upheld: 1 }],
      appeals: [{ month: '2026-01', answered: 1, granted: 1 }],
    });
    expect(first).toMatchObject({ approved: 3, appeals: { granted: 1 }, clauses: [] });
    expect(second).toMatchObject({
      publishedAtOnce: 7,
      approved: 0,
      returned: 2,
      rejected: 1,
      medianWait: 5_000,
      reports: { answered: 4, upheld: 1 },
      clauses: [
        { id: 'civil', returned: 0, rejected: 1, removed: 0 },
        { id: 'one-link', returned: 2, rejected: 0, removed: 0 },
      ],
    });
  });
});

describe('clausesOf', () => {
  it('adds months up, the most often named first', () => {
    const month = (id: string, returned: number) => ({
      clauses: [{ id, returned, rejected: 0, removed: 0 }],
    });
    expect(clausesOf([month('civil', 2), month('one-link', 2), month('one-link', 1)])).toEqual([
      { id: 'one-link', returned: 3, rejected: 0, removed: 0 },
      { id: 'civil', returned: 2, rejected: 0, removed: 0 },
    ]);
  });
});
