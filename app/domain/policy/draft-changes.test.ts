import { describe, expect, it } from 'vitest';
import type { PolicyContent } from './bounds.ts';
import { defaultPolicy } from './clauses.ts';
import { changesBetween, countChanges } from './draft-changes.ts';
import type { ClauseChange, SettingChange } from './draft-changes.ts';
import type { Clause } from './types.ts';

const { clauses, settings } = defaultPolicy;
const [first] = clauses;
const before: PolicyContent = { clauses, settings };

const withClause = (id: string, change: Partial<Clause>): PolicyContent => ({
  settings,
  clauses: clauses.map((clause) => (clause.id === id ? { ...clause, ...change } : clause)),
});

function inWords(change: ClauseChange): string {
  if (change.what !== 'changed') return `${change.what} ${change.clause.id}`;
  return `${change.id}: ${change.parts.map(({ part }) => part).join(', ')}`;
}

describe('what changes between two versions', () => {
  it.each<[string, PolicyContent, string[]]>([
    ['nothing', before, []],
    ['a title', withClause('civil', { title: 'Stay civil' }), ['civil: title']],
    [
      'several parts of one clause',
      withClause('civil', { short: 'Other words.', examples: [] }),
      ['civil: short, examples'],
    ],
    ['how severe a clause is', withClause('one-link', { severity: 'hold' }), ['one-link: decided']],
    ['who decides it', withClause('one-link', { decidedBy: 'hand' }), ['one-link: decided']],
    [
      'nothing, where only people decide and the severity is never asked',
      withClause('on-topic', { severity: 'hold' }),
      [],
    ],
    [
      'a new clause and one that is gone',
      {
        settings,
        clauses: [
          ...clauses.filter(({ id }) => id !== 'on-topic'),
          { ...first!, id: 'say-who-you-are' },
        ],
      },
      ['added say-who-you-are', 'removed on-topic'],
    ],
    ['nothing, in another order', { settings, clauses: [...clauses].reverse() }, []],
  ])('%s', (_name, after, changes) => {
    expect(changesBetween(before, after).clauses.map(inWords)).toEqual(changes);
  });

  it('both texts of a part', () => {
    const { clauses: changed } = changesBetween(
      before,
      withClause('civil', { title: 'Stay civil' }),
    );
    expect(changed).toMatchObject([
      { title: 'Stay civil', parts: [{ before: 'Be civil', after: 'Stay civil' }] },
    ]);
  });

  it.each<[string, Partial<PolicyContent['settings']>, SettingChange[]]>([
    [
      'links in one kind of text',
      { maxLinks: { ...settings.maxLinks, comment: 2 } },
      [{ setting: 'maxLinks', kind: 'comment', before: 1, after: 2 }],
    ],
    [
      'links and room in several',
      {
        maxLinks: { ...settings.maxLinks, opening: 3 },
        maxLength: { ...settings.maxLength, comment: 5_000, title: 100 },
      },
      [
        { setting: 'maxLength', kind: 'comment', before: 20_000, after: 5_000 },
        { setting: 'maxLinks', kind: 'opening', before: 5, after: 3 },
        { setting: 'maxLength', kind: 'title', before: 150, after: 100 },
      ],
    ],
    [
      'numbers of the whole board',
      { approvalsForTrust: 3, reportersToHide: 2 },
      [
        { setting: 'approvalsForTrust', kind: null, before: 2, after: 3 },
        { setting: 'reportersToHide', kind: null, before: 3, after: 2 },
      ],
    ],
  ])('in the settings: %s', (_name, change, expected) => {
    const changes = changesBetween(before, { clauses, settings: { ...settings, ...change } });
    expect(changes).toEqual({ clauses: [], settings: expected });
    expect(countChanges(changes)).toBe(expected.length);
  });
});
