import { describe, expect, it } from 'vitest';
import { checkDraft } from '../check.ts';
import { defaultPolicy } from '../clauses.ts';

const rulesOf = (text: string): string[] =>
  checkDraft({ kind: 'comment', text }, defaultPolicy).reasons.map(({ rule }) => rule);

describe('size', () => {
  it.each([
    ['nothing', ''],
    ['white space', ' \n\t\n '],
    ['what cannot be seen', '\u200b\u00ad\u2060\ufe0f'],
  ])('returns %s', (_name, text) => {
    expect(rulesOf(text)).toContain('empty');
  });

  it('says by how much a text is too long, and marks what is over', () => {
    const most = defaultPolicy.settings.maxLength.comment;
    const text = 'a'.repeat(most + 5);
    const reason = checkDraft({ kind: 'comment', text }, defaultPolicy).reasons.find(
      ({ rule }) => rule === 'too-long',
    );
    expect(reason).toMatchObject({ severity: 'return', spans: [[most, most + 5]] });
    expect(reason?.message).toContain(String(most + 5));
  });

  it('allows exactly as much as there is room for', () => {
    expect(rulesOf('a'.repeat(defaultPolicy.settings.maxLength.comment))).not.toContain('too-long');
  });
});
