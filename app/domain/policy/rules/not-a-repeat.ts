import type { HistoryFacts } from '../decide.ts';
import type { Reason } from '../types.ts';

export function notARepeat(history: HistoryFacts): Reason[] {
  switch (history.repeat) {
    case 'none':
      return [];
    case 'same':
      return [
        {
          clause: 'not-a-repeat',
          severity: 'return',
          message: 'You have already sent this text.',
          fix: 'Say what is new, or leave the earlier one to stand.',
          spans: [],
          rule: 'same-text',
        },
      ];
    case 'near':
      return [
        {
          clause: 'not-a-repeat',
          severity: 'hold',
          message: 'This is very close to a text you have already sent.',
          fix: 'Leave only what is new, or wait for a moderator to read it.',
          spans: [],
          rule: 'near-copy',
        },
      ];
    case 'unknown':
      return [
        {
          clause: 'not-a-repeat',
          severity: 'hold',
          message: 'We could not compare this with your earlier texts just now.',
          fix: 'Nothing to change. A moderator will look.',
          spans: [],
          rule: 'repeat-unknown',
        },
      ];
  }
}
