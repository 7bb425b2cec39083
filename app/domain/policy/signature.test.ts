import { describe, expect, it } from 'vitest';
import { signatureSpan } from './signature.ts';

const body = 'Retrospectives die when actions have no owner.';

describe('signatureSpan', () => {
  it.each([
    ['after dashes', '--\nJane Doe, plant manager'],
    ['a name, a role and an address', 'John Doe\nCEO, Doe Example GmbH\nwww.doe-example.com'],
    ['a name with a role', 'Jane Doe, quality manager'],
    ['good wishes', 'Best regards,\nJane Doe'],
  ])('%s', (_name, signature) => {
    const text = `${body}\n\n${signature}\n`;
    const span = signatureSpan(text);
    expect(span && text.slice(...span)).toBe(signature);
  });

  it.each([
    ['no last paragraph', body],
    ['a short last paragraph', `${body}\n\nStart with one.`],
    ['a question', `${body}\n\nJane Doe or John Doe?`],
    ['a list', `${body}\n\n- one\n- two`],
    ['nothing but a signature', 'Jane Doe, manager'],
  ])('none: %s', (_name, text) => {
    expect(signatureSpan(text)).toBeUndefined();
  });
});
