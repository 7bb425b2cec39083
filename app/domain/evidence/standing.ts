import { evidenceKinds } from './kinds.ts';
import type { EvidenceKind, EvidenceSide } from './kinds.ts';
import type {
  Ground,
  SideStanding,
  Sides,
  Standing,
  StandingEvidence,
  Weight,
} from './standing-shape.ts';
import { stepsOf, undercutSteps } from './undercuts.ts';
import type { Step } from './undercuts.ts';

export type {
  Ground,
  KindCount,
  SideStanding,
  Sides,
  Standing,
  StandingEvidence,
  Weight,
} from './standing-shape.ts';
export { explainStanding, standingLabel } from './standing-words.ts';
export { undercutIds } from './undercuts.ts';

/**
 * People may describe one source as different kinds. The kind that stands first in the list is
 * taken: the order of arrival plays no part, and saying it again changes nothing.
 */
export function kindOf(step: Step): EvidenceKind {
  const named = new Set(step.members.map((member) => member.kind));
  const kind = evidenceKinds.find((candidate) => named.has(candidate));
  if (!kind) throw new Error(`The step ${step.key} has no known kind.`);
  return kind;
}

/** One citation by someone independent makes the source independent. */
export function weightOf(step: Step): Weight {
  return step.members.some(({ source }) => source !== null && !source.own)
    ? 'sourced'
    : 'experience';
}

function countSide(steps: readonly Step[]): SideStanding {
  const counts = new Map<string, number>();
  for (const step of steps) {
    const key = `${kindOf(step)} ${weightOf(step)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const kinds = evidenceKinds.flatMap((kind) =>
    (['sourced', 'experience'] as const).flatMap((weight) => {
      const count = counts.get(`${kind} ${weight}`) ?? 0;
      return count > 0 ? [{ kind, weight, count }] : [];
    }),
  );
  const total = (weight: Weight) =>
    kinds.reduce((sum, entry) => (entry.weight === weight ? sum + entry.count : sum), 0);
  const sourced = total('sourced');
  const experience = total('experience');
  return { counted: sourced + experience, sourced, experience, kinds };
}

function groundOf(pro: SideStanding, con: SideStanding): Ground {
  if (pro.sourced + con.sourced > 0) return 'sourced';
  return pro.counted + con.counted > 0 ? 'experience' : 'asserted';
}

function sidesOf(pro: SideStanding, con: SideStanding): Sides {
  if (pro.counted > 0) return con.counted > 0 ? 'both' : 'for';
  return con.counted > 0 ? 'against' : 'none';
}

/** Computes where a claim stands from its published evidence, whatever the order of the list. */
export function standingOf(evidence: readonly StandingEvidence[]): Standing {
  const steps = stepsOf(evidence);
  const undercut = undercutSteps(steps);
  const side = (wanted: EvidenceSide, stands: boolean) =>
    countSide(
      steps.filter((step) => step.members[0]?.side === wanted && undercut.has(step.key) !== stands),
    );
  const pro = side('supports', true);
  const con = side('challenges', true);
  return {
    ground: groundOf(pro, con),
    sides: sidesOf(pro, con),
    for: pro,
    against: con,
    undercut: { for: side('supports', false), against: side('challenges', false) },
  };
}
