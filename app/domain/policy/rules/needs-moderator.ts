import type { HistoryFacts } from '../decide.ts';
import type { Reason } from '../types.ts';

/** Holds that are nobody's fault; a fact that could not be had counts as the careful answer. */
export function needsModerator(history: HistoryFacts): Reason[] {
  const reasons: Reason[] = [];
  if (history.trusted !== true) {
    reasons.push({
      clause: 'new-author',
      severity: 'hold',
      message: 'A moderator reads the first comments of every author here.',
      fix: 'Nothing to change. It appears once a moderator has read it.',
      spans: [],
      rule: 'first-comments',
    });
  }
  if (history.holdAll !== false) {
    reasons.push({
      clause: 'moderated-debate',
      severity: 'hold',
      message: 'In this debate a moderator reads every text before it appears.',
      fix: 'Nothing to change. It appears once a moderator has read it.',
      spans: [],
      rule: 'hold-all',
    });
  }
  if (history.addsLink !== false) {
    reasons.push({
      clause: 'late-link',
      severity: 'hold',
      message: 'This change brings in a link that was not there when the text became public.',
      fix: 'Nothing to change. Until a moderator has looked, everyone sees the version from before.',
      spans: [],
      rule: 'late-link',
    });
  }
  return reasons;
}
