import { describe, expect, it } from 'vitest';
import { mayUndo } from './reversal.ts';

const ruth = { id: 'ruth', role: 'moderator' } as const;
const petra = { id: 'petra', role: 'admin' } as const;

describe('taking a decision back', () => {
  it.each([
    ["one's own", ruth, 'ruth', 0, false, 'yes'],
    ["one's own, after a colleague reversed another", ruth, 'ruth', 1, false, 'yes'],
    ["a colleague's, saying why", ruth, 'ana', 0, true, 'yes'],
    ["a colleague's, without a word", ruth, 'ana', 0, false, 'needs-note'],
    ['a second reversal', ruth, 'ana', 1, true, 'administrator-only'],
    ['a second reversal by an administrator', petra, 'ana', 1, true, 'yes'],
    ['a second reversal by an administrator, without a word', petra, 'ana', 1, false, 'needs-note'],
  ] as const)('%s', (_case, actor, deciderId, reversals, hasNote, answer) => {
    expect(mayUndo({ actor, deciderId, reversals, hasNote })).toBe(answer);
  });
});
