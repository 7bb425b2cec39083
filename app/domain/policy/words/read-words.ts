import { foldLines, type Folded } from '#app/domain/text/fold.ts';
import type { Span } from '../types.ts';
import { joinSpacedLetters } from './spaced-letters.ts';
import { kindsOf } from './word-kinds.ts';

export type Sentence = {
  /** Folded: lower case, look-alikes and leet undone, apostrophes straight. */
  text: string;
  tokens: string[];
  /** The kinds of each token, as bits (`word-kinds.ts`). */
  kinds: number[];
  /** The kinds of all tokens together. */
  has: number;
  span: Span;
  /** Where it begins in the whole text; -1 where letters set apart were put together. */
  start: number;
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
  /** The same for offsets in a sentence. */
  spanIn: (sentence: Sentence, part: { start: number; end: number }) => Span;
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
  const folded = foldLines(written);
  const lines = /[’‘`´]/.test(folded.text) ? folded.text.replace(/[’‘`´]/g, "'") : folded.text;
  const original = (at: number): number => readable.offsets[folded.offsets[at] ?? 0] ?? 0;
  // An undone direction override runs backwards, so the two ends are put in order.
  const spanOf = (start: number, end: number): Span => {
    const [first, last] = [original(start), original(Math.max(start, end - 1))];
    const after = Math.max(first, last) + 1;
    return [Math.min(first, last), Math.max(after, Math.min(original(end), after + 1))];
  };
  const sentences = sentencesIn(lines, spanOf);
  return {
    sentences,
    tokens: sentences.flatMap(({ tokens }) => tokens),
    text: lines.replaceAll('\n', ' '),
    spanOf,
    spanIn: ({ start, span }, part) =>
      start < 0 ? span : spanOf(start + part.start, start + part.end),
    written,
    hasCode,
  };
}

/**
 * A full stop before a space, or before a word somebody forgot the space for (and no mail address is
 * cut); or the end of a line.
 */
const sentenceEnd =
  /[.!?]+[)\]"']{0,2}(?=\s|$|(?<!@[a-z\d-]{1,40}\.)[a-z]{2}(?![a-z\d-]{0,40}@))|\n/g;

function sentencesIn(lines: string, spanOf: OwnWords['spanOf']): Sentence[] {
  const spaced = /\b[a-z][ .*_-]{1,2}[a-z][ .*_-]{1,2}[a-z]\b/.test(lines);
  const seen = new Set<string>();
  const sentences: Sentence[] = [];
  const add = (start: number, end: number): void => {
    const piece = lines.slice(start, end);
    const joined = spaced ? joinSpacedLetters(piece) : piece;
    const tokens = tokensOf(withoutEmoji(joined));
    const key = tokens.join(' ');
    if (tokens.length === 0 || seen.has(key)) return;
    seen.add(key);
    const kinds = tokens.map(kindsOf);
    const has = kinds.reduce((all, one) => all | one, 0);
    const first = joined === piece ? start + piece.search(/\S/) : -1;
    const span = spanOf(start, end);
    sentences.push({ text: joined.trim(), tokens, kinds, has, span, start: first });
  };
  let start = 0;
  for (const match of lines.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length;
    add(start, end);
    start = end;
  }
  add(start, lines.length);
  return sentences;
}

/** `:thumbsup:` as chat programs write it. */
const emojiName = /:[a-z][a-z\d_+-]{1,30}:/g;

const withoutEmoji = (text: string): string =>
  text.includes(':') ? text.replace(emojiName, ' ') : text;

const asciiTokens = /[a-z][a-z\d]*(?:['-][a-z\d]+)*|\d+(?:[.,]\d+)*/g;
const allTokens = /[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['-][\p{L}\p{M}\p{N}]+)*|\d+(?:[.,]\d+)*/gu;

/** Words, with hyphens and apostrophes inside them, and figures. */
export function tokensOf(text: string): string[] {
  return text.match(/[^\u0000-\u007f]/.test(text) ? allTokens : asciiTokens) ?? [];
}

/** Blanks what lies in the spans, which are of the text as given; line ends stay. */
function withoutSpans(readable: Folded, spans: readonly Span[]): string {
  const { text, offsets } = readable;
  let result = '';
  let from = 0;
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const first = Math.max(from, firstAt(offsets, text.length, start));
    const last = Math.max(first, firstAt(offsets, text.length, end));
    result += text.slice(from, first) + text.slice(first, last).replace(/[^\n]/g, ' ');
    from = last;
  }
  return from === 0 ? text : result + text.slice(from);
}

/** The first unit that came from `source` or later. */
function firstAt(offsets: Uint32Array, length: number, source: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < source) low = middle + 1;
    else high = middle;
  }
  return low;
}
