import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '#app/domain/policy/clauses.ts';
import { SavePolicyDraft } from '#app/protocol/policy.ts';
import type { PolicyDraftView } from '#app/protocol/policy.ts';
import { inputFrom, issuesInForm, readTyped, typedFrom } from './draft-fields.ts';

const { clauses, settings } = defaultPolicy;
const draft: PolicyDraftView = {
  content: { clauses, settings },
  summary: 'Why.',
  revision: 3,
  updatedAt: null,
  basedOn: 1,
  changes: { clauses: [], settings: [] },
  mayPublish: false,
  firstDay: '2026-03-02',
  lastDay: '2027-03-02',
  nextIsToCome: false,
};

/** The form as a browser sends it, where nobody has typed anything yet. */
function formOf(typed = typedFrom(draft)): FormData {
  const form = new FormData();
  const set = (name: string, value: unknown) => form.set(name, String(value));
  for (const name of ['basedOn', 'revision', 'summary'] as const) set(name, typed[name]);
  for (const name of ['approvalsForTrust', 'reportersToHide'] as const) set(name, typed[name]);
  for (const name of ['maxLinks', 'maxLength'] as const) {
    for (const [kind, value] of Object.entries(typed[name])) set(`${name}.${kind}`, value);
  }
  typed.clauses.forEach((clause, index) => {
    const at = `clauses.${index}`;
    for (const part of ['id', 'title', 'short', 'long', 'decides'] as const) {
      set(`${at}.${part}`, clause[part]);
    }
    [...clause.examples, { good: '', bad: '' }].forEach(({ good, bad }, pair) => {
      set(`${at}.examples.${pair}.good`, good);
      set(`${at}.examples.${pair}.bad`, bad);
    });
  });
  const next = `clauses.${typed.clauses.length}`;
  set(`${next}.isNew`, 'on');
  for (const part of ['id', 'title', 'short', 'long']) set(`${next}.${part}`, '');
  return form;
}

function sent(change: (form: FormData) => void) {
  const form = formOf();
  change(form);
  const typed = readTyped(form);
  const parsed = SavePolicyDraft.safeParse(inputFrom(typed));
  const issues = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  return { typed, value: parsed.data, paths: issuesInForm(typed, issues).map(({ path }) => path) };
}

describe('the form of a draft', () => {
  it('that nobody touched says what the draft says', () => {
    const { typed, value } = sent(() => undefined);
    expect(typed).toEqual(typedFrom(draft));
    expect(value).toEqual({ content: draft.content, basedOn: 1, revision: 3, summary: 'Why.' });
  });

  it('adds a clause, named after its title unless it is named', () => {
    const add = (id: string) => (form: FormData) => {
      form.set('clauses.8.title', 'Say who you are!');
      form.set('clauses.8.short', 'Give your role where it matters.');
      form.set('clauses.8.id', id);
    };
    expect(sent(add('')).value?.content.clauses[8]).toEqual({
      id: 'say-who-you-are',
      title: 'Say who you are!',
      short: 'Give your role where it matters.',
      long: '',
      examples: [],
      severity: 'return',
      decidedBy: 'hand',
    });
    expect(sent(add('who')).value?.content.clauses[8]?.id).toBe('who');
  });

  it('takes out a clause without rules, and no other', () => {
    const { value } = sent((form) => {
      form.set('clauses.0.isTakenOut', 'on');
      form.set('clauses.5.isTakenOut', 'on');
    });
    const gone = clauses.filter(({ id }) => !value?.content.clauses.some((one) => one.id === id));
    expect(gone.map(({ id }) => id)).toEqual(['on-topic']);
  });

  it.each([
    ['return', { decidedBy: 'rules', severity: 'return' }],
    ['hold', { decidedBy: 'rules', severity: 'hold' }],
    ['hand', { decidedBy: 'hand', severity: 'return' }],
    ['', { decidedBy: 'hand', severity: 'return' }],
  ])('decides by %j', (decides, expected) => {
    const { value } = sent((form) => form.set('clauses.0.decides', decides));
    expect(value?.content.clauses[0]).toMatchObject(expected);
  });

  it('takes an example in, and leaves an emptied one out', () => {
    const { value } = sent((form) => {
      form.set('clauses.1.examples.0.good', ' ');
      form.set('clauses.1.examples.0.bad', '');
      form.set('clauses.1.examples.1.good', 'This.');
      form.set('clauses.1.examples.1.bad', 'That.');
    });
    expect(value?.content.clauses[1]?.examples).toEqual([{ good: 'This.', bad: 'That.' }]);
  });

  it.each<[string, string, string, string]>([
    ['a title that is missing', 'clauses.6.title', ' ', 'clauses.6.title'],
    ['a name that is none', 'clauses.8.id', 'Not A Name', 'clauses.8.id'],
    ['half an example', 'clauses.6.examples.1.good', 'Only this.', 'clauses.6.examples.1'],
    ['no number', 'maxLinks.comment', '', 'maxLinks.comment'],
    ['a word for a number', 'approvalsForTrust', 'two', 'approvalsForTrust'],
    ['a negative number', 'reportersToHide', '-3', 'reportersToHide'],
    ['too much room', 'maxLength.comment', '20001', 'maxLength.comment'],
    ['too little room', 'maxLength.comment', '499', 'maxLength.comment'],
    ['too long a sentence', 'clauses.6.short', 'x'.repeat(201), 'clauses.6.short'],
  ])(
    'names the field of %s, also with a clause taken out before it',
    (_name, field, text, path) => {
      const { typed, paths } = sent((form) => {
        form.set('clauses.5.isTakenOut', 'on');
        form.set(field, text);
        if (field.startsWith('clauses.8')) {
          form.set('clauses.8.title', 'A title');
          form.set('clauses.8.short', 'A sentence.');
        }
      });
      expect(paths).toEqual([path]);
      expect(JSON.stringify(typed)).toContain(text.trim());
    },
  );
});
