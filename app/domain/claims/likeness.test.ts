import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeness, likenessFloor, tellingWords } from './likeness.ts';

const same: [string, string][] = [
  ['Lean is built for manufacturing.', 'Lean was built for manufacturing'],
  [
    'Six Sigma lacks tools for the customer’s side of a process.',
    'Six Sigma has no tools for the customer side of processes.',
  ],
  [
    'Net promoter scores predict growth.',
    'The net promoter score (NPS) predicts the growth of a firm.',
  ],
  [
    'Process must become customer-centric, so design has to start outside-in.',
    'Design has to start outside-in because processes must become customer centric.',
  ],
  ['Small batches cut waiting times.', 'Waiting time is reduced by small batches.'],
  ['WIP limits shorten lead times', 'A WIP limit makes lead times shorter.'],
  ['Orders at the desk waited 30% longer.', 'Orders waited 30 % longer at the desk'],
  ['The rate is not impossible to reach.', 'The rate is possible to reach.'],
  ['Standard work doesn’t slow learning.', 'Standard work does not slow down learning.'],
  ['Handovers cause most of the delay.', 'Most delays are caused by handovers.'],
];

const other: [string, string][] = [
  ['Lean is customer-centric.', 'Lean is not customer-centric.'],
  ['Lean can be customer-centric.', 'Lean can never be customer-centric.'],
  ['Six Sigma needs new tools.', 'Six Sigma needs no new tools.'],
  ['WIP limits shorten lead times.', 'WIP limits lengthen lead times.'],
  ['Waiting times fell after the change.', 'Waiting times rose after the change.'],
  ['Small batches improve quality.', 'Small batches harm quality.'],
  [
    'Lean is more customer-centric than Six Sigma.',
    'Six Sigma is more customer-centric than Lean.',
  ],
  ['Complaints fell by 12 in 2014.', 'Complaints fell by 40 in 2019.'],
  ['Lean is built for manufacturing.', 'The queue in the warehouse doubled.'],
  ['Customers want speed.', 'Customers want low prices and a person to talk to on the telephone.'],
  ['People do many things at work.', 'Many people work in several different ways.'],
  ['', 'Lean is built for manufacturing.'],
  ['is it not the', 'is it not the'],
];

describe('the likeness of two claims', () => {
  it.each(same)('reaches the floor: %s | %s', (a, b) => {
    expect(likeness(a, b)).toBeGreaterThanOrEqual(likenessFloor);
  });

  it.each(other)('stays below it: %s | %s', (a, b) => {
    expect(likeness(a, b)).toBeLessThan(likenessFloor);
  });

  it('weighs rare words more than common ones', () => {
    const rare = likeness('The team often uses kaizen.', 'Kaizen is for every company.');
    const plain = likeness('The team often uses kaizen.', 'The team often uses email.');
    expect(rare).toBeGreaterThan(0.3);
    const sharedRare = likeness('Kaizen helps people.', 'Kaizen made changes.');
    const sharedPlain = likeness('Kaizen helps people.', 'Budgets help people.');
    expect(sharedRare).toBeGreaterThan(sharedPlain);
    expect(plain).toBeLessThan(1);
  });

  it('reads in order: the same words the other way round are less alike', () => {
    const claim = 'Growth drives quality in services.';
    const turned = likeness(claim, 'Quality drives growth in services.');
    expect(turned).toBeLessThan(likeness(claim, claim));
  });

  const text = fc.array(
    fc.constantFrom(
      ...'lean is not no more less 30 12,5 than customers’ don’t fell rose 𝔏 é processes'.split(
        ' ',
      ),
    ),
    { maxLength: 12 },
  );

  it('is the same both ways, between 0 and 1, and 1 for the same words', () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        const [a, b] = [first.join(' '), second.join(' ')];
        const alike = likeness(a, b);
        expect(alike).toBeCloseTo(likeness(b, a));
        expect(alike).toBeGreaterThanOrEqual(0);
        expect(alike).toBeLessThanOrEqual(1 + 1e-9);
        if (likeness(a, a) > 0) expect(likeness(a, a)).toBeCloseTo(1);
      }),
    );
  });

  it('does not fall over any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (any) => {
        const alike = likeness(any, any);
        expect(alike === 0 || Math.abs(alike - 1) < 1e-9).toBe(true);
      }),
    );
  });

  it('names what a claim is about, in words only, and common ones only for want of others', () => {
    const about = tellingWords("It's not the 'lead times' & (people) | process!", 3);
    expect(about).toEqual(['lead', 'times']);
    expect(tellingWords('Many people rarely change: more work', 9)).toEqual([
      'many',
      'people',
      'change',
      'work',
    ]);
    expect(tellingWords('Is it? Not: at all', 5)).toEqual([]);
  });

  it('takes time in step with the text, however it is made', () => {
    const time = (make: (n: number) => string, n: number) => {
      const made = make(n);
      const from = performance.now();
      for (let round = 0; round < 3; round += 1) likeness(made, `${made} x`);
      return performance.now() - from;
    };
    for (const make of [
      (n: number) => 'word '.repeat(n),
      (n: number) => "n't".repeat(n),
      (n: number) => '1,'.repeat(n),
      (n: number) => Array.from({ length: n }, (_, i) => `w${i}`).join(' '),
    ]) {
      time(make, 20_000);
      const small = Math.min(time(make, 20_000), time(make, 20_000));
      const large = Math.min(time(make, 80_000), time(make, 80_000));
      expect(large).toBeLessThan(small * 12 + 50);
    }
  });
});
