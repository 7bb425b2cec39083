import { describe, expect, it } from 'vitest';
import { checkDraft } from '../check.ts';
import { defaultPolicy } from '../clauses.ts';

const isCivil = (text: string): boolean =>
  checkDraft({ kind: 'comment', text }, defaultPolicy).reasons.every(
    ({ clause }) => clause !== 'civil',
  );

describe('aimed at a person', () => {
  it.each([
    ['Only an idiot could write this.'],
    ['You are a liar and you know it.'],
    ['The author is a clueless fraud.'],
    ['Shut up and read the table.'],
    ['Y0u are an id1ot.'],
    ['Such stupid people should not run a plant.'],
  ])('held: %s', (text) => {
    expect(isCivil(text)).toBe(false);
  });

  it('is held and never returned, however good the rest', () => {
    const text =
      'Overtime hid the bottleneck in our paint shop, you moron: we measured 14 % more output.';
    const { outcome, reasons } = checkDraft({ kind: 'comment', text }, defaultPolicy);
    expect(outcome).toBe('hold');
    expect(reasons.map(({ clause }) => clause)).toEqual(['civil']);
    expect(reasons[0]?.spans.map((span) => text.slice(...span))).toEqual(['you moron']);
  });
});

describe('aimed at the argument, or at nobody', () => {
  it.each([
    ['Your second step does not follow: the sites chose themselves.'],
    ['That is a stupid rule: it makes two clerks type the same number.'],
    ['The fraud department found it in a week.'],
    ['We had rats in the warehouse, and the count was wrong for a month.'],
    ['What a fool-proof fixture does is stop the wrong part, nothing else.'],
  ])('not held: %s', (text) => {
    expect(isCivil(text)).toBe(true);
  });
});
