import { describe, expect, it } from 'vitest';
import type { CommentView, OwnCommentView } from '#app/protocol/comments.ts';
import { arrange, deepest } from './arrange.ts';
import { pathOf, threadPageOf } from './path-of.ts';

const comment = (number: number, parent: number | null, depth: number, answers = 0) =>
  ({
    id: `c${number}`,
    number,
    parentId: parent === null ? null : `c${parent}`,
    parentNumber: parent,
    depth,
    answerCount: answers,
  }) as CommentView;

const own = (id: string, parent: number | null, number: number | null = null) =>
  ({
    id,
    number,
    parentId: parent === null ? null : `c${parent}`,
    parentNumber: parent,
  }) as OwnCommentView;

const page = (comments: CommentView[], more: Partial<Parameters<typeof arrange>[0]> = {}) =>
  arrange({ comments, own: [], order: 'thread', thread: null, ...more }).map((row) => ({
    who: row.comment?.number ?? row.own?.id,
    depth: row.depth,
    replyTo: row.replyTo,
  }));

const thread = [comment(1, null, 0, 2), comment(2, 1, 1, 1), comment(4, 2, 2), comment(3, 1, 1)];

describe('arrange', () => {
  it('names what is answered only where it is not the row above', () => {
    expect(page(thread)).toEqual([
      { who: 1, depth: 0, replyTo: null },
      { who: 2, depth: 1, replyTo: null },
      { who: 4, depth: 2, replyTo: null },
      { who: 3, depth: 1, replyTo: 1 },
    ]);
  });

  it('sets every order but the thread flat, each answer with what it answers', () => {
    expect(page(thread, { order: 'newest' }).map((row) => [row.depth, row.replyTo])).toEqual([
      [0, null],
      [0, 1],
      [0, 2],
      [0, 1],
    ]);
  });

  it('counts depth from the root of the thread that is shown', () => {
    const rows = page([comment(2, 1, 1, 1), comment(4, 2, 2)], { thread: 2 });
    expect(rows.map((row) => row.depth)).toEqual([0, 1]);
  });

  it.each([
    ['after the answers its parent has', own('mine', 1), [1, 2, 4, 3, 'mine'], 1],
    ['inside a branch', own('mine', 2), [1, 2, 4, 'mine', 3], 2],
    ['at the end, where it answers the debate', own('mine', null), [1, 2, 4, 3, 'mine'], 0],
    ['at the end, where its parent is elsewhere', own('mine', 9), [1, 2, 4, 3, 'mine'], 0],
  ])('puts a waiting text %s', (_where, text, order, depth) => {
    const rows = page(thread, { own: [text] });
    expect(rows.map((row) => row.who)).toEqual(order);
    expect(rows.find((row) => row.who === 'mine')?.depth).toBe(depth);
  });

  it('keeps a newer version of a public comment with that comment', () => {
    const rows = arrange({
      comments: thread,
      own: [own('c2', 1, 2)],
      order: 'thread',
      thread: null,
    });
    expect(rows).toHaveLength(thread.length);
    expect(rows[1]?.own?.id).toBe('c2');
  });

  it('ends a branch at its deepest step with a way on', () => {
    const branch = Array.from({ length: deepest + 3 }, (_, depth) =>
      comment(depth + 1, depth === 0 ? null : depth, depth, 1),
    );
    const rows = arrange({ comments: branch, own: [], order: 'thread', thread: null });
    expect(rows).toHaveLength(deepest + 1);
    expect(rows.map((row) => row.comment !== null && row.continues).indexOf(true)).toBe(deepest);
  });
});

describe('threadPageOf', () => {
  const key = (numbers: number[]) => numbers.map((n) => `a${n.toString(36)}`).join('');

  it.each([
    ['shown on the debate’s own page', [1, 2, 3, 4, 5, 6, 7], null],
    ['one step too deep', [1, 2, 3, 4, 5, 6, 7, 8], 7],
    ['at the end of the second page', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13], 7],
    ['on the third page', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14], 13],
  ])('is right for a comment %s', (_where, path, thread) => {
    expect(threadPageOf(key(path))).toBe(thread);
  });

  it('reads numbers of more than one digit', () => {
    expect(pathOf('a1b10c100')).toEqual([1, 36, 1296]);
  });
});
