import { describe, expect, it } from 'vitest';
import { textKinds } from '#app/domain/policy/bounds.ts';
import { defaultPolicy } from '#app/domain/policy/clauses.ts';
import type { SettingChange } from '#app/domain/policy/draft-changes.ts';
import type { PolicySettings } from '#app/domain/policy/types.ts';
import { settingChangeInWords, settingsInWords } from './settings-words.ts';

const { settings } = defaultPolicy;
const noLinks = Object.fromEntries(
  textKinds.map((kind) => [kind, 0]),
) as PolicySettings['maxLinks'];

describe('settings in words', () => {
  it('as a board begins', () => {
    expect(settingsInWords(settings)).toEqual([
      'Two approvals and your texts appear at once.',
      'A comment may carry up to one link, an opening five, a conclusion five, a profile one.',
      'There is room for 20,000 characters in a comment and 40,000 in an opening.',
      'A text that no moderator has approved is out of sight once three readers have reported it, until a moderator has looked.',
    ]);
  });

  it.each<[Partial<PolicySettings>, string]>([
    [{ approvalsForTrust: 1 }, 'One approval and your texts appear at once.'],
    [{ approvalsForTrust: 20 }, '20 approvals and your texts appear at once.'],
    [{ maxLinks: { ...noLinks, opening: 2 } }, 'An opening may carry up to two links.'],
    [{ maxLinks: noLinks }, 'No text may carry a link; sources belong to claims.'],
    [
      { maxLength: { ...settings.maxLength, comment: 500 } },
      'There is room for 500 characters in a comment and 40,000 in an opening.',
    ],
  ])('%j', (change, sentence) => {
    expect(settingsInWords({ ...settings, ...change })).toContain(sentence);
  });

  it.each<[SettingChange, string]>([
    [
      { setting: 'maxLinks', kind: 'comment', before: 1, after: 0 },
      'Links in a comment: none instead of one.',
    ],
    [
      { setting: 'maxLength', kind: 'opening', before: 40_000, after: 5_000 },
      'Room in an opening: 5,000 characters instead of 40,000.',
    ],
    [
      { setting: 'approvalsForTrust', kind: null, before: 2, after: 3 },
      'Approvals before texts appear at once: three instead of two.',
    ],
    [
      { setting: 'reportersToHide', kind: null, before: 3, after: 2 },
      'Readers whose reports hide a text that no moderator has approved: two instead of three.',
    ],
  ])('changed: %j', (change, sentence) => {
    expect(settingChangeInWords(change)).toBe(sentence);
  });
});
