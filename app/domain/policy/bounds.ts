import type { Clause, ClauseId, PolicyVersion, TextKind } from './types.ts';

/** What a version of the policy says; its number and date come when it is published. */
export type PolicyContent = Pick<PolicyVersion, 'clauses' | 'settings'>;

export const textKinds = [
  'comment',
  'opening',
  'conclusion',
  'claim',
  'evidence',
  'source-title',
  'title',
  'motion',
  'name',
  'affiliation',
  'profile',
] as const satisfies readonly TextKind[];

/** Clauses that rules in code speak for: they stay, though people may decide them instead. */
export const ruleClauses: ReadonlySet<string> = new Set<ClauseId>([
  'adds-value',
  'one-link',
  'educational-link',
  'not-promotion',
  'no-commercial-link',
  'civil',
  'not-a-repeat',
]);

/** Nobody reads a policy longer than this. */
export const maxClauses = 20;
export const maxExamples = 6;

/** A clause's texts, in UTF-16 units. */
export const clauseBounds = { id: 40, title: 80, short: 200, long: 2_000, example: 500 } as const;

/** Whole numbers, ends included. */
export interface Bounds {
  least: number;
  most: number;
}

export const linkBounds: Bounds = { least: 0, most: 20 };
export const trustBounds: Bounds = { least: 1, most: 20 };
export const reporterBounds: Bounds = { least: 2, most: 20 };

/**
 * Room for a text of each kind, in UTF-16 units: enough to say something, and never more than the
 * board is built to store and show.
 */
export const lengthBounds: Readonly<Record<TextKind, Bounds>> = {
  comment: { least: 500, most: 20_000 },
  opening: { least: 1_000, most: 40_000 },
  conclusion: { least: 500, most: 20_000 },
  claim: { least: 100, most: 1_000 },
  evidence: { least: 200, most: 2_000 },
  'source-title': { least: 60, most: 300 },
  title: { least: 40, most: 150 },
  motion: { least: 60, most: 300 },
  name: { least: 20, most: 80 },
  affiliation: { least: 20, most: 120 },
  profile: { least: 100, most: 2_000 },
};

/** Where something is wrong (dotted), and what, in one sentence. */
export interface Problem {
  path: string;
  message: string;
}

/** What shapes and numbers alone do not show to be wrong with a version. */
export function problemsWith({ clauses }: Pick<PolicyContent, 'clauses'>): Problem[] {
  return [...missingRules(clauses), ...clauses.flatMap(problemsOf)];
}

function missingRules(clauses: readonly Clause[]): Problem[] {
  return [...ruleClauses]
    .filter((id) => !clauses.some((clause) => clause.id === id))
    .map((id) => ({
      path: 'clauses',
      message: `The clause ${id} has rules and cannot be taken out. It can be left to people.`,
    }));
}

function problemsOf(clause: Clause, index: number, all: readonly Clause[]): Problem[] {
  const problems: Problem[] = [];
  if (all.findIndex(({ id }) => id === clause.id) !== index) {
    problems.push({
      path: `clauses.${index}.id`,
      message: 'Another clause has this name. Choose a different one.',
    });
  }
  if (clause.decidedBy === 'rules' && !ruleClauses.has(clause.id)) {
    problems.push({
      path: `clauses.${index}.decidedBy`,
      message: 'There are no rules for this clause, so only people can decide it.',
    });
  }
  return problems;
}
