import { reason, type DraftRule } from '../subject.ts';

/** Nothing at all, or more than the board stores. */
export const size: DraftRule = ({ draft, policy }) => {
  const most = policy.settings.maxLength[draft.kind];
  if (!/[^\s\p{Cf}\p{Cc}\p{Variation_Selector}]/u.test(draft.text)) {
    return [
      reason('adds-value', 'empty', 'return', {
        message: 'There is nothing to read here yet.',
        fix: 'Write what you want to say.',
      }),
    ];
  }
  if (draft.text.length <= most) return [];
  return [
    reason(
      'adds-value',
      'too-long',
      'return',
      {
        message: `This is ${draft.text.length} characters long; there is room for ${most}.`,
        fix: 'Shorten it, or split it into several.',
      },
      [[most, draft.text.length]],
    ),
  ];
};
