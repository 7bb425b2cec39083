import { describe, expect, it } from 'vitest';
import { decidedIn, elsewhereOf } from './elsewhere.ts';

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
      false,
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
  ])('says it where %s', (_what, news, isDeciding, wanted) => {
    const page = { me: 'me', deciding: new Set(isDeciding ? ['r'] : []) };
    expect(elsewhereOf('r', news, page)).toEqual(wanted);
    expect(elsewhereOf('other', news, page)).toBeNull();
  });
});

describe('decidedIn', () => {
  it('knows one and many', () => {
    const one = new FormData();
    one.set('revisionId', 'r1');
    expect([...decidedIn(one)]).toEqual(['r1']);
    const many = new FormData();
    many.append('items', 'comment:c2:r2');
    many.append('items', 'claim:c3:r3');
    expect([...decidedIn(many)]).toEqual(['r2', 'r3']);
    expect(decidedIn(undefined).size).toBe(0);
  });
});
