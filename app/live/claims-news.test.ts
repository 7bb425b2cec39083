import { describe, expect, it } from 'vitest';
import type { ClaimOnPage, ClaimsPageView } from '#app/protocol/claims-page.ts';
import { newsInWords, newsOn, noNews, seenOn } from './claims-news.ts';

interface Given {
  marker?: string;
  label?: string;
  /** Ids of its pieces, each by the author before the colon. */
  evidence?: string[];
  /** Where its evidence is folded: how many there are. */
  folded?: number;
}

function page(claims: Record<string, Given>): Pick<ClaimsPageView, 'groups'> {
  const entries = Object.entries(claims).map(([id, given]): ClaimOnPage => {
    const { marker = 'ana', label = 'no evidence yet', evidence = [], folded } = given;
    const pieces = evidence.map((name) => ({ id: name, author: { handle: name.split(':')[0] } }));
    return {
      claim: { id, marker: { handle: marker }, standing: { label }, evidence: pieces },
      folded: folded !== undefined,
      pieces: folded ?? pieces.length,
      cells: [],
      sums: [],
      gaps: [],
    } as unknown as ClaimOnPage;
  });
  return { groups: [{ ground: 'asserted', title: '', claims: entries }] };
}

const words = (before: Record<string, Given>, now: Record<string, Given>, viewer: string | null) =>
  newsInWords(newsOn(page(now), seenOn(page(before)), viewer));

describe('what is new on a claims page', () => {
  it.each<[string, Record<string, Given>, Record<string, Given>]>([
    ['', { a: {} }, { a: {} }],
    ['', { a: {}, b: {} }, { a: {} }],
    ['1 new claim', { a: {} }, { a: {}, b: { evidence: ['ben:1'] } }],
    ['2 new claims', {}, { a: {}, b: {} }],
    ['', {}, { a: { marker: 'me' } }],
    ['1 new piece of evidence', { a: {} }, { a: { evidence: ['ben:1'] } }],
    ['', { a: {} }, { a: { evidence: ['me:1'] } }],
    [
      '2 new pieces of evidence',
      { a: { evidence: ['ben:1'] }, b: {} },
      { a: { evidence: ['ben:1', 'ben:2', 'me:3'] }, b: { evidence: ['cas:4'] } },
    ],
    ['1 new piece of evidence', { a: { evidence: ['ben:1'] } }, { a: { evidence: ['ben:2'] } }],
    ['2 new pieces of evidence', { a: { folded: 3 } }, { a: { folded: 5 } }],
    ['', { a: { folded: 3 } }, { a: { folded: 2 } }],
    ['', { a: { folded: 2 } }, { a: { evidence: ['ben:1', 'ben:2'] } }],
    ['1 claim stands differently', { a: { label: 'sources for only' } }, { a: {} }],
    [
      '1 new claim, 1 new piece of evidence',
      { a: {} },
      { a: { evidence: ['ben:1'], label: 'experience for only' }, b: {} },
    ],
  ])('%j', (said, before, now) => {
    expect(words(before, now, 'me')).toBe(said);
  });

  it('is everything to a reader who is nobody', () => {
    expect(words({}, { a: { marker: 'me' } }, null)).toBe('1 new claim');
  });

  it('is nothing at first', () => {
    expect(newsInWords(noNews)).toBe('');
  });
});
