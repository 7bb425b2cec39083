import type { EvidenceKind, EvidenceSide } from '../evidence/kinds.ts';
import { kindOf, weightOf } from '../evidence/standing.ts';
import type { Weight } from '../evidence/standing.ts';
import { stepsOf, undercutSteps } from '../evidence/undercuts.ts';
import type { DebateEvidence } from './debate-claim.ts';

/** Evidence that makes one step: one piece, or all citations of one source on one side. */
export interface EvidenceStep {
  side: EvidenceSide;
  kind: EvidenceKind;
  weight: Weight;
  undercut: boolean;
  members: readonly DebateEvidence[];
}

/** A step on the claim itself that no standing undercut takes away. */
export type CountedStep = EvidenceStep & { side: 'supports' | 'challenges'; undercut: false };

/** The evidence of one claim in steps, undercuts and what they take away included. */
export function evidenceSteps(evidence: readonly DebateEvidence[]): EvidenceStep[] {
  const steps = stepsOf(evidence);
  const undercut = undercutSteps(steps);
  return steps.flatMap((step) => {
    const [first] = step.members;
    return first
      ? [
          {
            side: first.side,
            kind: kindOf(step),
            weight: weightOf(step),
            undercut: undercut.has(step.key),
            members: step.members,
          },
        ]
      : [];
  });
}

export function isCounted(step: EvidenceStep): step is CountedStep {
  return step.side !== 'undercuts' && !step.undercut;
}
