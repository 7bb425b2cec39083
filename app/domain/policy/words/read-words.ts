import { foldForComparison } from '#app/domain/text/fold.ts';
import type { Folded } from '#app/domain/text/fold.ts';
import { joinSpacedLetters } from './spaced-letters.ts';
import type { Span } from '../types.ts';

export type Sentence = {
  /** Folded: lower case, look-alikes and leet undone, apostrophes straight. */
  text: string;
  tokens: string[];
  span: Span;
};

export type OwnWords = {
  /** All sentences, folded, in order; a sentence said again is kept once. */
  sentences: Sentence[];
  /** Every token of those sentences. */
  tokens: string[];
  /** The folded words as one string, for patterns that cross a sentence end. */
  text: string;
  /** From an offset in `text` to one in the text as given. */
  spanOf: (start: number, end: number) => Span;
  /** Case kept, for names and shouting. */
  written: string;
  hasCode: boolean;
};

/** Splits what the author wrote (no quotation, code, address or signature) into folded sentences. */
export function readOwnWords(
  readable: Folded,
  leaveOut: readonly Span[],
  hasCode: boolean,
): OwnWords {
  const written = withoutSpans(readable, leaveOut);
  const folded = foldForComparison(written);
  const text = folded.text.replace(/[’‘`´]/g, "'");
  const original = (at: number): number => readable.offsets[folded.offsets[at] ?? 0] ?? 0;
  // An undone direction override runs backwards, so the two ends are put in order.
  const spanOf = (start: number, end: number): Span => {
    const [first, last] = [original(start), original(Math.max(start, end - 1))];
    const after = Math.max(first, last) + 1;
    return [Math.min(first, last), Math.max(after, Math.min(original(end), after + 1))];
  };
  const seen = new Set<string>();
  const sentences: Sentence[] = [];
  for (const { start, end } of sentenceBounds(text, folded.offsets, written)) {
    const piece = text.slice(start, end);
    const tokens = tokensOf(joinSpacedLetters(piece).replace(emojiName, ' '));
    const key = tokens.join(' ');
    if (tokens.length === 0 || seen.has(key)) continue;
    seen.add(key);
    sentences.push({ text: piece.trim(), tokens, span: spanOf(start, end) });
  }
  return {
    sentences,
    tokens: sentences.flatMap((sentence) => sentence.tokens),
    text,
    spanOf,
    written,
    hasCode,
  };
}

/** `:thumbsup:` as chat programs write it. */
const emojiName = /:[a-z][a-z\d_+-]{1,30}:/g;

export function tokensOf(text: string): string[] {
  return Array.from(
    text.matchAll(/[\p{L}\p{M}]+(?:['-][\p{L}\p{M}]+)*|\d+(?:[.,]\d+)*/gu),
    ([token]) => token,
  );
}

/** A line end ends a sentence only where the line before it is no running text. */
function sentenceBounds(
  text: string,
  offsets: Uint32Array,
  written: string,
): { start: number; end: number }[] {
  const bounds: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?]+(?=\s|$|[a-z]{2})|\s/g)) {
    const isBreak =
      match[0] !== ' ' ||
      written.slice(offsets[match.index], offsets[match.index + 1]).includes('\n');
    if (!isBreak) continue;
    bounds.push({ start, end: match.index + match[0].length });
    start = match.index + match[0].length;
  }
  if (start < text.length) bounds.push({ start, end: text.length });
  return bounds;
}

function withoutSpans(readable: Folded, spans: readonly Span[]): string {
  if (spans.length === 0) return readable.text;
  const sorted = [...spans].sort((a, b) => a[0] - b[0]);
  let next = 0;
  let text = '';
  for (let at = 0; at < readable.text.length; at += 1) {
    const source = readable.offsets[at] ?? 0;
    while (next < sorted.length && (sorted[next]?.[1] ?? 0) <= source) next += 1;
    const inside = next < sorted.length && (sorted[next]?.[0] ?? Infinity) <= source;
    text += inside ? (readable.text[at] === '\n' ? '\n' : ' ') : readable.text[at];
  }
  return text;
}
