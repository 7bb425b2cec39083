/** A decision somebody wants to take back. */
export interface Undoing {
  actor: { id: string; role: 'member' | 'moderator' | 'admin' };
  /** Who made the decision. */
  deciderId: string;
  /** How often a moderator's decision on this subject was taken back by a colleague before. */
  reversals: number;
  /** Whether the actor says why. */
  hasNote: boolean;
}

/**
 * Undo is for one's own decisions. A colleague's can be reversed once, with a note they are shown;
 * after that two moderators disagree, and an administrator settles it.
 */
export function mayUndo(undoing: Undoing): 'yes' | 'needs-note' | 'administrator-only' {
  const { actor, deciderId, reversals, hasNote } = undoing;
  if (deciderId === actor.id) return 'yes';
  if (reversals > 0 && actor.role !== 'admin') return 'administrator-only';
  return hasNote ? 'yes' : 'needs-note';
}

/**
 * Milliseconds an approval may be undone without leaving a trace for readers. Mail and feeds wait
 * as long before they carry a text.
 */
export const approvalGrace = 60_000;
