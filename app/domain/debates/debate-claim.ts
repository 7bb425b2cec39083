import type { EvidenceDetails } from '../evidence/details.ts';
import type { StandingEvidence } from '../evidence/standing.ts';

/** One published piece of evidence, as a debate's overview needs it. */
export interface DebateEvidence extends StandingEvidence {
  details: EvidenceDetails;
  /** The comment that carries it, if any. */
  commentId: string | null;
  /** Milliseconds since 1970. */
  publishedAt: number;
}

/** One public claim with its published evidence. */
export interface DebateClaim {
  id: string;
  /** Milliseconds since 1970. */
  publishedAt: number;
  /** How many people asked for evidence. */
  asks: number;
  evidence: readonly DebateEvidence[];
}

/** Earlier first, and where times are equal by id, so that every reader sees one order. */
export function byPublication(
  left: { publishedAt: number; id: string },
  right: { publishedAt: number; id: string },
): number {
  if (left.publishedAt !== right.publishedAt) return left.publishedAt - right.publishedAt;
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}
