import { describe, expect, it } from 'vitest';
import { checkDraft } from '../check.ts';
import { defaultPolicy } from '../clauses.ts';
import type { DraftFacts, Reason, Severity } from '../types.ts';

const facts: DraftFacts = { boardOrigins: ['https://board.example.org'] };
const about = (text: string): Reason | undefined =>
  checkDraft({ kind: 'comment', text }, defaultPolicy, facts).reasons.find(
    ({ clause }) => clause === 'educational-link',
  );

const good =
  'Overtime hid the bottleneck in our paint shop: we measured 14 % more output, but the queue before drying grew by two days.';

describe('links lead to something one can learn from', () => {
  it.each<[says: string, link: string, rule: string | 'fine', severity?: Severity]>([
    ['a paper', 'https://doi.org/10.1000/182', 'fine'],
    ['an encyclopedia', 'https://en.wikipedia.org/wiki/Kanban', 'fine'],
    ['a university', 'https://www.shef.ac.uk/papers/queues', 'fine'],
    ['a newspaper', 'https://www.theguardian.com/business/2020/a-story', 'fine'],
    ['a blog post', 'https://plantnotes.wordpress.com/2019/05/why-it-failed', 'fine'],
    ['a redirect to one', 'https://www.google.com/url?q=https://hbr.org/2007/x', 'fine'],
    ['this board', 'https://board.example.org/debates/a', 'fine'],
    ['a page nobody knows', 'https://planboardpro.com/blog/limits', 'unknown-link', 'hold'],
    ['a newspaper’s front page', 'https://www.theguardian.com/', 'home-page', 'hold'],
    ['a profile', 'https://www.linkedin.com/in/someone', 'profile-link', 'hold'],
    ['a short address', 'https://bit.ly/3xYzAb', 'shortened-link', 'hold'],
    ['a number', 'http://203.0.113.7:8080/report', 'hidden-destination', 'hold'],
    ['a look-alike', 'https://hbr.оrg/2007/09/a-piece', 'hidden-destination', 'hold'],
    ['a host behind a name', 'https://hbr.org@evil.com/2007/x', 'hidden-destination', 'hold'],
    [
      'a label that names another site',
      '[https://hbr.org/x](https://en.wikipedia.org/wiki/A3)',
      'hidden-destination',
      'hold',
    ],
    ['a script', '[sheet](javascript:alert(1))', 'not-a-web-address', 'return'],
    ['data', '[sheet](data:text/html,hi)', 'not-a-web-address', 'return'],
    ['a file', '<a href="file:///etc/hosts">sheet</a>', 'not-a-web-address', 'return'],
    ['a sign before an address', '#https://hbr.org/2007/x', 'tagged-address', 'hold'],
    ['a scheme nobody has', 'hppt://planboardpro.com/x', 'tagged-address', 'hold'],
    ['a scheme with stars', 'h**ps://planboardpro.com/x', 'tagged-address', 'hold'],
    ['an address in code', '`https://planboardpro.com/x`', 'address-in-code', 'hold'],
    ['a name in code', '`planboardpro.com`', 'address-in-code', 'hold'],
    ['an example in code', '`curl https://api.example.com/x`', 'fine'],
    ['this board in code', '`https://board.example.org/api`', 'fine'],
    ['a field in code', '`order.name = customer.id`', 'fine'],
    ['a mail address', 'jo@example.org', 'fine'],
    ['a relative address', '[above](#part)', 'fine'],
  ])('%s', (_says, link, rule, severity) => {
    const reason = about(`${good} ${link}`);
    expect(reason?.rule ?? 'fine').toBe(rule);
    expect(reason?.severity).toBe(severity);
  });

  it.each(['https://bit.ly/3xYzAb', 'http://203.0.113.7/x', 'https://xn--hr-fka.org/article'])(
    'returns %s with no text of its own',
    (link) => {
      expect(about(`Must see ${link}`)?.severity).toBe('return');
    },
  );

  it('judges what is quoted too', () => {
    expect(about(`> https://bit.ly/3xYzAb\n\n${good}`)?.rule).toBe('shortened-link');
  });

  it('marks the address', () => {
    const text = `${good} [sheet](https://bit.ly/3xYzAb "A title")`;
    expect(about(text)?.spans.map((span) => text.slice(...span))).toEqual([
      'https://bit.ly/3xYzAb',
    ]);
  });
});
