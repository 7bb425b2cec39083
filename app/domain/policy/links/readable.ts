import { createFolding, foldCharacter, type Folded } from '#app/domain/text/fold.ts';
import type { Structure } from '#app/domain/text/structure.ts';

const named: Record<string, string> = {
  amp: '&',
  period: '.',
  dot: '.',
  colon: ':',
  sol: '/',
  commat: '@',
  lowbar: '_',
  hyphen: '-',
  dash: '-',
  lt: '<',
  gt: '>',
  quot: '"',
  num: '#',
  quest: '?',
  equals: '=',
  nbsp: ' ',
  bsol: '\\',
};
const asciiMark = /[!-/:-@[-`{-~]/;
const special = /[&\\*~_]|[^\n -~]/g;
const letterOrDigit = /[\p{L}\p{N}]/u;
/** Behind a slash an underscore is part of an address. */
const noOpener = /[\p{L}\p{N}/]/u;
const wordEdge = /[\p{L}\p{N}.]/u;

/**
 * The text as an address in it would be read: entities and escapes resolved, look-alikes as ASCII,
 * emphasis inside a word taken out, code blanked because nobody follows an address there.
 */
export function readableText(text: string, code: Structure['code']): Folded {
  const folding = createFolding(text.length);
  let nextCode = 0;
  let stop = -1;
  let closer: number | undefined;
  for (let at = 0; at < text.length;) {
    const span = code[nextCode];
    if (span !== undefined && at >= span[0]) {
      folding.push(' ', at);
      at = Math.max(span[1], at);
      nextCode += 1;
      continue;
    }
    if (stop < at) stop = nextSpecial(text, at);
    const run = Math.min(stop, span?.[0] ?? text.length);
    if (run > at) {
      folding.pushRun(text, at, run);
      at = run;
      continue;
    }
    const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const entity = char === '&' ? entityAt(text, at) : undefined;
    if (entity !== undefined) {
      folding.push(entity.char === '\n' ? ' ' : foldCharacter(entity.char), at);
      at += entity.length;
      continue;
    }
    if (char === '\\' && asciiMark.test(text[at + 1] ?? ' ')) {
      folding.push(text[at + 1] ?? '', at);
      at += 2;
      continue;
    }
    if (char === '*' || (char === '~' && text[at + 1] === '~')) {
      const run = runLength(text, at, char);
      const inWord = wordEdge.test(text[at - 1] ?? ' ') && wordEdge.test(text[at + run] ?? ' ');
      if (!inWord) folding.push(char.repeat(run), at);
      at += run;
      continue;
    }
    if (char === '_') {
      const run = runLength(text, at, char);
      closer ??= lastCloser(text);
      const isOpener = !noOpener.test(text[at - 1] ?? ' ') && /\S/.test(text[at + run] ?? ' ');
      folding.push((isOpener && at + run <= closer ? ' ' : char).repeat(run), at);
      at += run;
      continue;
    }
    // Overrides are kept for the comparison of words, which undoes them.
    const plain = (char >= ' ' && char < '\u0080') || char === '\u202E' || char === '\u202C';
    folding.push(plain || isSentenceEnd(text, at) ? char : foldCharacter(char), at);
    at += char.length;
  }
  return folding.finish(text.length);
}

/** Where the next character stands that needs a closer look; asked again only once it is passed. */
function nextSpecial(text: string, from: number): number {
  special.lastIndex = from;
  return special.exec(text)?.index ?? text.length;
}

/** The ideographic full stop is a dot only between the parts of an ASCII name. */
function isSentenceEnd(text: string, at: number): boolean {
  if (text[at] !== '。' && text[at] !== '｡') return false;
  return !/[a-z\d]/i.test(text[at - 1] ?? ' ') || !/[a-z\d]/i.test(text[at + 1] ?? ' ');
}

function entityAt(text: string, at: number): { char: string; length: number } | undefined {
  const match = /^&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/i.exec(text.slice(at, at + 12));
  if (match === null) return undefined;
  const [whole, decimal, hex, name] = match;
  if (name !== undefined) {
    const char = named[name.toLowerCase()];
    return char === undefined ? undefined : { char, length: whole.length };
  }
  const code = decimal === undefined ? parseInt(hex ?? '0', 16) : Number(decimal);
  if (code < 9 || code > 0x10ffff) return undefined;
  return { char: String.fromCodePoint(code), length: whole.length };
}

/** The last underscore at which emphasis can end, or -1: inside a word, and after a space, none does. */
function lastCloser(text: string): number {
  for (let at = text.lastIndexOf('_'); at > 0; at = text.lastIndexOf('_', at - 1)) {
    const isInside = letterOrDigit.test(text[at + 1] ?? ' ');
    if (!isInside && /[^\s_]/.test(text[at - 1] ?? ' ')) return at;
  }
  return -1;
}

function runLength(text: string, at: number, char: string): number {
  let end = at;
  while (text[end] === char) end += 1;
  return end - at;
}
