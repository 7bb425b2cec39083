import { describe, expect, it } from 'vitest';
import { checkDetails } from './details.ts';
import { detailsOfSource, maxSources, siteOf, sourceKinds, sourcesIn } from './source-of-claim.ts';

const source = { quote: 'Waits fell.', url: 'https://www.example.org/a', kind: 'review' } as const;

describe('sources of claims', () => {
  it.each(sourceKinds)('need nothing but the source as %s', (kind) => {
    expect(checkDetails(kind, detailsOfSource({ ...source, kind }), true).ok).toBe(true);
  });

  it.each([
    ['https://www.Example.org:8080/a?b', 'example.org'],
    ['doi:10.1/x', 'doi:10.1/x'],
  ])('on %s are on %s', (url, site) => expect(siteOf(url)).toBe(site));

  it.each([
    ['https://en.wikipedia.org/wiki/Kanban', 'Wikipedia'],
    ['https://news.bbc.co.uk/1', 'Bbc'],
    ['https://who.int/report', 'Who'],
    ['https://doi.org/10.1136/bmj.1', 'The authors of the paper'],
    ['urn:isbn:1', 'The source'],
  ])('by %s are the word of %s', (url, who) => {
    expect(detailsOfSource({ kind: 'expert', url })).toEqual({ who });
  });

  it.each<[string, unknown, unknown]>([
    ['whole', [source], [source]],
    ['of no known kind', [{ ...source, kind: 'rumour' }], [{ ...source, kind: 'expert' }]],
    ['without words', [{ ...source, quote: ' ' }], []],
    ['with too long an address', [{ ...source, url: 'a'.repeat(2_001) }], []],
    ['that are nothing', [null, 'x', 3], []],
    ['in no list', source, []],
    [
      'too many',
      Array.from({ length: 9 }, () => source),
      Array.from({ length: maxSources }, () => source),
    ],
  ])('%s are read from anything', (_what, given, expected) => {
    expect(sourcesIn(given)).toEqual(expected);
  });
});
