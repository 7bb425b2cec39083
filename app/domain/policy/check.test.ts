import { describe, expect, it } from 'vitest';
import { readCorpus } from '#test/corpora/read-corpus.ts';
import { checkDraft } from './check.ts';
import { defaultPolicy } from './clauses.ts';
import type { Check, DraftFacts, LinkKind, TextKind } from './types.ts';

const check = (text: string, facts?: DraftFacts, kind: TextKind = 'comment'): Check =>
  checkDraft({ kind, text }, defaultPolicy, facts);

const good =
  'Overtime hid the bottleneck in our paint shop: we measured 14 % more output, but the queue before drying grew by two days.';

describe('checkDraft on the policy cases', () => {
  type Case = { id: string; text: string; verdict: string; also_ok: string[]; links: number };
  const verdicts = { publish: 'publish', hold: 'hold', return: 'reject' };

  it.each(readCorpus<Case>('policy-cases.open'))(
    '$id: $verdict, $also_ok',
    ({ text, verdict, also_ok, links }) => {
      const result = check(text);
      expect([verdict, ...also_ok]).toContain(verdicts[result.outcome]);
      expect(result.links).toBe(links);
    },
  );
});

describe('links', () => {
  it.each<[name: string, text: string, kind: LinkKind]>([
    ['a DOI', 'https://doi.org/10.1000/182', 'paper'],
    ['a journal by the shape of its path', 'https://journal.example/doi/10.1177/01492063', 'paper'],
    ['an encyclopedia', 'https://en.wikipedia.org/wiki/Kanban', 'encyclopedia'],
    ['a university', 'https://www.shef.ac.uk/papers/queues', 'article'],
    ['a government', 'https://www.bls.gov/productivity/report', 'article'],
    ['a newspaper', 'https://www.theguardian.com/business/2020/a-story', 'press'],
    ['a front page', 'https://www.theguardian.com/', 'home-page'],
    ['a blog post', 'https://plantnotes.wordpress.com/2019/05/why-it-failed', 'blog'],
    ['a profile', 'https://www.linkedin.com/in/someone', 'profile'],
    ['a shop', 'https://www.amazon.de/dp/B000', 'shop'],
    ['a price list', 'https://planboard.example.com/pricing', 'company'],
    ['the front page of a firm', 'https://www.planboardpro.com', 'company'],
    ['a bare product domain', 'planboardpro.com', 'company'],
    ['a shortener', 'https://bit.ly/3xYzAb', 'shortener'],
    ['a shortener by its shape', 'https://zz.ly/a8Kx2', 'shortener'],
    ['punycode', 'https://xn--hr-fka.org/article', 'hidden'],
    ['a look-alike', 'https://hbr.оrg/2007/09/a-piece', 'hidden'],
    ['a bare number', 'http://203.0.113.7/report', 'hidden'],
    [
      'a redirector, by where it leads',
      'https://www.google.com/url?q=https://en.wikipedia.org/wiki/A3',
      'encyclopedia',
    ],
    [
      'an article on an unknown site',
      'https://www.planboardpro.com/blog/how-limits-work',
      'unknown',
    ],
  ])('%s', (_name, address, kind) => {
    expect(check(`${good} ${address}`).linkList.map((link) => link.kind)).toEqual([kind]);
  });

  it.each<[name: string, text: string, count: number]>([
    ['the same address twice', 'https://a.org/x and http://www.a.org/x/#top', 1],
    ['text and target of one link', '[https://a.org/x](https://b.org/y)', 1],
    [
      'inline, reference, autolink, image',
      '[a](https://a.org/1) [b][c] <https://a.org/3> ![d](https://a.org/4)\n\n[c]: https://a.org/2',
      4,
    ],
    ['HTML', '<a href="https://a.org/x">b</a>', 1],
    ['spelled out', 'it is at planboard dot com', 1],
    ['the dot-com years', 'the dot com bubble', 0],
    ['defanged', 'hxxps://planboard[.]com/x', 1],
    ['entities', 'http&#58;//planboard&#46;com', 1],
    ['emphasis inside', 'plan**board**.com', 1],
    ['invisible characters inside', 'plan\u200bboard.c\u00adom', 1],
    ['code', '`https://a.org/x`\n\n```\nhttps://a.org/y\n```', 0],
    ['mail', 'a@example.org', 0],
  ])('counts %s', (_name, text, count) => {
    expect(check(text).links).toBe(count);
  });

  it('does not count links to this board', () => {
    const facts = { boardOrigins: ['https://board.example.org', 'http://127.0.0.1:3000'] };
    expect(check('https://board.example.org/debates/a http://127.0.0.1:3000/b', facts).links).toBe(
      0,
    );
    expect(check('https://board.example.org.evil.com/debates/a', facts).links).toBe(1);
  });

  it('judges a link in a quotation by its kind and does not count it against the author', () => {
    const quoted = '> See https://en.wikipedia.org/wiki/A\n\n';
    const one = check(`${quoted}${good} https://en.wikipedia.org/wiki/B`);
    expect(one).toMatchObject({ outcome: 'publish', links: 2 });
    expect(check(`> Buy at https://www.amazon.com/dp/1\n\n${good}`).outcome).toBe('return');
  });

  it('goes by what moderators decided before what it knows itself', () => {
    const text = `${good} https://notes.planboardpro.com/x`;
    expect(check(text).outcome).toBe('hold');
    expect(check(text, { knownHosts: new Map([['planboardpro.com', 'article']]) }).outcome).toBe(
      'publish',
    );
    expect(check(text, { knownHosts: new Map([['planboardpro.com', 'shop']]) }).outcome).toBe(
      'return',
    );
  });

  it('allows as many as the kind of text does and marks the others', () => {
    const text = `${good} https://en.wikipedia.org/wiki/A https://en.wikipedia.org/wiki/B`;
    const [reason] = check(text).reasons;
    expect(reason).toMatchObject({
      clause: 'one-link',
      severity: 'return',
      message: 'Two links; the policy allows one.',
    });
    expect(reason?.spans.map((span) => text.slice(...span))).toEqual([
      'https://en.wikipedia.org/wiki/B',
    ]);
    expect(check(text, {}, 'opening').outcome).toBe('publish');
    expect(check('Kanban, see https://en.wikipedia.org/wiki/A', {}, 'title').outcome).toBe(
      'return',
    );
  });
});

describe('words of one’s own', () => {
  it('takes lines pasted from the text answered as that author’s', () => {
    const draft = { kind: 'comment', text: `${good}\n\ngood post`, quoteOf: good } as const;
    expect(checkDraft(draft, defaultPolicy).outcome).toBe('return');
  });
});

describe('the policy as data', () => {
  it('keeps a clause set to hold from returning, and leaves out one decided by hand', () => {
    const clauses = defaultPolicy.clauses.map((clause) =>
      clause.id === 'adds-value' ? ({ ...clause, severity: 'hold' } as const) : clause,
    );
    expect(
      checkDraft({ kind: 'comment', text: 'Good post.' }, { ...defaultPolicy, clauses }).outcome,
    ).toBe('hold');
    const byHand = defaultPolicy.clauses.map((clause) => ({
      ...clause,
      decidedBy: 'hand' as const,
    }));
    expect(
      checkDraft({ kind: 'comment', text: 'Good post.' }, { ...defaultPolicy, clauses: byHand })
        .outcome,
    ).toBe('publish');
  });

  it('returns what is empty or too long', () => {
    expect(check(' \n\u200b').reasons.map(({ rule }) => rule)).toContain('empty');
    expect(check('a '.repeat(10_001)).reasons.map(({ rule }) => rule)).toContain('too-long');
  });
});
