import { describe, expect, it } from 'vitest';
import type { OwnCommentView } from '#app/protocol/comments.ts';
import { withOwn, withThanks } from './own-comments.ts';

function own(id: string, more: Partial<OwnCommentView> = {}): OwnCommentView {
  return {
    id,
    revisionId: `${id}-1`,
    debate: { slug: 'lean', title: 'Lean' },
    parentId: null,
    parentNumber: null,
    number: null,
    depth: 0,
    status: 'pending',
    revisionStatus: 'pending',
    author: { handle: 'ann', name: 'Ann', line: '' },
    stance: null,
    body: '',
    bodyHtml: '',
    reasons: [],
    note: '',
    decided: false,
    asked: false,
    place: 1,
    waitingSince: null,
    createdAt: '2030-01-01T00:00:00.000Z',
    ...more,
  };
}

describe('an author’s own text that changes', () => {
  const before = [own('a'), own('b')];
  it.each([
    ['returned: in its place', own('a', { status: 'returned', revisionStatus: 'returned' }), 'ab'],
    ['new: at the end', own('c'), 'abc'],
    [
      'published: it is public now',
      own('a', { status: 'published', revisionStatus: 'published' }),
      'b',
    ],
    [
      'withdrawn: nothing is left',
      own('b', { status: 'withdrawn', revisionStatus: 'withdrawn' }),
      'a',
    ],
    ['public, its edit waiting', own('a', { status: 'published' }), 'ab'],
  ])('%s', (_name, changed, ids) => {
    const after = withOwn(before, changed);
    expect(after.map((comment) => comment.id).join('')).toBe(ids);
    if (ids.includes(changed.id)) expect(after).toContain(changed);
  });
});

describe('thanks for an author’s text that changes', () => {
  const people = [{ handle: 'ben', name: 'Ben', line: '' }];
  const thanks = { received: [{ comment: 'a', people }], given: ['z'] };
  const more = [...people, { handle: 'cem', name: 'Cem', line: '' }];
  it.each([
    ['are those it has now', own('a', { thanks: more }), [{ comment: 'a', people: more }]],
    ['stay where none are told of', own('a'), thanks.received],
    [
      'join the others',
      own('b', { thanks: people }),
      [...thanks.received, { comment: 'b', people }],
    ],
  ])('%s', (_name, changed, received) => {
    expect(withThanks(thanks, changed)).toEqual({ received, given: ['z'] });
  });
});
