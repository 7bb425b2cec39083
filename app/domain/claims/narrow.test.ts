import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { narrow } from './narrow.ts';

const text =
  'We said so. Lean works in cars and Lean works in banks, but not in banks abroad. Well.';
const start = text.indexOf('Lean');
const end = text.indexOf(' Well.');
const claim = { start, end };

describe('a narrower claim', () => {
  it.each([
    ['its beginning', 'Lean works in cars', start],
    ['its end', 'but not in banks abroad.', text.indexOf('but not')],
    ['white space of another kind', ' Lean\n works  in cars ', start],
  ])('is %s', (_name, exact, at) => {
    const result = narrow(text, claim, { exact });
    expect(result).toMatchObject({ ok: true, stretch: { start: at }, quote: { position: at } });
  });

  it('is told from a like one by what stands around it, or by its position', () => {
    const second = text.indexOf('Lean works', start + 1);
    for (const more of [{ suffix: ' banks' }, { position: second }]) {
      const result = narrow(text, claim, { exact: 'Lean works in', ...more });
      expect(result).toMatchObject({ ok: true, stretch: { start: second } });
    }
  });

  it.each([
    ['nothing', { exact: ' \n' }, 'empty'],
    ['all of it', { exact: text.slice(start, end) }, 'same'],
    ['more than it', { exact: `so. ${text.slice(start, end)}` }, 'not-inside'],
    ['words beside it', { exact: 'We said so' }, 'not-inside'],
    ['words that reach out of it', { exact: 'abroad. Well' }, 'not-inside'],
    ['words nobody wrote', { exact: 'Lean fails' }, 'not-inside'],
    ['words left out in the middle', { exact: 'Lean works in banks abroad' }, 'not-inside'],
    ['words that stand in it twice', { exact: 'Lean works' }, 'ambiguous'],
    ['half a word', { exact: 'Lean works in car' }, 'cuts-a-word'],
    ['the end of a word', { exact: 'road.' }, 'cuts-a-word'],
  ])('is not %s', (_name, wanted, why) => {
    expect(narrow(text, claim, wanted)).toEqual({ ok: false, why });
  });

  it('never reaches out of the claim, and is always shorter', () => {
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(40), fc.nat(text.length), (from, length, hint) => {
        const wanted = { exact: text.slice(from, from + length), position: hint };
        const result = narrow(text, claim, wanted);
        if (!result.ok) return;
        expect(result.stretch.start).toBeGreaterThanOrEqual(start);
        expect(result.stretch.end).toBeLessThanOrEqual(end);
        expect(result.quote.exact).toBe(text.slice(result.stretch.start, result.stretch.end));
        expect(result.quote.exact.length).toBeLessThan(end - start);
      }),
      { numRuns: 1000 },
    );
  });
});
