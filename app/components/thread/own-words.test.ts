import { describe, expect, it } from 'vitest';
import type { Reason } from '#app/protocol/shared.ts';
import { answerTo } from './own-words.ts';

const reason = { clause: 'one-link', severity: 'return' } as Reason;
const held = { clause: 'new-author', severity: 'hold' } as Reason;
const base = { number: null, reasons: [], place: null, decided: false, asked: false };

describe('answerTo', () => {
  it.each([
    [
      'waits',
      { revisionStatus: 'pending', place: 1 },
      'A moderator will look',
      'next in the queue',
    ],
    ['waits behind', { revisionStatus: 'pending', place: 4 }, 'A moderator will look', 'number 4'],
    [
      'is an edit that waits',
      { revisionStatus: 'pending', number: 14 },
      'A moderator will look at your change',
      'version from before',
    ],
    [
      'was returned by the rules',
      { revisionStatus: 'returned', reasons: [reason, held, reason] },
      'Not sent yet: two things to change',
      'only you see it',
    ],
    [
      'was returned by a person',
      { revisionStatus: 'returned', decided: true },
      'A moderator asks for a change',
      'kept',
    ],
    [
      'was rejected',
      { revisionStatus: 'rejected' },
      'A moderator decided not to publish this',
      'Only you',
    ],
  ] as const)('says so where a text %s', (_case, own, heading, words) => {
    const answer = answerTo({ ...base, ...own, reasons: 'reasons' in own ? [...own.reasons] : [] });
    expect(answer?.heading).toBe(heading);
    expect(answer?.sentence).toContain(words);
  });

  it('offers to ask a moderator once', () => {
    const returned = { ...base, revisionStatus: 'returned' as const, reasons: [reason] };
    expect(answerTo(returned)?.can.ask).toBe(true);
    expect(answerTo({ ...returned, asked: true })?.can.ask).toBe(false);
  });

  it('has nothing to say of what is public', () => {
    expect(answerTo({ ...base, revisionStatus: 'published' })).toBeNull();
  });
});
