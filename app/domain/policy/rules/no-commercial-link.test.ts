import { describe, expect, it } from 'vitest';
import { checkDraft } from '../check.ts';
import { defaultPolicy } from '../clauses.ts';
import type { DraftFacts, LinkKind, Reason } from '../types.ts';

const about = (text: string, facts: DraftFacts = {}): Reason | undefined =>
  checkDraft({ kind: 'comment', text }, defaultPolicy, facts).reasons.find(
    ({ clause }) => clause === 'no-commercial-link',
  );

const good =
  'Overtime hid the bottleneck in our paint shop: we measured 14 % more output, but the queue before drying grew by two days.';

describe('no links to companies, products or services', () => {
  it.each<[says: string, link: string, rule: string]>([
    ['the front page of a firm', 'https://www.planboardpro.com', 'company-link'],
    ['its name alone', 'planboardpro.com', 'company-link'],
    ['its name in words', 'planboardpro dot com', 'company-link'],
    ['its name in brackets', 'planboardpro[.]com', 'company-link'],
    ['a price list', 'hxxps://planboardpro.com/pricing', 'company-link'],
    [
      'a price list behind a redirect',
      'https://www.google.com/url?q=https://planboardpro.com/pricing',
      'company-link',
    ],
    ['a known vendor', 'https://www.salesforce.com/form/demo/', 'company-link'],
    ['a shop', 'https://www.amazon.com/dp/1', 'shop-link'],
    ['a shop labelled as a study', '[the study](https://www.amazon.com/dp/1)', 'shop-link'],
    ['an address that pays its author', 'https://planboardpro.com/x?affid=7', 'shop-link'],
    ['a subscription to a newspaper', 'https://www.nytimes.com/subscription/all', 'shop-link'],
    ['a firm’s article', 'https://planboardpro.com/blog/limits', 'fine'],
    ['a paper', 'https://doi.org/10.1000/182', 'fine'],
    ['a journal with a selling word', 'https://www.bls.gov/productivity/services/x', 'fine'],
    ['a firm named without an address', 'Planboard Pro', 'fine'],
    ['a firm’s mail address', 'info@planboardpro.com', 'fine'],
  ])('%s', (_says, link, rule) => {
    const reason = about(`${good} ${link}`);
    expect(reason?.rule ?? 'fine').toBe(rule);
    expect(reason?.severity ?? 'return').toBe('return');
  });

  it('holds quotations to it as well, and names each host once', () => {
    const text = `> https://www.amazon.com/dp/1 https://www.amazon.com/dp/2\n\n${good}`;
    expect(about(text)?.message).toContain('www.amazon.com looks');
    expect(about(text)?.spans.map((span) => text.slice(...span))).toEqual([
      'https://www.amazon.com/dp/1',
      'https://www.amazon.com/dp/2',
    ]);
  });

  it('goes by what moderators decided', () => {
    const known = (kind: LinkKind): DraftFacts => ({
      knownHosts: new Map([['planboardpro.com', kind]]),
    });
    const text = `${good} https://planboardpro.com/x`;
    expect(about(text)).toBeUndefined();
    expect(about(text, known('company'))?.rule).toBe('company-link');
    expect(about(`${good} planboardpro.com`, known('article'))).toBeUndefined();
  });
});
