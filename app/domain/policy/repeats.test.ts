import { describe, expect, it } from 'vitest';
import { fingerprint, similarity } from './repeats.ts';

const text =
  'We moved the fast movers to waist height and the pick rate rose by eight percent in a month.';

describe('repeats', () => {
  it.each([
    ['case and marks', 'Good, post!!', 'good POST', true],
    ['look-alikes', 'gооd post', 'good post', true],
    ['another word', 'good post', 'good posts', false],
  ])('fingerprint: %s', (_name, a, b, same) => {
    expect(fingerprint(a) === fingerprint(b)).toBe(same);
  });

  it.each([
    ['the same', text, text, 1, 1],
    ['with a new end', text, `${text} Try it yourself next week.`, 0.9, 1],
    ['one word changed', text, text.replace('eight', 'nine'), 0.6, 0.95],
    [
      'other words',
      text,
      'The review queue is the bottleneck, not the language the teams happen to use.',
      0,
      0,
    ],
    ['short and alike', 'see page four', 'see page five', 0, 0],
  ])('similarity: %s', (_name, a, b, least, most) => {
    expect(similarity(a, b)).toBeGreaterThanOrEqual(least);
    expect(similarity(a, b)).toBeLessThanOrEqual(most);
    expect(similarity(b, a)).toBe(similarity(a, b));
  });
});
