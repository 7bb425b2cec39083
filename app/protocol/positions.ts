import { z } from 'zod/mini';
import { isPlausible, movers } from '#app/domain/positions/position.ts';
import { Id, Stance } from './shared.ts';

export const Mover = z.enum(movers);
export type Mover = z.infer<typeof Mover>;

/** What a reader says of themselves; what is left out stays, and null or an empty list takes back. */
export const SetPosition = z.object({
  before: z.optional(z.nullable(Stance)),
  after: z.optional(z.nullable(Stance)),
  wouldMove: z.optional(
    z.array(Mover).check(
      z.maxLength(movers.length * 2, { error: 'Name each kind once.' }),
      z.refine(isPlausible, {
        error: 'Either nothing would change your mind, or some kinds of evidence would.',
      }),
    ),
  ),
  /** The id of a published comment of this debate, written by somebody else. */
  credited: z.optional(z.nullable(Id)),
});
export type SetPosition = z.infer<typeof SetPosition>;

/** Where one reader stands, for that reader alone. */
export const OwnPosition = z.object({
  before: z.nullable(Stance),
  after: z.nullable(Stance),
  wouldMove: z.array(Mover),
  /** Null also while that comment is not public. */
  credited: z.nullable(z.object({ id: z.string(), number: z.number() })),
});
export type OwnPosition = z.infer<typeof OwnPosition>;

export const PositionAnswer = z.object({ position: OwnPosition });
export type PositionAnswer = z.infer<typeof PositionAnswer>;

const StanceSums = z.object({
  /** At least so many said where they stand. */
  people: z.number(),
  for: z.number(),
  against: z.number(),
  depends: z.number(),
});

/**
 * Where readers stand, in sums that give nobody away: "at least so many", in fives; what fewer than
 * five people say is left out.
 */
export const PositionSums = z.object({
  before: StanceSums,
  after: StanceSums,
  moved: z.object({
    people: z.number(),
    moves: z.readonly(z.array(z.object({ from: Stance, to: Stance, people: z.number() }))),
  }),
  /** What would change readers' minds. */
  wouldMove: z.readonly(z.array(z.object({ kind: Mover, people: z.number() }))),
  /** Comments that moved readers, by number. */
  credited: z.readonly(z.array(z.object({ comment: z.number(), people: z.number() }))),
});
export type PositionSums = z.infer<typeof PositionSums>;
