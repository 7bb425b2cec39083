import { describe, expect, it } from 'vitest';
import { agreementOf, backtest, countByClause, wouldChange } from './backtest.ts';
import type { DecidedCase, Finding } from './backtest.ts';
import { defaultPolicy } from './clauses.ts';
import type { Clause, PolicyVersion, Severity } from './types.ts';

const plain = 'We timed 40 orders at two sites; the wait fell from nine days to four.';
const twoLinks =
  'We timed 40 orders: see https://en.wikipedia.org/wiki/Kanban and https://en.wikipedia.org/wiki/Takt_time';
const shop = 'We timed 40 orders with https://www.amazon.com/dp/B000123 on the desk.';

const inForce = defaultPolicy;
const twoAllowed: PolicyVersion = {
  ...inForce,
  settings: { ...inForce.settings, maxLinks: { ...inForce.settings.maxLinks, comment: 2 } },
};
const withClause = (id: string, change: Partial<Clause>): PolicyVersion => ({
  ...inForce,
  clauses: inForce.clauses.map((clause) => (clause.id === id ? { ...clause, ...change } : clause)),
});

const held = (clause: string, severity: Severity = 'hold') => ({ clause, severity });
const newAuthor = held('new-author');

const decided = (
  text: string,
  finding: Finding = 'approve',
  reasons: DecidedCase['reasons'] = [newAuthor],
): DecidedCase => ({ id: 'case', text, finding, reasons, facts: {} });

describe('a decided comment, judged again', () => {
  it.each<[string, DecidedCase, PolicyVersion, string, string]>([
    ['nothing changes', decided(plain), inForce, 'hold', 'hold'],
    [
      'what a setting allows is not returned any more; a new author is still held',
      decided(twoLinks),
      twoAllowed,
      'return one-link',
      'hold',
    ],
    [
      'of a trusted author it would be public at once',
      decided(twoLinks, 'return', [held('one-link', 'return')]),
      twoAllowed,
      'return one-link',
      'publish',
    ],
    [
      'a clause that may only hold',
      decided(shop, 'return', []),
      withClause('no-commercial-link', { severity: 'hold' }),
      'return no-commercial-link',
      'hold no-commercial-link',
    ],
    [
      'a clause left to people',
      decided(shop, 'return', []),
      withClause('no-commercial-link', { decidedBy: 'hand' }),
      'return no-commercial-link',
      'publish',
    ],
    [
      'a repeat stays one, within what the draft lets its clause do',
      decided(plain, 'return', [held('not-a-repeat', 'return')]),
      withClause('not-a-repeat', { severity: 'hold' }),
      'return not-a-repeat',
      'hold not-a-repeat',
    ],
    [
      'a debate read first stays one, whatever the draft says',
      decided(plain, 'approve', [held('moderated-debate'), held('late-link')]),
      { ...inForce, clauses: [] },
      'hold',
      'hold',
    ],
    [
      'what the board said then is not said again',
      decided(plain, 'approve', [held('civil')]),
      inForce,
      'publish',
      'publish',
    ],
  ])('%s', (_name, one, draft, before, after) => {
    const [retried] = backtest([one], { inForce, draft });
    const inWords = (judged = retried!.draft) => [judged.outcome, ...judged.clauses].join(' ');
    expect(inWords(retried?.inForce)).toBe(before);
    expect(inWords(retried?.draft)).toBe(after);
    expect(wouldChange(retried!)).toBe(before !== after);
  });

  it('remembers what the board said then', () => {
    const one = decided(plain, 'approve', [newAuthor, held('civil')]);
    expect(backtest([one], { inForce, draft: inForce })).toMatchObject([
      { earlier: { outcome: 'hold', clauses: ['civil'] } },
    ]);
  });
});

describe('agreement with the moderators', () => {
  const cases = [
    decided(plain, 'approve'),
    decided(plain, 'reject'),
    decided(twoLinks, 'approve'),
    decided(twoLinks, 'without-links'),
    decided(twoLinks, 'return'),
    decided(shop, 'return'),
  ];
  const retried = backtest(cases, { inForce, draft: twoAllowed });

  it.each([
    ['inForce', { of: 6, agreed: 4, tooStrict: 1, returned: 1, missed: 1 }],
    ['draft', { of: 6, agreed: 3, tooStrict: 0, returned: 0, missed: 3 }],
  ] as const)('%s', (version, agreement) => {
    expect(agreementOf(retried, version)).toEqual(agreement);
  });

  it('is counted for each clause that either found', () => {
    expect(countByClause(retried)).toEqual([
      {
        clause: 'one-link',
        inForce: { found: 3, confirmed: 2 },
        draft: { found: 0, confirmed: 0 },
      },
      {
        clause: 'no-commercial-link',
        inForce: { found: 1, confirmed: 1 },
        draft: { found: 1, confirmed: 1 },
      },
    ]);
  });

  it('is nothing where nothing was decided', () => {
    expect(agreementOf([], 'draft').of).toBe(0);
    expect(countByClause([])).toEqual([]);
  });
});
