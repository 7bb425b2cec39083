import { describe, expect, it } from 'vitest';
import { defaultPolicy } from './clauses.ts';
import { decide, type HistoryFacts } from './decide.ts';
import type { Check, Clause, Reason, Severity } from './types.ts';

const trusted: HistoryFacts = { trusted: true, holdAll: false, repeat: 'none', addsLink: false };

function draftCheck(...severities: Severity[]): Check {
  const reasons = severities.map((severity): Reason => ({
    clause: 'civil',
    severity,
    message: 'm',
    fix: 'f',
    spans: [],
    rule: 'r',
  }));
  return { outcome: 'publish', links: 0, linkList: [], reasons, signature: null };
}

describe('decide', () => {
  it.each<
    [
      name: string,
      severities: Severity[],
      history: Partial<HistoryFacts>,
      outcome: string,
      rules: string[],
    ]
  >([
    ['a trusted author with a clean text', [], {}, 'publish', []],
    ['a new author', [], { trusted: false }, 'hold', ['first-comments']],
    ['a debate read before it appears', [], { holdAll: true }, 'hold', ['hold-all']],
    ['the same text again', [], { repeat: 'same' }, 'return', ['same-text']],
    ['a near copy', [], { repeat: 'near' }, 'hold', ['near-copy']],
    ['trust not known', [], { trusted: 'unknown' }, 'hold', ['first-comments']],
    ['mode not known', [], { holdAll: 'unknown' }, 'hold', ['hold-all']],
    ['repeats not known', [], { repeat: 'unknown' }, 'hold', ['repeat-unknown']],
    ['a hold and a return', ['hold', 'return'], {}, 'return', ['r', 'r']],
    [
      'everything at once',
      ['hold'],
      { trusted: false, holdAll: true, repeat: 'same' },
      'return',
      ['r', 'same-text', 'first-comments', 'hold-all'],
    ],
  ])('%s', (_name, severities, history, outcome, rules) => {
    const decision = decide({
      draftCheck: draftCheck(...severities),
      history: { ...trusted, ...history },
      policy: defaultPolicy,
    });
    expect(decision.outcome).toBe(outcome);
    expect(decision.reasons.map(({ rule }) => rule)).toEqual(rules);
  });

  it.each<[name: string, clause: Partial<Clause> | null, outcome: string]>([
    ['may return', {}, 'return'],
    ['may only hold', { severity: 'hold' }, 'hold'],
    ['is left to people', { decidedBy: 'hand' }, 'publish'],
    ['is not in this version', null, 'publish'],
  ])('the same text again, where the clause %s', (_name, change, outcome) => {
    const clauses = defaultPolicy.clauses.flatMap((clause) => {
      if (clause.id !== 'not-a-repeat') return [clause];
      return change === null ? [] : [{ ...clause, ...change }];
    });
    const history = { ...trusted, repeat: 'same' } as const;
    expect(decide({ draftCheck: draftCheck(), history, policy: { clauses } }).outcome).toBe(
      outcome,
    );
  });
});
