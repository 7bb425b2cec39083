import { stances } from '../vocabulary.ts';
import type { Stance } from '../vocabulary.ts';
import { movers } from './position.ts';
import type { Mover } from './position.ts';

/** Fewer people than this are never shown as a group. */
export const smallestGroup = 5;

/** Comments shown as those that moved readers. */
const creditsShown = 10;

export interface Move {
  from: Stance;
  to: Stance;
}

/** Exact counts of what readers of one debate said; never leaves the server. */
export interface PositionTally {
  before: Readonly<Record<Stance, number>>;
  after: Readonly<Record<Stance, number>>;
  /** Those who said both, and not the same. A pair that is missing was taken by nobody. */
  moves: readonly (Move & { people: number })[];
  wouldMove: Readonly<Partial<Record<Mover, number>>>;
  /** By the number of a published comment. */
  credited: readonly { comment: number; people: number }[];
}

/** At least so many people, by stance; 0 where nothing is said of it. */
export interface StanceSums extends Record<Stance, number> {
  /** At least so many said anything at all. */
  people: number;
}

/** What everyone may know: each figure is a number of people, rounded down to a multiple of five. */
export interface PositionSums {
  before: StanceSums;
  after: StanceSums;
  moved: { people: number; moves: readonly (Move & { people: number })[] };
  wouldMove: readonly { kind: Mover; people: number }[];
  credited: readonly { comment: number; people: number }[];
}

/** People in full fives: 4 is 0, 9 is 5. */
const inFives = (people: number): number => Math.floor(people / smallestGroup) * smallestGroup;

/**
 * At least how many there are in several groups together, given what is shown of each. Where some
 * group is shown this adds up what is shown and says nothing new; where none is, it says no more
 * than "five or more", because the exact sum of small groups would bound each of them.
 */
function inAll(shown: readonly number[], people: readonly number[]): number {
  const sum = total(shown);
  return sum > 0 ? sum : Math.min(inFives(total(people)), smallestGroup);
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

/**
 * What everyone may be told of where readers stand. Null while nothing is over five people or
 * more.
 *
 * The rule is k-anonymity with suppression, k = 5 (Sweeney 2002; Cox 1980 for what suppressed
 * cells of a table still give away), with every figure rounded down to a multiple of k:
 *
 * - A group of 1 to 4 people looks exactly like a group of none: whatever is shown could be shown
 *   with nobody in it. No total stands beside its parts, so that a part cannot be had by taking the
 *   others away; where parts are shown, the total is their sum as shown.
 * - Rounding keeps differences wide. What is left of a shown figure without others that are part
 *   of it ("stood for, and did not move") is never known to be 1 to 4 people.
 * - Moves are given by pair, from and to, and not by where they lead: the five who moved to one
 *   stance would show that somebody stood where fewer than five stood before.
 * - Answers are never combined, beyond before with after: whom a comment moved, and what would move
 *   those who are against, is not told.
 * - One person who changes their mind moves no figure by more than one step of five, and mostly
 *   none. Equal figures stand in a fixed order, which says nothing of the counts behind them.
 *
 * What it cannot hide is that a step was made when it was made: who knows by other ways who answered
 * at that moment learns that answer. Nothing else of the board says who answers, or when.
 */
export function sumsOf(tally: PositionTally): PositionSums | null {
  const moves = stances
    .flatMap((from) => stances.map((to) => ({ from, to, people: peopleWho(tally, { from, to }) })))
    .map((move) => ({ ...move, shown: inFives(move.people) }));
  const sums: PositionSums = {
    before: stanceSums(tally.before),
    after: stanceSums(tally.after),
    moved: {
      people: inAll(
        moves.map(({ shown }) => shown),
        moves.map(({ people }) => people),
      ),
      moves: moves
        .filter(({ shown }) => shown > 0)
        .map(({ from, to, shown }) => ({ from, to, people: shown })),
    },
    wouldMove: most(movers.map((kind) => ({ kind, people: inFives(tally.wouldMove[kind] ?? 0) }))),
    credited: most(
      tally.credited
        .map(({ comment, people }) => ({ comment, people: inFives(people) }))
        .toSorted((a, b) => a.comment - b.comment),
    ).slice(0, creditsShown),
  };
  const { before, after, wouldMove, credited } = sums;
  return before.people + after.people + wouldMove.length + credited.length === 0 ? null : sums;
}

function stanceSums(people: Readonly<Record<Stance, number>>): StanceSums {
  const shown = stances.map((stance) => inFives(people[stance]));
  const [pro = 0, against = 0, depends = 0] = shown;
  const all = inAll(shown, Object.values(people));
  return { people: all, for: pro, against, depends };
}

/** Who stayed has not moved. */
const peopleWho = ({ moves }: PositionTally, { from, to }: Move): number =>
  from === to ? 0 : total(moves.flatMap((m) => (m.from === from && m.to === to ? m.people : [])));

/** What is shown at all, the most people first; equals stay in the order given. */
function most<T extends { people: number }>(things: readonly T[]): T[] {
  return things.filter(({ people }) => people > 0).toSorted((a, b) => b.people - a.people);
}

/** Whether readers would see a difference. */
export const showsTheSame = (left: PositionSums | null, right: PositionSums | null): boolean =>
  JSON.stringify(left) === JSON.stringify(right);
