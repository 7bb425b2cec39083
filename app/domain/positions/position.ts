import { evidenceKinds } from '../evidence/kinds.ts';
import type { Stance } from '../vocabulary.ts';

/** What can change a mind: kinds of evidence, or nothing. A closed list, so that sums mean something. */
export const movers = [...evidenceKinds, 'nothing'] as const;
export type Mover = (typeof movers)[number];

/** Where one reader stands on a motion; they alone read it. Null where they do not say. */
export interface Position {
  before: Stance | null;
  after: Stance | null;
  /** In the order of `movers`, each once. */
  wouldMove: readonly Mover[];
  /** Id of the comment that moved them. */
  creditedId: string | null;
}

export const unsaid: Position = { before: null, after: null, wouldMove: [], creditedId: null };

/** What is to be different; what is left out stays. */
export type PositionChange = { [Part in keyof Position]?: Position[Part] | undefined };

export const isUnsaid = ({ before, after, wouldMove, creditedId }: Position): boolean =>
  before === null && after === null && wouldMove.length === 0 && creditedId === null;

/**
 * A reader's position with a change made to it. Null where the change would rewrite where they
 * stood before: that can be taken back at any time, but not said anew once they said where they
 * stand after, because nobody remembers it as it was by then.
 */
export function changedPosition(now: Position, change: PositionChange): Position | null {
  const {
    before = now.before,
    after = now.after,
    wouldMove = now.wouldMove,
    creditedId = now.creditedId,
  } = change;
  const isRewritten = before !== null && before !== now.before;
  if (isRewritten && now.after !== null && after !== null) return null;
  return {
    before,
    after,
    wouldMove: movers.filter((mover) => wouldMove.includes(mover)),
    creditedId,
  };
}

/** Either nothing would change their mind, or some kinds of evidence would. */
export const isPlausible = (wouldMove: readonly Mover[]): boolean =>
  !wouldMove.includes('nothing') || wouldMove.every((mover) => mover === 'nothing');
