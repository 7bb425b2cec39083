import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from './sentences.ts';
import { outstandingClaims, suggestClaims } from './suggest-claims.ts';

const claims = [
  'Lean and Six Sigma are inside-out methods.',
  'Process should become customer-centric.',
  'Overtime hides the bottleneck.',
  'Small batches are better than large ones because defects show sooner.',
  'I think that NPS is the wrong measure for a branch.',
  'A pre-mortem beats the risk list.',
  'Managers must go and see the work themselves.',
];

const noClaims = [
  'At our plant we cut the batch in 2019 and I saw the queue fall for two years.',
  'A survey of 420 managers found that 60% had stopped their programme.',
  'According to Deming, Shewhart’s colleague, it is the system.',
  'My manager told me to stop counting.',
  'What do you mean by outside-in?',
  'Good point, Ann.',
  '> Lean is an inside-out method.',
  '',
];

describe('which sentences look like claims', () => {
  it.each(claims)('one: %s', (text) => {
    expect(suggestClaims(text)).toEqual([
      expect.objectContaining({ start: 0, end: text.length, text }),
    ]);
  });

  it.each(noClaims)('none: %s', (text) => {
    expect(suggestClaims(text)).toEqual([]);
  });

  it('names the likeliest first, with the words that say so', () => {
    const text =
      'Overtime hides the bottleneck. Managers should always go and see. I saw it at our plant.';
    const found = suggestClaims(text);
    expect(found.map((one) => one.text)).toEqual([
      'Managers should always go and see.',
      'Overtime hides the bottleneck.',
    ]);
    const [first] = found;
    expect(first!.because.map(({ start, end }) => text.slice(start, end))).toContain('should');
  });

  it('cuts sentences where the list of sentences to mark does', () => {
    const text =
      'Lean, e.g. 5S, is a method. It should be tried in small steps. Waste is what nobody pays for.';
    const starts = sentencesOf(text).map(({ start }) => start);
    expect(
      suggestClaims(text)
        .map(({ start }) => start)
        .sort((a, b) => a - b),
    ).toEqual(starts);
  });

  it('lets only a few stand out, in the order of the text, each with its words', () => {
    const text =
      'Overtime hides the bottleneck. Managers should always go and see. I saw it at our plant. ' +
      'Small batches are better. The queue is long. We lost a month.';
    const found = outstandingClaims(text);
    expect(found.map((one) => one.text)).toEqual([
      'Managers should always go and see.',
      'Small batches are better.',
    ]);
    expect(found.every(({ because }) => because.length > 0)).toBe(true);
    expect(outstandingClaims('Overtime hides the bottleneck.')).toEqual([]);
  });

  it('points into any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...claims), (noise, sentence) => {
        const text = `${noise}\n\n${sentence}\n${noise}`;
        for (const one of suggestClaims(text)) {
          expect(text.slice(one.start, one.end)).toBe(one.text);
          for (const { start, end } of one.because) {
            expect(start).toBeGreaterThanOrEqual(one.start);
            expect(end).toBeLessThanOrEqual(one.end);
          }
        }
      }),
      { numRuns: 200 },
    );
    // Making up the texts takes most of the time on a busy machine.
  }, 30_000);
});
