import { gapsOf } from '../evidence/details.ts';
import type { EvidenceSide } from '../evidence/kinds.ts';
import { standingOf, undercutIds } from '../evidence/standing.ts';
import { byPublication } from './debate-claim.ts';
import type { DebateClaim, DebateEvidence } from './debate-claim.ts';

export type { DebateClaim, DebateEvidence } from './debate-claim.ts';

export interface TurnsOn<C extends DebateClaim = DebateClaim> {
  claim: C;
  /** The comment that carries the best evidence of each side; null where no comment does. */
  bestFor: string | null;
  bestAgainst: string | null;
}

function isIndependent({ source }: DebateEvidence): boolean {
  return source !== null && !source.own;
}

function bestComment(claim: DebateClaim, side: EvidenceSide): string | null {
  const undercut = undercutIds(claim.evidence);
  const gaps = ({ kind, details, source }: DebateEvidence) =>
    gapsOf(kind, details, source !== null).length;
  const [best] = claim.evidence
    .filter((piece) => piece.side === side && piece.commentId !== null && !undercut.has(piece.id))
    .sort(
      (left, right) =>
        Number(isIndependent(right)) - Number(isIndependent(left)) ||
        gaps(left) - gaps(right) ||
        byPublication(left, right),
    );
  return best?.commentId ?? null;
}

/**
 * What a debate turns on: the claim with most evidence that counts on both sides. The weaker side
 * is compared first, because ten accounts against one are a settled matter and three against three
 * are not; then all evidence, then the claim made earlier. Null while no claim has both sides.
 */
export function turnsOn<C extends DebateClaim>(claims: readonly C[]): TurnsOn<C> | null {
  const [best] = claims
    .map((claim) => {
      const { for: pro, against: con } = standingOf(claim.evidence);
      return {
        claim,
        weaker: Math.min(pro.counted, con.counted),
        all: pro.counted + con.counted,
      };
    })
    .filter(({ weaker }) => weaker > 0)
    .sort(
      (left, right) =>
        right.weaker - left.weaker ||
        right.all - left.all ||
        byPublication(left.claim, right.claim),
    );
  if (!best) return null;
  const { claim } = best;
  return {
    claim,
    bestFor: bestComment(claim, 'supports'),
    bestAgainst: bestComment(claim, 'challenges'),
  };
}
