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

/** One Arabic ligature stands for eighteen letters; a text of them must not grow that much. */
const longestExpansion = 4;

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
  const parts = Array.from(char.normalize('NFKC').normalize('NFD')).slice(0, longestExpansion);
  return parts
    .map((part) => (/^\p{M}$/u.test(part) ? '' : (lookAlikes.get(part) ?? part)))
    .join('');
}

/** Collects a folded text piece by piece; every unit of a piece points to the piece's source. */
export function createFolding(capacity: number): {
  push(piece: string, source: number): void;
  /** Many characters that stay as they are; `from` and `to` are offsets into `text`. */
  pushRun(text: string, from: number, to: number): void;
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
    pushRun(text, from, to) {
      if (to <= from) return;
      reserve(length + to - from + 1);
      for (let at = from; at < to; at += 1) offsets[length + at - from] = at;
      length += to - from;
      pieces.push(text.slice(from, to));
    },
    finish(end) {
      reserve(length + 1);
      offsets[length] = end;
      return { text: pieces.join(''), offsets: offsets.subarray(0, length + 1) };
    },
  };
}

/** Digits and marks that stand for letters, by ASCII code; 0 for all others. */
const leet = new Uint8Array(128);
for (const [pair] of '0o1i3e4a5s7t8b@a$s!i'.matchAll(/../g)) {
  leet[pair.charCodeAt(0)] = pair.charCodeAt(1);
}

const letter = 1;
const digitOrSign = 2;
/** What each ASCII character is in a word: a letter, something that may stand for one, or nothing. */
const partOfWord = new Uint8Array(128);
for (const char of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ') {
  partOfWord[char.charCodeAt(0)] = letter;
}
for (const char of '0123456789@$') partOfWord[char.charCodeAt(0)] = digitOrSign;

/**
 * The form two texts are compared in: lower case ASCII where a character looks like it, digits read
 * as letters inside words (`g00d`), letters and marks repeated more than twice cut to two, white
 * space to one space.
 */
export function foldForComparison(text: string): Folded {
  const { text: folded, offsets } = foldLines(text);
  return { text: folded.replaceAll('\n', ' '), offsets };
}

/** The same with line ends kept: white space that holds one becomes a single line feed. */
export function foldLines(text: string): Folded {
  const seen = plainEnd(text, 0) === text.length ? undefined : foldAppearance(text);
  const source = seen?.text ?? text;
  const disguised = leetWords(source);
  const units = new Uint16Array(source.length);
  const offsets = new Uint32Array(source.length + 1);
  let length = 0;
  let last = 0;
  let repeated = 0;
  let nextWord = 0;
  for (let at = 0; at < source.length; at += 1) {
    let unit = source.charCodeAt(at);
    const word = disguised[nextWord];
    if (word !== undefined && at >= word.end - 1) nextWord += 1;
    if (unit >= 0x41 && unit <= 0x5a) unit += 0x20;
    else if (unit >= 0x80) unit = lowerUnit(source, at, unit);
    else if (word !== undefined && at >= word.start) unit = leet[unit] || unit;
    if (unit === last || (unit <= space && last <= space && length > 0)) {
      if (unit === lineFeed && last === space) units[length - 1] = last = lineFeed;
      repeated += 1;
      if (unit <= space || (repeated > 2 && !isDigit(unit))) continue;
    } else repeated = 1;
    last = unit;
    units[length] = unit;
    offsets[length] = seen === undefined ? at : (seen.offsets[at] ?? 0);
    length += 1;
  }
  offsets[length] = text.length;
  return { text: textOf(units.subarray(0, length)), offsets: offsets.subarray(0, length + 1) };
}

const lineFeed = 0x0a;
const space = 0x20;
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** Words of letters with digits or signs for some of them; `!` belongs to one only inside it. */
function leetWords(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  let parts = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const part = unit < 128 ? (partOfWord[unit] ?? 0) : 0;
    if (part !== 0) {
      parts |= part;
    } else if (parts !== 0 && unit === 0x21 && partOfWord[text.charCodeAt(at + 1)]) {
      parts |= digitOrSign;
    } else {
      if (parts === (letter | digitOrSign) && isLeet(text, start, at))
        found.push({ start, end: at });
      start = at + 1;
      parts = 0;
    }
  }
  return found;
}

/** Lower case, if that is one unit as well. */
function lowerUnit(text: string, at: number, unit: number): number {
  const lower = (text[at] ?? '').toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : unit;
}

function textOf(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += 4096) {
    text += String.fromCharCode.apply(null, units.subarray(at, at + 4096) as unknown as number[]);
  }
  return text;
}

/** Letters with single digits among them; `p0st` is, `2nd`, `B2B`, `42`, `3.5x` and `a@b.c` are not. */
function isLeet(text: string, from: number, end: number): boolean {
  const word = text.slice(from, end);
  if (word.includes('@') && /^\.[a-z]/i.test(text.slice(end, end + 2))) return false;
  const letters = word.replace(/[^a-z]/gi, '').length;
  if (letters < 2 || word.length - letters > letters) return false;
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
  const reversed: { char: string; source: number }[] = [];
  let overridden = false;
  const flush = (): void => {
    for (const { char, source } of reversed.splice(0).reverse()) folding.push(char, source);
    overridden = false;
  };
  for (let at = 0; at < text.length;) {
    const plainTo = overridden ? at : plainEnd(text, at);
    if (plainTo > at) {
      folding.pushRun(text, at, plainTo);
      at = plainTo;
      continue;
    }
    const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (char === '\u202E') {
      flush();
      overridden = true;
    } else if (overridden && (char === '\u202C' || char === '\n')) {
      flush();
      if (char === '\n') folding.push(char, at);
    } else {
      const folded = foldCharacter(char);
      if (overridden) reversed.push({ char: folded, source: at });
      else if (folded !== '') folding.push(folded, at);
    }
    at += char.length;
  }
  flush();
  return folding.finish(text.length);
}

/** How far the text is printable ASCII or line feeds, which fold to themselves. */
export function plainEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if ((unit < 0x20 && unit !== 0x0a) || unit > 0x7e) break;
    at += 1;
  }
  return at;
}
