import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuote, quoteAt } from './quote.ts';
import type { Quote } from './quote.ts';

const text = 'Lean works. Some say Lean works in cars. Others say Lean works in banks. End.';

function found(quote: Quote, where = text): string {
  const result = findQuote(where, quote);
  if (!result.ok) return result.why;
  return `${result.start}: ${where.slice(result.start, result.end)}`;
}

describe('findQuote', () => {
  it.each<[string, Quote, string]>([
    ['words that stand once', { exact: 'in cars' }, '32: in cars'],
    ['white space of another kind', { exact: '\n in \t cars ' }, '32: in cars'],
    ['words that stand nowhere', { exact: 'in hospitals' }, 'no-match'],
    ['other capitals', { exact: 'IN CARS' }, 'no-match'],
    ['no words', { exact: ' \n ' }, 'no-match'],
    ['words that stand three times', { exact: 'Lean works' }, 'ambiguous'],
    [
      'a prefix that tells them apart',
      { exact: 'Lean works', prefix: 'Others say ' },
      '52: Lean works',
    ],
    ['a prefix without its space', { exact: 'Lean works', prefix: 'Others say' }, '52: Lean works'],
    [
      'a suffix that tells them apart',
      { exact: 'Lean works', suffix: ' in cars' },
      '21: Lean works',
    ],
    ['a suffix without its space', { exact: 'Lean works', suffix: 'in cars' }, '21: Lean works'],
    ['a prefix that fits two', { exact: 'Lean works', prefix: 'say ' }, 'ambiguous'],
    [
      'a prefix and a suffix',
      { exact: 'Lean works', prefix: 'say ', suffix: ' in b' },
      '52: Lean works',
    ],
    ['a prefix that fits nowhere', { exact: 'in cars', prefix: 'never ' }, 'no-match'],
    ['a suffix that fits nowhere', { exact: 'in cars', suffix: ' and' }, 'no-match'],
    ['empty prefix and suffix', { exact: 'in cars', prefix: '', suffix: '' }, '32: in cars'],
    ['a prefix that cuts a word', { exact: 'in cars', prefix: 'ks ' }, '32: in cars'],
    [
      'a prefix that begins with a space',
      { exact: 'Lean works', prefix: ' Some say' },
      '21: Lean works',
    ],
    ['a space that is not there', { exact: 'in cars', prefix: ' ks ' }, 'no-match'],
    ['a position between equals', { exact: 'Lean works', position: 50 }, '52: Lean works'],
    ['a position that is far off', { exact: 'in cars', position: 5000 }, '32: in cars'],
    [
      'a position against a prefix',
      { exact: 'Lean works', prefix: 'Some say', position: 52 },
      '21: Lean works',
    ],
    [
      'the very beginning',
      { exact: 'Lean works.', prefix: ' ', suffix: ' Some' },
      '0: Lean works.',
    ],
    ['the very end', { exact: 'End.', prefix: 'banks. ', suffix: '  ' }, '73: End.'],
    ['the whole text', { exact: text }, `0: ${text}`],
  ])('%s', (_name, quote, result) => {
    expect(found(quote)).toBe(result);
  });

  it('does not choose between two places equally far from the hint', () => {
    expect(found({ exact: 'a', position: 2 }, 'a b a')).toBe('ambiguous');
  });

  it('sees places that overlap', () => {
    expect(found({ exact: 'ha ha' }, 'ha ha ha')).toBe('ambiguous');
  });

  it('reads letters that another program has taken apart', () => {
    expect(found({ exact: 'Zu\u0308ge', prefix: 'fu\u0308r ' }, 'Pläne für Züge')).toBe('10: Züge');
  });

  it('bounds the work on texts made to be slow', () => {
    const slow = 'a'.repeat(100_000);
    const before = performance.now();
    expect(found({ exact: 'a'.repeat(600), prefix: 'b' }, slow)).toBe('no-match');
    expect(found({ exact: `${'a'.repeat(599)}b` }, slow)).toBe('no-match');
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

describe('quoteAt', () => {
  it('takes the words with what stands around them', () => {
    expect(quoteAt(text, 21, 31, 9)).toEqual({
      exact: 'Lean works',
      prefix: 'Some say ',
      suffix: ' in cars.',
      position: 21,
    });
  });

  it.each([
    [0, 4, { exact: 'Lean', prefix: '', suffix: ' works. So', position: 0 }],
    [4, 12, { exact: 'works.', prefix: 'Lean ', suffix: ' Some say ', position: 5 }],
    [-5, 4, { exact: 'Lean', prefix: '', suffix: ' works. So', position: 0 }],
    [73, 900, { exact: 'End.', prefix: 'in banks. ', suffix: '', position: 73 }],
    [9, 3, { exact: '', prefix: 'Lean work', suffix: 's. Some sa', position: 9 }],
  ])('%i to %i', (start, end, quote) => {
    expect(quoteAt(text, start, end, 10)).toEqual(quote);
  });

  it('cuts no character in half', () => {
    const faces = '😀😀😀😀';
    expect(quoteAt(faces, 3, 5, 1)).toEqual({ exact: '😀😀', prefix: '', suffix: '', position: 2 });
  });

  it('makes a quote that is found where it was taken', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'ab', 'Lean', 'ü', '😀', 'works.'), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, fc.nat(120), fc.nat(120), fc.nat(8), (list, from, length, context) => {
        const joined = list.join(' ');
        const quote = quoteAt(joined, from, from + length + 1, context);
        fc.pre(quote.exact !== '');
        expect(findQuote(joined, quote)).toEqual({
          ok: true,
          start: quote.position,
          end: quote.position + quote.exact.length,
        });
      }),
      { numRuns: 1000 },
    );
  });
});
