import { describe, expect, it } from 'vitest';
import { defaultPolicy } from './clauses.ts';
import { checkDraft } from './check.ts';
import { cutSignature, signatureSpan } from './signature.ts';

const body = 'Retrospectives die when actions have no owner.';

describe('signatureSpan', () => {
  it.each([
    ['after dashes', '\n\n', '--\nJane Doe, plant manager'],
    ['after a rule', '\n', '__\nJane Doe'],
    [
      'a name, a role and an address',
      '\n\n',
      'John Doe\nCEO, Doe Example GmbH\nwww.doe-example.com',
    ],
    ['a name with a role', '\n\n', 'Jane Doe, quality manager'],
    ['the same without a blank line', '\n', 'Jane Doe, quality manager'],
    ['good wishes', '\n\n', 'Best regards,\nJane Doe'],
    ['good wishes, no blank line', '\n', 'Kind regards,\nJane Doe\nDoe Freight Ltd'],
    ['good wishes and a name in one line', '\n\n', 'Kind regards, Jane Doe'],
    ['thanks as a farewell', '\n\n', 'Many thanks,\nJane'],
    ['a dash and a name in a line', '\n\n', '— Maria Lopez, Senior Consultant, Kestrel Partners'],
    ['a hyphen and a name', '\n', '- Maria Lopez'],
    ['a dash at the end of the sentence', ' ', '— Maria Lopez, Kestrel Partners'],
    ['wishes at the end of the sentence', ' ', 'Best regards, Peter Novak'],
    ['addresses alone', '\n\n', '@janedoe_plant\nhttps://jane.example'],
  ])('%s', (_name, gap, signature) => {
    const text = `${body}${gap}${signature}`;
    const span = signatureSpan(`${text}\n`);
    expect(span && text.slice(...span)).toBe(signature);
  });

  it.each([
    ['no last paragraph', body],
    ['a short last paragraph', `${body}\n\nStart with one.`],
    ['a question', `${body}\n\nJane Doe or John Doe?`],
    ['a list', `${body}\n\n- one\n- two`],
    ['a list of names', `${body}\n\n- Jane Doe\n- John Doe`],
    ['nothing but a signature', 'Jane Doe, manager'],
    ['who is quoted', '> Culture eats strategy for breakfast.\n\n— Peter Drucker'],
    ['who is quoted, in marks', '“Cease dependence on inspection.”\n— W. Edwards Deming, author'],
    ['a closing sentence', `${body}\nThe manager, Jane Doe, left.`],
    ['thanks', `${body}\n\nThanks!`],
    ['names as the point', `${body} Ask Ohno, Shingo or Deming.`],
    ['an aside', `${body} Cheers, that was the whole trick.`],
  ])('none: %s', (_name, text) => {
    expect(signatureSpan(text)).toBeUndefined();
  });
});

describe('cutSignature', () => {
  const jane = { name: 'Jane Doe', longestLine: 120 };

  it.each([
    ['the own name goes', '--\nJane Doe, plant manager', 'plant manager'],
    [
      'wishes and addresses go',
      'Best regards,\nJane Doe\nCEO, Doe GmbH\nwww.doe.example',
      'CEO, Doe GmbH',
    ],
    ['another name stays', '— Maria Lopez, Kestrel Partners', 'Maria Lopez, Kestrel Partners'],
    ['a handle goes', '--\nJane Doe, plant manager (Twitter: @janedoe_plant)', 'plant manager'],
    ['nothing but the own name', 'Kind regards,\nJane Doe', ''],
    ['wishes and name in one line', 'Kind regards, Jane Doe, Doe Freight Ltd', 'Doe Freight Ltd'],
  ])('%s', (_name, signature, line) => {
    const text = `${body}\n\n${signature}\n`;
    const span = signatureSpan(text);
    expect(span).toBeDefined();
    expect(cutSignature(text, span ?? [0, 0], jane)).toEqual({ text: body, line });
  });

  it('stops before a part that would be too long', () => {
    const text = `${body}\n\n--\nJane Doe, plant manager, Doe Freight and Warehouse Company Ltd`;
    const span = signatureSpan(text) ?? [0, 0];
    expect(cutSignature(text, span, { name: 'Jane Doe', longestLine: 20 }).line).toBe(
      'plant manager',
    );
  });
});

describe('a check', () => {
  it('marks the signature and judges the text without it', () => {
    const text =
      'Great article!\n\nBest regards,\nPeter Novak\nHead of Operations, Novak Freight Ltd';
    const { signature, outcome } = checkDraft({ kind: 'comment', text }, defaultPolicy);
    expect(signature).toEqual([16, text.length]);
    expect(outcome).toBe('return');
  });

  it('has no signature where there is none', () => {
    expect(checkDraft({ kind: 'comment', text: body }, defaultPolicy).signature).toBeNull();
  });
});
