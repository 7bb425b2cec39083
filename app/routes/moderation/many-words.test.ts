import { describe, expect, it } from 'vitest';
import type { ManyAnswer } from '#app/components/moderation/answers.ts';
import { manyInWords } from './many-words.ts';

const answer: ManyAnswer = {
  about: 'many',
  message: null,
  verb: 'approve',
  batch: 'b',
  done: 12,
  failed: [],
  clauses: [],
  note: '',
  selected: [],
};
const failed = (message: string) => ({ revisionId: message, message });

describe('manyInWords', () => {
  it.each<[Partial<ManyAnswer>, string]>([
    [{}, '12 approved.'],
    [{ verb: 'undo', done: 3 }, '3 undone.'],
    [{ failed: [failed('It has changed.')] }, '12 approved, 1 left as it is: It has changed.'],
    [
      { verb: 'reject', failed: [failed('It has changed.'), failed('It has changed.')] },
      '12 rejected, 2 left as they are: It has changed.',
    ],
    [{ message: 'Select at least one text first.' }, ''],
  ])('says %j', (more, words) => {
    expect(manyInWords({ ...answer, ...more })).toBe(words);
  });
});
