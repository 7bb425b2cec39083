import { sentencesOf } from '#app/domain/claims/sentences.ts';
import { kindsOf } from './words.ts';

/** A word, a figure or a telling mark; UTF-16 offsets into the text as given, end exclusive. */
export interface Token {
  start: number;
  end: number;
  /** Lower case, apostrophes straight. */
  word: string;
  /** Bits of `is`. */
  kinds: number;
  /** Begins with a capital letter. */
  capital: boolean;
}

export interface ReadSentence {
  start: number;
  end: number;
  text: string;
  tokens: readonly Token[];
}

/** An address says nothing by its words, so it is taken whole and left out. */
const tokenPattern =
  /(?:https?|hxxps?|ftp):\/\/\S+|www\.\S+|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{M}\p{N}]+)*|[%"“”?$£€]/gu;
const address = /^(?:[a-z]+:\/\/|www\.)/;
/** Longer words in capitals are shouted; shorter ones may be a name in letters. */
const longestInitials = 5;
const fence = /^ {0,3}(?:```|~~~)/;
const quoted = /^ {0,3}>/;
const item = /^ {0,3}(?:[-*+]|\d{1,3}[.)]|#{1,6}) /;

/**
 * The writer's own sentences: lines quoted with `>` and code are passed over, and a list item or an
 * empty line ends a sentence without a full stop. One pass over the text.
 */
export function readText(text: string): ReadSentence[] {
  const sentences: ReadSentence[] = [];
  for (const { start, end } of blocksOf(text)) {
    for (const one of sentencesOf(text.slice(start, end))) {
      const from = start + one.start;
      const tokens = tokensOf(one.text, from);
      if (tokens.length === 0) continue;
      sentences.push({ start: from, end: start + one.end, text: one.text, tokens });
    }
  }
  return sentences;
}

function blocksOf(text: string): { start: number; end: number }[] {
  const blocks: { start: number; end: number }[] = [];
  let open: { start: number; end: number } | null = null;
  let code = false;
  for (let at = 0; at < text.length;) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(at, end);
    const fenced = fence.test(line);
    if (code || fenced || quoted.test(line) || line.trim() === '') {
      open = null;
    } else {
      const mark = item.exec(line);
      if (mark) open = null;
      if (open) open.end = end;
      else blocks.push((open = { start: at + (mark?.[0].length ?? 0), end }));
    }
    if (fenced) code = !code;
    at = end + 1;
  }
  return blocks;
}

function tokensOf(text: string, from: number): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(tokenPattern)) {
    const [written] = match;
    const start = from + match.index;
    const word = written.toLowerCase().replaceAll('’', "'");
    if (address.test(word)) continue;
    const first = written.charAt(0);
    const shouts = written.length > longestInitials && written === written.toUpperCase();
    const capital = first !== first.toLowerCase() && !shouts;
    // "US" is a country and "us" is not.
    const kinds = written === 'US' ? 0 : kindsOf(word);
    tokens.push({ start, end: start + written.length, word, kinds, capital });
  }
  return tokens;
}

/** Whether a token is any of the kinds in `bits`. */
export const isA = (token: Token | undefined, bits: number): boolean =>
  token !== undefined && (token.kinds & bits) !== 0;

/** A token that begins with a digit. */
export const isFigure = (token: Token): boolean => /^\d/.test(token.word);

/** The word at a place; empty before the beginning and after the end. */
export const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.word ?? '';
