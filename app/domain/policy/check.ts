import { outcomeOf } from './decide.ts';
import { draftRules } from './rules.ts';
import { readSubject } from './subject.ts';
import type { Check, Draft, DraftFacts, PolicyVersion, Reason } from './types.ts';

/**
 * Judges one text by the clauses that need nothing but the text and public settings, so the same
 * answer can be had in the browser while a person types. The server asks again and believes itself.
 */
export function checkDraft(draft: Draft, policy: PolicyVersion, facts: DraftFacts = {}): Check {
  const subject = readSubject(draft, policy, facts);
  const reasons = draftRules
    .flatMap((rule) => rule(subject))
    .flatMap((one) => withinClause(one, policy));
  const { links } = subject.found;
  return { outcome: outcomeOf(reasons), links: links.length, linkList: links, reasons };
}

/** A clause the policy does not have, or leaves to people, is not applied by rule; its severity caps ours. */
function withinClause(reason: Reason, policy: PolicyVersion): Reason[] {
  const clause = policy.clauses.find(({ id }) => id === reason.clause);
  if (clause === undefined || clause.decidedBy === 'hand') return [];
  return [clause.severity === 'hold' ? { ...reason, severity: 'hold' } : reason];
}
