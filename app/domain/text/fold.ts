import { lookAlikes } from './look-alikes.ts';

/** A text made comparable, with the way back to the text as given. */
export type Folded = {
  text: string;
  /** For each UTF-16 unit of `text`, and one past its end, the offset it came from. */
  offsets: Uint32Array;
};

const invisible =
  /^[\p{Cf}\p{Variation_Selector}\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0\p{Cc}]$/u;
const cache = new Map<string, string>();
const cacheLimit = 4000;

/** One character as a reader takes it: ASCII where it looks like ASCII, nothing where it cannot be seen. */
export function foldCharacter(char: string): string {
  const known = cache.get(char);
  if (known !== undefined) return known;
  const folded = compute(char);
  if (cache.size >= cacheLimit) cache.clear();
  cache.set(char, folded);
  return folded;
}

function compute(char: string): string {
  if (/^\s$/u.test(char)) return char === '\n' || char === '\r' ? '\n' : ' ';
  const direct = lookAlikes.get(char);
  if (direct !== undefined) return direct;
  if (invisible.test(char)) return '';
  return Array.from(char.normalize('NFKC').normalize('NFD'), (part) =>
    /^\p{M}$/u.test(part) ? '' : (lookAlikes.get(part) ?? part),
  ).join('');
}

/** Collects a folded text piece by piece; every unit of a piece points to the piece's source. */
export function createFolding(capacity: number): {
  push(piece: string, source: number): void;
  finish(end: number): Folded;
} {
  const pieces: string[] = [];
  let offsets = new Uint32Array(capacity + 1);
  let length = 0;
  const reserve = (needed: number): void => {
    if (needed < offsets.length) return;
    const larger = new Uint32Array(needed * 2 + 1);
    larger.set(offsets);
    offsets = larger;
  };
  return {
    push(piece, source) {
      reserve(length + piece.length + 1);
      for (let unit = 0; unit < piece.length; unit += 1) offsets[length + unit] = source;
      length += piece.length;
      pieces.push(piece);
    },
    finish(end) {
      reserve(length + 1);
      offsets[length] = end;
      return { text: pieces.join(''), offsets: offsets.subarray(0, length + 1) };
    },
  };
}

const leet: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/**
 * The form two texts are compared in: lower case ASCII where a character looks like it, digits read
 * as letters inside words (`g00d`), letters and marks repeated more than twice cut to two, white
 * space to one space.
 */
export function foldForComparison(text: string): Folded {
  const seen = foldAppearance(text);
  const folding = createFolding(seen.text.length);
  const words = /[a-z\d@$]+(?:![a-z\d@$]+)*|\s+|[^\sa-z\d@$]/giu;
  let last = '';
  let repeated = 0;
  const push = (char: string, source: number): void => {
    repeated = char === last ? repeated + 1 : 1;
    last = char;
    const most = char === ' ' ? 1 : char >= '0' && char <= '9' ? Infinity : 2;
    if (repeated <= most) folding.push(char, source);
  };
  for (const match of seen.text.matchAll(words)) {
    const [word] = match;
    if (/^\s/.test(word)) {
      push(' ', seen.offsets[match.index] ?? 0);
      continue;
    }
    const readAsLetters = isLeet(word);
    for (let unit = 0; unit < word.length; unit += 1) {
      const char = word[unit]?.toLowerCase() ?? '';
      const folded = readAsLetters ? (leet[char] ?? char) : char;
      push(folded, seen.offsets[match.index + unit] ?? 0);
    }
  }
  return folding.finish(text.length);
}

/** Letters with single digits among them; `p0st` is, `2nd`, `B2B`, `42` and `3.5x` are not. */
function isLeet(word: string): boolean {
  const letters = word.replace(/[^a-z]/gi, '').length;
  if (letters < 2 || letters === word.length) return false;
  const others = word.length - letters;
  if (others > letters) return false;
  if (/^\d+[a-z]+$/i.test(word)) return /^[0134][a-z]{3}/i.test(word);
  return (
    /[a-z][\d@$!]+[a-z]/i.test(word) ||
    /^[@$][a-z]{3}/i.test(word) ||
    /^[a-z]{3,}[01345$]$/i.test(word)
  );
}

/** How a text looks, case kept: look-alikes as ASCII, invisible characters gone, overrides undone. */
export function foldAppearance(text: string): Folded {
  const folding = createFolding(text.length);
  let at = 0;
  let reversed: { char: string; source: number }[] | undefined;
  const flush = (): void => {
    for (const { char, source } of reversed?.reverse() ?? []) folding.push(char, source);
    reversed = undefined;
  };
  for (const char of text) {
    if (char === '\u202E') {
      flush();
      reversed = [];
    } else if (reversed !== undefined && (char === '\u202C' || char === '\n')) {
      flush();
      if (char === '\n') folding.push(char, at);
    } else {
      const folded = char < '\u0080' && char >= ' ' ? char : foldCharacter(char);
      if (reversed !== undefined) reversed.push({ char: folded, source: at });
      else if (folded !== '') folding.push(folded, at);
    }
    at += char.length;
  }
  flush();
  return folding.finish(text.length);
}
