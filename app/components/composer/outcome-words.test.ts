import { describe, expect, it } from 'vitest';
import { outcomeInWords } from './outcome-words.ts';

const trusted = { trusted: true };
const newcomer = { trusted: false };

describe('outcomeInWords', () => {
  it.each([
    ['publish', 0, trusted, false, 'This would be public at once'],
    ['publish', 0, trusted, true, 'A moderator will look first'],
    ['publish', 0, newcomer, false, 'A moderator will look first'],
    ['hold', 1, trusted, false, 'A moderator will look first'],
    ['return', 1, trusted, false, 'One thing to change'],
    ['return', 2, newcomer, true, 'Two things to change'],
    ['return', 2, null, false, 'Two things to change'],
    ['publish', 0, null, false, 'Nothing to change. You sign up when you send it'],
    ['hold', 1, null, false, 'A moderator will look first, once you have signed up and sent it'],
  ] as const)(
    '%s with %i reasons for %j (all held: %s): %s',
    (outcome, reasons, viewer, holdAll, words) => {
      expect(outcomeInWords({ outcome, reasons, viewer, holdAll })).toBe(words);
    },
  );
});
