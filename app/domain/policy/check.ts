import { outcomeOf, withinClause } from './decide.ts';
import { draftRules } from './rules.ts';
import { readSubject } from './subject.ts';
import type { Check, Draft, DraftFacts, PolicyVersion } from './types.ts';

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
  return {
    outcome: outcomeOf(reasons),
    links: links.length,
    linkList: links,
    reasons,
    signature: subject.signature ?? null,
  };
}
