import { historyRules } from './rules.ts';
import type { Check, Outcome, PolicyVersion, Reason, ReasonClause, Severity } from './types.ts';

/** What only the server can know about the author and the debate. */
export type HistoryFacts = {
  trusted: boolean | 'unknown';
  /** The debate holds every text until a moderator has read it. */
  holdAll: boolean | 'unknown';
  repeat: 'same' | 'near' | 'none' | 'unknown';
  /** An edit of a public text that brings in an address it did not have. */
  addsLink: boolean | 'unknown';
};

export type Decision = { outcome: Outcome; reasons: Reason[] };

/** The most severe outcome wins; without a reason the text is published. */
export function outcomeOf(reasons: readonly Pick<Reason, 'severity'>[]): Outcome {
  if (reasons.some((reason) => reason.severity === 'return')) return 'return';
  return reasons.length > 0 ? 'hold' : 'publish';
}

/** What no clause is broken by: who writes, and where. No version of the policy can switch it off. */
const notAClause: ReadonlySet<string> = new Set<ReasonClause>([
  'new-author',
  'moderated-debate',
  'late-link',
]);

/** Whether a reason names a clause of the policy, and not a state of affairs. */
export const namesClause = ({ clause }: { clause: string }): boolean => !notAClause.has(clause);

/**
 * A clause the policy does not have, or leaves to people, is not applied by rule; its severity caps
 * ours.
 */
export function withinClause<R extends { clause: string; severity: Severity }>(
  reason: R,
  { clauses }: Pick<PolicyVersion, 'clauses'>,
): R[] {
  if (!namesClause(reason)) return [reason];
  const clause = clauses.find(({ id }) => id === reason.clause);
  if (clause === undefined || clause.decidedBy === 'hand') return [];
  return [clause.severity === 'hold' ? { ...reason, severity: 'hold' } : reason];
}

/**
 * Joins what the text says with what the server knows. Every reason is kept, so that an author who
 * fixes one thing is not told of the next only afterwards.
 */
export function decide(facts: {
  draftCheck: Check;
  history: HistoryFacts;
  policy: Pick<PolicyVersion, 'clauses'>;
}): Decision {
  const { draftCheck, history, policy } = facts;
  const told = historyRules.flatMap((rule) => rule(history));
  const reasons = [
    ...draftCheck.reasons,
    ...told.flatMap((reason) => withinClause(reason, policy)),
  ];
  return { outcome: outcomeOf(reasons), reasons };
}
