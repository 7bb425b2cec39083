import { describe, expect, it } from 'vitest';
import type { OwnFate } from '#app/protocol/own-texts.ts';
import type { Reason } from '#app/protocol/shared.ts';
import { answerTo, appealInWords, takenBackInWords, waitInWords } from './own-words.ts';

const reason = { clause: 'one-link', severity: 'return' } as Reason;
const held = { clause: 'new-author', severity: 'hold' } as Reason;
const base = { number: null, reasons: [], place: null, decided: false, asked: false };
const minute = 60_000;

const appeal = (status: 'open' | 'upheld' | 'denied' | 'withdrawn', lacksJudge = false) => ({
  status,
  text: '',
  note: '',
  lacksJudge,
});

describe('answerTo', () => {
  it.each([
    [
      'waits',
      { revisionStatus: 'pending', place: 1 },
      'A moderator will look',
      'It is next in the queue.',
    ],
    [
      'waits behind others',
      { revisionStatus: 'pending', place: 3, usualWait: 20 * minute },
      'A moderator will look',
      'It is number 3 in the queue; most wait about 20 minutes.',
    ],
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
      'Only you and the moderators see it.',
    ],
    [
      'is an edit that was rejected',
      { revisionStatus: 'rejected', number: 14 },
      'A moderator decided not to publish this',
      'The version from before stays public.',
    ],
    [
      'was removed',
      { status: 'removed', revisionStatus: 'published', number: 14 },
      'A moderator removed this',
      'Only you and the moderators can still read it.',
    ],
    [
      'was removed with an edit that waited',
      { status: 'removed', revisionStatus: 'rejected', number: 14 },
      'A moderator removed this',
      'Only you',
    ],
    [
      'was hidden',
      { status: 'hidden', revisionStatus: 'published', number: 14 },
      'Hidden until a moderator has looked',
      'need not do anything',
    ],
    [
      'is public without its links',
      { revisionStatus: 'published', withoutLinks: true },
      'Published without its links',
      'A moderator published this with its links as plain text.',
    ],
    [
      'is public after an appeal',
      { revisionStatus: 'published', appeal: appeal('upheld') },
      'Public after your appeal',
      'Everyone can read it.',
    ],
    [
      'was restored',
      { revisionStatus: 'published', takenBack: 'remove' },
      'Public again',
      'Everyone can read it again.',
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

  it.each([
    ['waits', { revisionStatus: 'pending' }, ['fix', 'withdraw']],
    ['waits as an edit', { revisionStatus: 'pending', number: 3 }, ['fix']],
    ['was returned', { revisionStatus: 'returned' }, ['fix', 'ask', 'withdraw']],
    ['was rejected', { revisionStatus: 'rejected' }, []],
    ['was rejected as an edit', { revisionStatus: 'rejected', number: 3 }, ['fix']],
    ['was removed', { status: 'removed', revisionStatus: 'published', number: 3 }, []],
    ['is hidden', { status: 'hidden', revisionStatus: 'published', number: 3 }, ['withdraw']],
  ] as const)('offers what can be done where a text %s', (_case, own, acts) => {
    const can = answerTo({ ...base, ...own })?.can ?? {};
    expect(Object.entries(can).flatMap(([act, may]) => (may ? [act] : []))).toEqual(acts);
  });

  it('has nothing to say of what is public', () => {
    expect(answerTo({ ...base, revisionStatus: 'published' })).toBeNull();
    expect(answerTo({ ...base, revisionStatus: 'withdrawn' })).toBeNull();
  });
});

describe('waitInWords', () => {
  it.each([
    [0, 'about a minute'],
    [80_000, 'about a minute'],
    [6 * minute, 'about 6 minutes'],
    [9.6 * minute, 'about 10 minutes'],
    [21 * minute, 'about 20 minutes'],
    [57 * minute, 'about 55 minutes'],
    [58 * minute, 'about an hour'],
    [100 * minute, 'about 2 hours'],
    [35 * 60 * minute, 'about 35 hours'],
    [47 * 60 * minute, 'about 2 days'],
  ])('%i ms: %s', (wait, words) => {
    expect(waitInWords(wait)).toBe(words);
  });
});

describe('appealInWords', () => {
  it.each<[Pick<OwnFate, 'appeal' | 'place'>, string | null]>([
    [{ place: null }, null],
    [
      { appeal: appeal('open'), place: 2 },
      'Your appeal waits for another moderator. It is number 2 in the queue.',
    ],
    [
      { appeal: appeal('open', true), place: 2 },
      'Your appeal is sent. It waits for another moderator than the one who decided.',
    ],
    [{ appeal: appeal('upheld'), place: null }, 'Your appeal was granted.'],
    [{ appeal: appeal('denied'), place: null }, 'Your appeal was not granted.'],
    [{ appeal: appeal('withdrawn'), place: null }, 'You took your appeal back.'],
  ])('%j: %s', (fate, words) => {
    expect(appealInWords(fate)).toBe(words);
  });
});

describe('takenBackInWords', () => {
  it.each([
    ['approve', 'took the approval of this text back'],
    ['reject', 'took their decision back'],
    ['remove', 'took its removal back'],
    ['deny', 'took the answer to your appeal back'],
  ] as const)('%s', (takenBack, words) => {
    expect(takenBackInWords({ takenBack })).toContain(words);
  });

  it('is silent where nothing was', () => {
    expect(takenBackInWords({})).toBeNull();
  });
});
