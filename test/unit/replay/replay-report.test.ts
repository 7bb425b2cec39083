import { describe, expect, it } from 'vitest';
import type { CommentView } from '#app/protocol/comments.ts';
import { wrongs } from '#test/replay/checks.ts';
import { agreementOf, percentile, spread, tally } from '#test/replay/figures.ts';
import type { Judged } from '#test/replay/figures.ts';
import type { Heard } from '#test/replay/listener.ts';

function heard(sequence: number, id: string, at = 10, type = 'comment:published'): Heard {
  const comment = { id, number: sequence, bodyHtml: `<p>${id}</p>` } as CommentView;
  return { at, event: { debate: 'lean', sequence, type, at: '', comment } };
}

const shown = (...ids: string[]) =>
  ids.map((id) => ({ id, bodyHtml: `<p>${id}</p>` }) as CommentView);

const right = {
  heard: [heard(2, 'a'), heard(3, 'b')],
  published: [
    { id: 'a', since: 1 },
    { id: 'b', since: 1 },
  ],
  comments: shown('a', 'b'),
  first: 2,
};

function wrongIn(change: Partial<typeof right>): string[] {
  const all = { ...right, ...change };
  return wrongs({ ...all, log: all.heard.map(({ event }) => event) });
}

describe('what the listener heard', () => {
  it('is right where it heard each published comment once, in sequence', () => {
    expect(wrongIn({})).toEqual([]);
  });

  it.each([
    ['one was missed', { heard: [heard(2, 'a')] }],
    ['one came twice', { heard: [heard(2, 'a'), heard(3, 'b'), heard(4, 'b')] }],
    ['the order was another', { heard: [heard(3, 'b'), heard(2, 'a')] }],
    ['a number was left out', { heard: [heard(2, 'a'), heard(4, 'b')] }],
    ['one was never let in', { heard: [...right.heard, heard(4, 'c')] }],
    ['something else happened', { heard: [...right.heard, heard(4, 'a', 10, 'comment:edited')] }],
    ['one came before its approval', { heard: [heard(2, 'a', 0), heard(3, 'b')] }],
    ['one cannot be read', { comments: shown('a') }],
    ['one can be read that was not let in', { comments: shown('a', 'b', 'c') }],
    ['one reads differently', { comments: [...shown('a'), { ...shown('b')[0]!, bodyHtml: '' }] }],
  ])('is wrong where %s', (_name, change) => {
    expect(wrongIn(change)).not.toEqual([]);
  });

  it('is wrong where the log tells otherwise', () => {
    expect(wrongs({ ...right, log: [] })).not.toEqual([]);
  });
});

describe('figures', () => {
  it('takes the nearest rank', () => {
    const values = [5, 1, 4, 2, 3];
    expect([0, 0.5, 0.8, 0.81, 1].map((share) => percentile(values, share))).toEqual([
      1, 3, 4, 5, 5,
    ]);
    expect(spread([])).toBe('none');
  });

  it('counts words', () => {
    expect(tally(['a', 'b', 'a'])).toBe('2 a, 1 b');
  });

  it('compares outcomes with verdicts, where there are any', () => {
    const judged = (
      outcome: Judged['outcome'],
      verdict: Judged['text']['verdict'],
      alsoOk: Judged['text']['alsoOk'] = [],
    ): Judged => ({ outcome, clauses: [], text: { id: 't', text: '', verdict, alsoOk } });
    const result = agreementOf([
      judged('return', 'reject'),
      judged('hold', 'reject', ['hold']),
      judged('publish', 'hold', ['reject']),
      judged('publish', undefined),
    ]);
    expect(result).toMatchObject({ judged: 3, exact: 1, defensible: 2 });
    expect(result.others).toHaveLength(2);
  });
});
