import { checkDraft } from './check.ts';
import { namesClause, outcomeOf, withinClause } from './decide.ts';
import type { DraftFacts, Outcome, PolicyVersion, Severity } from './types.ts';

/** What moderators made of a comment, as it stands; `without-links` is an approval of the rest. */
export type Finding = 'approve' | 'without-links' | 'return' | 'reject';

type StoredReason = { clause: string; severity: Severity };

/** A comment that moderators decided, with what is still known of how it was judged. */
export interface DecidedCase {
  id: string;
  text: string;
  facts: DraftFacts;
  /** The reasons the board gave when it was sent. */
  reasons: readonly StoredReason[];
  finding: Finding;
}

/** What one version says of a text. */
export interface Judged {
  outcome: Outcome;
  /** Clauses it finds broken, each once. */
  clauses: string[];
}

export interface Retried {
  id: string;
  finding: Finding;
  /** What the board said when the text was sent. */
  earlier: Judged;
  /** What the version in force says of it now, and what the draft would. */
  inForce: Judged;
  draft: Judged;
}

/**
 * Judges decided comments again by two versions, so that the difference is the draft's alone and
 * not that of rules or hosts that have changed since. What depended on the moment is taken as it
 * was: whether the author was new, the debate read first, a link added, or a text repeated.
 */
export function backtest(
  cases: readonly DecidedCase[],
  policies: { inForce: PolicyVersion; draft: PolicyVersion },
): Retried[] {
  return cases.map((one) => ({
    id: one.id,
    finding: one.finding,
    earlier: summed(one.reasons),
    inForce: judgeAgain(one, policies.inForce),
    draft: judgeAgain(one, policies.draft),
  }));
}

const isOfTheMoment = (reason: StoredReason): boolean =>
  !namesClause(reason) || reason.clause === 'not-a-repeat';

function judgeAgain({ text, facts, reasons }: DecidedCase, policy: PolicyVersion): Judged {
  const kept = reasons.filter(isOfTheMoment);
  return summed([
    ...checkDraft({ kind: 'comment', text }, policy, facts).reasons,
    ...kept.flatMap((reason) => withinClause(reason, policy)),
  ]);
}

function summed(reasons: readonly StoredReason[]): Judged {
  const clauses = reasons.filter(namesClause).map(({ clause }) => clause);
  return { outcome: outcomeOf(reasons), clauses: [...new Set(clauses)] };
}

/** Whether the draft would say something else than the version in force. */
export function wouldChange({ inForce, draft }: Retried): boolean {
  return (
    inForce.outcome !== draft.outcome ||
    inForce.clauses.length !== draft.clauses.length ||
    inForce.clauses.some((clause) => !draft.clauses.includes(clause))
  );
}

/** How one version and the moderators stand to each other, in comments. */
export interface Agreement {
  of: number;
  /** A clause found and the text not approved as sent, or none found and approved. */
  agreed: number;
  /** A clause found, and approved all the same; `returned`: sent back to its author by machine. */
  tooStrict: number;
  returned: number;
  /** No clause found, and not approved as sent. */
  missed: number;
}

export function agreementOf(retried: readonly Retried[], version: 'inForce' | 'draft'): Agreement {
  const sum: Agreement = { of: retried.length, agreed: 0, tooStrict: 0, returned: 0, missed: 0 };
  for (const one of retried) {
    const { clauses, outcome } = one[version];
    const found = clauses.length > 0;
    const faulty = one.finding !== 'approve';
    if (found === faulty) sum.agreed += 1;
    else if (faulty) sum.missed += 1;
    else {
      sum.tooStrict += 1;
      if (outcome === 'return') sum.returned += 1;
    }
  }
  return sum;
}

/** How often a clause was found, and in how many of these the moderators did not approve. */
export interface ClauseCount {
  clause: string;
  inForce: { found: number; confirmed: number };
  draft: { found: number; confirmed: number };
}

/** Counts for every clause that either version found, the most found first. */
export function countByClause(retried: readonly Retried[]): ClauseCount[] {
  const names = new Set(
    retried.flatMap(({ inForce, draft }) => [inForce, draft]).flatMap((judged) => judged.clauses),
  );
  return [...names]
    .map((clause) => ({
      clause,
      inForce: countOf(retried, 'inForce', clause),
      draft: countOf(retried, 'draft', clause),
    }))
    .sort((a, b) => b.draft.found + b.inForce.found - a.draft.found - a.inForce.found);
}

function countOf(retried: readonly Retried[], version: 'inForce' | 'draft', clause: string) {
  const found = retried.filter((one) => one[version].clauses.includes(clause));
  const confirmed = found.filter(({ finding }) => finding !== 'approve');
  return { found: found.length, confirmed: confirmed.length };
}
