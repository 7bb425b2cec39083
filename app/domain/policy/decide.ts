import { historyRules } from './rules.ts';
import type { Check, Outcome, Reason } from './types.ts';

/** What only the server can know about the author and the debate. */
export type HistoryFacts = {
  trusted: boolean | 'unknown';
  /** The debate holds every text until a moderator has read it. */
  holdAll: boolean | 'unknown';
  repeat: 'same' | 'near' | 'none' | 'unknown';
};

export type Decision = { outcome: Outcome; reasons: Reason[] };

/** The most severe outcome wins; without a reason the text is published. */
export function outcomeOf(reasons: readonly Reason[]): Outcome {
  if (reasons.some((reason) => reason.severity === 'return')) return 'return';
  return reasons.length > 0 ? 'hold' : 'publish';
}

/**
 * Joins what the text says with what the server knows. Every reason is kept, so that an author who
 * fixes one thing is not told of the next only afterwards.
 */
export function decide(facts: { draftCheck: Check; history: HistoryFacts }): Decision {
  const reasons = [
    ...facts.draftCheck.reasons,
    ...historyRules.flatMap((rule) => rule(facts.history)),
  ];
  return { outcome: outcomeOf(reasons), reasons };
}
