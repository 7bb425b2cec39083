import { describe, expect, it } from 'vitest';
import { notARepeat } from './not-a-repeat.ts';

describe('notARepeat', () => {
  it.each([
    ['none', []],
    ['same', ['same-text: return']],
    ['near', ['near-copy: hold']],
    // What could not be compared is not let through.
    ['unknown', ['repeat-unknown: hold']],
  ] as const)('%s', (repeat, expected) => {
    const history = { trusted: true, holdAll: false, repeat, addsLink: false } as const;
    expect(notARepeat(history).map(({ rule, severity }) => `${rule}: ${severity}`)).toEqual(
      expected,
    );
  });
});
