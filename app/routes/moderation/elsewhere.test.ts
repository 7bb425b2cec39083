import { describe, expect, it } from 'vitest';
import { elsewhereOf } from './elsewhere.ts';

const ana = { handle: 'ana', name: 'Ana' };
const me = { handle: 'me', name: 'Mia' };
const nothing = { left: [], looking: new Map() };

describe('elsewhereOf', () => {
  it.each([
    ['nobody is at it', nothing, false, null],
    [
      'somebody looks',
      { ...nothing, looking: new Map([['r', ana]]) },
      false,
      { isGone: false, words: 'Ana is looking at this' },
    ],
    [
      'somebody decided',
      { ...nothing, left: [{ revisionId: 'r', by: ana }] },
      true,
      { isGone: true, words: 'Decided by Ana' },
    ],
    [
      'its author took it back',
      { ...nothing, left: [{ revisionId: 'r' }] },
      false,
      { isGone: true, words: 'No longer waits' },
    ],
    ['this page is deciding it', { ...nothing, left: [{ revisionId: 'r', by: me }] }, true, null],
    [
      'the viewer decided it in another window',
      { ...nothing, left: [{ revisionId: 'r', by: me }] },
      false,
      { isGone: true, words: 'Decided by you' },
    ],
  ])('says it where %s', (_what, news, isBusy, wanted) => {
    expect(elsewhereOf('r', news, { me: 'me', isBusy })).toEqual(wanted);
    expect(elsewhereOf('other', news, { me: 'me', isBusy })).toBeNull();
  });
});
