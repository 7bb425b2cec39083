/** A phrase of an advertisement, ready to be looked for in one folded sentence. */
export type Phrase = {
  pattern: RegExp;
  /** It must be said as an order to the reader, not told of somebody. */
  isOrder: boolean;
  /**
   * The first letters of words one of which stands in whatever the pattern finds; empty if no such
   * set is known. Looking them up is much quicker than searching.
   */
  cues: readonly string[];
};

const cueLength = 3;

/** The cue of a word, as a number, so that it is quick to look up. */
export function cueOf(word: string): number {
  let cue = 0;
  for (let at = 0; at < cueLength && at < word.length; at += 1) {
    cue = cue * 128 + Math.min(word.charCodeAt(at), 127);
  }
  return cue;
}

const upToThreeWords = "(?:[a-z']+ ){0,3}";

/** What may stand before an order: nothing, a mark, or words that invite. */
const beforeOrder =
  /(?:^|[^a-z' ] ?|\b(?:please|pls|plz|just|simply|and|or|then|so|you can|u can|free to|hesitate to|us to|me to|guys) )$/;
const longestBefore = 14;

/**
 * Turns `!call {me} today` into a pattern: `{name}` becomes the words of a group, `…` up to three
 * words, and the whole stands between word edges. Gaps are bounded, so matching is linear.
 */
export function compilePhrase(phrase: string, groups: Readonly<Record<string, string>>): Phrase {
  const isOrder = phrase.startsWith('!');
  const body = (isOrder ? phrase.slice(1) : phrase)
    .replace(/\{([a-z]+)\}/g, (_whole, name: string) => `(?:${groups[name] ?? ''})`)
    .replaceAll('…', upToThreeWords);
  const start = body.startsWith('^') ? '' : '\\b';
  const end = /[a-z)?]$/.test(body) ? '(?![a-z])' : '';
  return { pattern: new RegExp(`${start}(?:${body})${end}`), isOrder, cues: cuesOf(body) };
}

/** Where a phrase stands in a sentence, if it does. */
export function findPhrase(
  text: string,
  { pattern, isOrder }: Phrase,
): { start: number; end: number } | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const before = text.slice(Math.max(0, match.index - longestBefore), match.index);
  if (isOrder && !beforeOrder.test(before)) return undefined;
  return { start: match.index, end: match.index + match[0].length };
}

/** The part of a phrase that must be there and has the fewest, least common beginnings. */
function cuesOf(body: string): string[] {
  let best: string[] = [];
  for (const part of splitOutside(body.replace(/^\^/, ''), ' ')) {
    const cues = beginnings(withoutOptional(part));
    if (cues === undefined) continue;
    if (best.length === 0 || cost(cues) < cost(best)) best = cues;
  }
  return best;
}

/** Parts of very many words; they tell little. */
const common = new Set(
  'the and for you our not with this that are was have has his her them they from all can will'.split(
    ' ',
  ),
);
const cost = (cues: readonly string[]): number =>
  cues.reduce((sum, cue) => sum + (common.has(cue) ? 20 : 1), 0);

/** The first letters of each alternative, or undefined where one has too few plain ones. */
function beginnings(part: string): string[] | undefined {
  const alternatives = splitOutside(part, '|');
  if (alternatives.length > 1) return allBeginnings(alternatives);
  const close = closing(part);
  if (close > 0) return allBeginnings(splitOutside(part.slice('(?:'.length, close), '|'));
  const plain = /^(?:[a-z-]{3,}(?![?*{])|[a-z-]{4,}|[a-z]{2}$)/.exec(part)?.[0];
  return plain === undefined ? undefined : [plain.slice(0, cueLength)];
}

function allBeginnings(alternatives: readonly string[]): string[] | undefined {
  const found = new Set<string>();
  for (const one of alternatives) {
    const cues = beginnings(withoutOptional(splitOutside(one, ' ')[0] ?? ''));
    if (cues === undefined) return undefined;
    for (const cue of cues) found.add(cue);
  }
  return [...found];
}

/** `(?:out )?name` without what may be missing. */
function withoutOptional(part: string): string {
  let rest = part;
  for (
    let close = closing(rest);
    close > 0 && /^(?:\?|\*|\{0,\d+\})/.test(rest.slice(close + 1));
  ) {
    rest = rest.slice(close + 1).replace(/^(?:\?|\*|\{0,\d+\})/, '');
    close = closing(rest);
  }
  return rest;
}

/** Where the bracket opened at the start is closed, or -1. */
function closing(part: string): number {
  if (!part.startsWith('(')) return -1;
  let depth = 0;
  for (let at = 0; at < part.length; at += 1) {
    if (part[at] === '(') depth += 1;
    if (part[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** Splits at a character that stands in no bracket. */
function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if ('([{'.includes(char)) depth += 1;
    else if (')]}'.includes(char)) depth -= 1;
    else if (char === separator && depth === 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}
