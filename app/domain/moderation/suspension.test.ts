import { describe, expect, it } from 'vitest';
import {
  isSuspended,
  suspensionDays,
  suspensionEnd,
  suspensionInWords,
  suspensionNotice,
} from './suspension.ts';

const now = new Date('2026-03-02T09:00:00.000Z');
const at = (time: string) => new Date(time);
const before = at('2026-03-01T09:00:00.000Z');

describe('isSuspended', () => {
  it.each([
    ['never', null, null, false],
    ['without an end', before, null, true],
    ['until later', before, at('2026-03-02T09:00:00.001Z'), true],
    ['until now', before, now, false],
    ['until a moment ago', before, at('2026-03-02T08:59:59.999Z'), false],
  ])('%s', (_case, suspendedAt, suspendedUntil, answer) => {
    expect(isSuspended({ suspendedAt, suspendedUntil }, now)).toBe(answer);
    const notice = suspensionNotice({ suspendedAt, suspendedUntil, suspensionReason: 'Why' }, now);
    expect(notice !== null).toBe(answer);
  });
});

describe('suspensionEnd', () => {
  it.each([
    ['tomorrow', '2026-03-03', '2026-03-03T00:00:00.000Z'],
    ['the last day', '2027-03-02', '2027-03-02T00:00:00.000Z'],
    ['today', '2026-03-02', null],
    ['a day too far', '2027-03-03', null],
    ['no day of the calendar', '2026-04-31', null],
    ['no month of the calendar', '2026-13-01', null],
    ['a time', '2026-03-03T00:00:00Z', null],
    ['nothing', '', null],
  ])('%s', (_case, day, end) => {
    expect(suspensionEnd(day, now)?.toISOString() ?? null).toBe(end);
  });

  it('takes the first and the last day it names', () => {
    const { first, last } = suspensionDays(now);
    expect([first, last]).toEqual(['2026-03-03', '2027-03-02']);
    for (const day of [first, last]) expect(suspensionEnd(day, now)).not.toBeNull();
  });
});

describe('suspensionInWords', () => {
  it.each([
    ['2026-03-09T00:00:00.000Z', 'until 9 March 2026, 00:00 UTC'],
    [null, 'until a moderator ends it'],
  ])('says why and until when (%s)', (until, end) => {
    expect(suspensionInWords({ until, reason: 'Three adverts in a day.' })).toBe(
      `Your account is suspended ${end}, so you can read but not write. The reason: Three adverts in a day.`,
    );
  });
});
