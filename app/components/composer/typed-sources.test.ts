import { describe, expect, it } from 'vitest';
import { kindField, typedSources } from './typed-sources.ts';

const source = { quote: 'Waits fell.', url: 'https://example.org/a', kind: 'expert' };
const sources = JSON.stringify([source]);

describe('typedSources', () => {
  it.each<[string, Record<string, string>, unknown]>([
    ['as they were', { sources }, [source]],
    [
      'with the kind chosen since',
      { sources, [kindField(0)]: 'review' },
      [{ ...source, kind: 'review' }],
    ],
    ['with a kind nobody offered', { sources, [kindField(0)]: 'rumour' }, [source]],
    ['from no such field', {}, []],
    ['from what is no JSON', { sources: '[{' }, []],
  ])('reads them %s', (_how, typed, expected) => {
    expect(typedSources(typed)).toEqual(expected);
  });
});
