import { describe, expect, it } from 'vitest';
import { clauseBounds, lengthBounds, maxClauses, problemsWith, ruleClauses } from './bounds.ts';
import { defaultPolicy } from './clauses.ts';
import type { Clause } from './types.ts';

const { clauses, settings } = defaultPolicy;
const byHand: Clause = {
  id: 'say-who-you-are',
  title: 'Say who you are',
  short: 'Give your role where it matters.',
  long: '',
  examples: [],
  severity: 'return',
  decidedBy: 'hand',
};
const without = (id: string) => clauses.filter((clause) => clause.id !== id);

describe('a version of the policy', () => {
  it.each<[string, Clause[], string[]]>([
    ['as a board begins', clauses, []],
    ['with a clause of its own', [...clauses, byHand], []],
    ['without the clause decided by hand', without('on-topic'), []],
    ['without a clause that has rules', without('one-link'), ['clauses']],
    [
      'with that clause left to people',
      [...without('one-link'), { ...byHand, id: 'one-link' }],
      [],
    ],
    [
      'with rules for a clause that has none',
      [...clauses, { ...byHand, decidedBy: 'rules' }],
      ['clauses.8.decidedBy'],
    ],
    ['with one name twice', [...clauses, { ...byHand, id: 'civil' }], ['clauses.8.id']],
  ])('%s', (_name, some, paths) => {
    expect(problemsWith({ clauses: some }).map(({ path }) => path)).toEqual(paths);
  });

  it('lies within its bounds when a board begins', () => {
    expect(clauses.length).toBeLessThanOrEqual(maxClauses);
    for (const [kind, { least, most }] of Object.entries(lengthBounds)) {
      const length = settings.maxLength[kind as keyof typeof lengthBounds];
      expect([kind, length >= least, length <= most]).toEqual([kind, true, true]);
    }
    for (const clause of clauses) {
      expect(clause.title.length).toBeLessThanOrEqual(clauseBounds.title);
      expect(clause.short.length).toBeLessThanOrEqual(clauseBounds.short);
      expect(clause.long.length).toBeLessThanOrEqual(clauseBounds.long);
      expect(ruleClauses.has(clause.id)).toBe(clause.decidedBy === 'rules');
    }
  });
});
