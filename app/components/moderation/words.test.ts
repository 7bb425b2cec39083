import { describe, expect, it } from 'vitest';
import type { AuthorRecord } from '#app/protocol/moderation.ts';
import { clauseWords, recordInWords, spanInWords } from './words.ts';

const now = '2026-03-10T12:00:00.000Z';

describe('spanInWords', () => {
  it.each([
    ['2026-03-10T11:59:31.000Z', 'less than a minute'],
    ['2026-03-10T11:59:00.000Z', '1 minute'],
    ['2026-03-10T11:00:01.000Z', '59 minutes'],
    ['2026-03-10T11:00:00.000Z', '1 hour'],
    ['2026-03-08T12:00:01.000Z', '47 hours'],
    ['2026-03-08T12:00:00.000Z', '2 days'],
    ['2026-03-10T12:00:05.000Z', 'less than a minute'],
  ])('says how long since %s', (since, words) => {
    expect(spanInWords(since, now)).toBe(words);
  });
});

describe('recordInWords', () => {
  const blank: AuthorRecord = {
    approved: 0,
    clean: 0,
    returned: 0,
    rejected: 0,
    removed: 0,
    upheldReports: 0,
    trusted: false,
    missing: 2,
    since: now,
  };
  it.each<[Partial<AuthorRecord>, string]>([
    [{}, 'nothing decided yet'],
    [{ approved: 2, clean: 2 }, '2 approved, all as first sent'],
    [
      { approved: 5, clean: 3, returned: 1, trusted: true },
      '5 approved, 3 as first sent, 1 returned; trusted here',
    ],
    [{ removed: 2, upheldReports: 1, rejected: 1 }, '1 rejected, 2 removed, 1 report upheld'],
  ])('reads %j in one line', (counts, line) => {
    expect(recordInWords({ ...blank, ...counts })).toBe(line);
  });
});

describe('clauseWords', () => {
  const clauses = [{ id: 'civil', title: 'Be civil' }];
  it.each([
    ['civil', 'Be civil'],
    ['new-author', 'New author'],
    ['once-there', 'once-there'],
  ])('names %s', (id, words) => expect(clauseWords(id, clauses)).toBe(words));
});
