import { expect, it } from 'vitest';
import { shareInWords } from './share.ts';

it.each([
  [0, 0, 'none'],
  [0, 7, '0 of 7, 0\u00a0%'],
  [3, 40, '3 of 40, 8\u00a0%'],
  [2, 2, '2 of 2, 100\u00a0%'],
])('%i of %i', (count, all, words) => {
  expect(shareInWords(count, all)).toBe(words);
});
