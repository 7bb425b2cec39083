import type { Mark } from '#app/protocol/moderation.ts';
import type { Reason } from '#app/protocol/shared.ts';

/** A stretch of a text and what was marked in it. */
export interface Piece {
  start: number;
  text: string;
  /** A rule pointed at it. */
  byRule: boolean;
  /** The moderator did. */
  byHand: boolean;
}

type Span = readonly [start: number, end: number];

const isIn = (spans: readonly Span[], at: number) =>
  spans.some(([start, end]) => start <= at && at < end);

/**
 * A text cut wherever a marked stretch begins or ends. Put together again the pieces are the text,
 * to the letter, so that an offset on the page is an offset into the text.
 */
export function piecesOf(text: string, rules: readonly Span[], hand: readonly Span[]): Piece[] {
  const inside = ([start, end]: Span) => start >= 0 && start < end && end <= text.length;
  const [byRules, byHands] = [rules.filter(inside), hand.filter(inside)];
  const cuts = new Set([0, ...[...byRules, ...byHands].flat()]);
  const starts = [...cuts].sort((a, b) => a - b).filter((start) => start < text.length);
  return starts.map((start, index) => ({
    start,
    text: text.slice(start, starts[index + 1] ?? text.length),
    byRule: isIn(byRules, start),
    byHand: isIn(byHands, start),
  }));
}

export const spansOf = (reasons: readonly Reason[]) => reasons.flatMap((reason) => reason.spans);

/** A stretch without the white space around it; null where nothing else is in it. */
export function trimmedSpan(text: string, start: number, end: number): [number, number] | null {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = end - (words.length - words.trimEnd().length);
  return from < to ? [from, to] : null;
}

/** As one value of a form. */
export const markValue = ({ clause, span }: Mark) => `${clause}:${span[0]}:${span[1]}`;

/** Reads such values back; what is not one is passed over, and the schema judges the rest. */
export function readMarks(values: readonly string[]): Mark[] {
  return values.flatMap((value) => {
    const [, clause, start, end] = /^([^:]+):(\d{1,9}):(\d{1,9})$/.exec(value) ?? [];
    return clause ? [{ clause, span: [Number(start), Number(end)] as [number, number] }] : [];
  });
}
