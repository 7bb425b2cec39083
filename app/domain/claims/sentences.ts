/** UTF-16 offsets into the text as given, end exclusive; `text` is what stands between them. */
export interface Sentence {
  start: number;
  end: number;
  text: string;
}

/** After these a name, a number or the rest of the sentence follows. */
const neverLast = new Set(
  (
    'e.g i.e eg ie cf viz vs approx ca resp mr mrs ms dr prof rev hon gen col sgt st mt ' +
    'fig figs vol ed eds ch chap sec para pp nr no nos art dept univ est min max avg'
  ).split(' '),
);

/** These stand before a name and at the end of a sentence alike: the next word decides. */
const maybeLast = new Set(
  (
    'etc al inc ltd co corp plc llc gmbh bros jr sr phd ph.d m.d b.sc m.sc u.s u.k u.s.a e.u u.n ' +
    'a.m p.m jan feb mar apr jun jul aug sep sept oct nov dec p ibid op'
  ).split(' '),
);

/** Words that begin a sentence far more often than a name. */
const usualOpeners = new Set(
  (
    'a an the this that these those it its he she they we you i my our your their his her in on at ' +
    'by for from with without of to as if when while where why how what who which there here and ' +
    'but or so yet because since after before although though even no not all some most many each ' +
    'every both one two three also however moreover still then thus therefore first second ' +
    'finally is are was were do does did can could should would will may might have has had let'
  ).split(' '),
);

const stop = /[.!?…]+|[。！？]+/g;
const closers = /["'”’»)\]]*/y;
const opener = /\s+["'“‘«([]*(\p{L}[\p{L}\p{M}'’-]{0,30}|[^\s])/uy;
const longestAbbreviation = 12;

function wordBefore(text: string, from: number, end: number): string {
  let start = end;
  const limit = Math.max(from, end - longestAbbreviation - 1);
  while (start > limit && !/[\s("'“‘«[]/.test(text.charAt(start - 1))) start -= 1;
  return text.slice(start, end);
}

function isLowerCase(text: string): boolean {
  return text !== text.toUpperCase() && text === text.toLowerCase();
}

/** Whether a full stop behind `word` ends its sentence when `next` comes after it. */
function fullStopEnds(word: string, next: string, first: boolean): boolean {
  const folded = word.toLowerCase();
  const opens = usualOpeners.has(next.toLowerCase());
  if (first && /^(?:\d{1,3}|[A-Za-z])$/.test(word)) return false;
  // "no" is a word of its own too: it is an abbreviation only in front of a number.
  if (/^(?:no|nos|nr|art|min|max|est|sec|ch|ed|p|pp)$/.test(folded)) return !/^\d/.test(next);
  if (neverLast.has(folded)) return false;
  if (maybeLast.has(folded)) return opens;
  if (/^(?:\p{Lu}|(?:\p{Lu}\.)+\p{Lu})$/u.test(word)) return word === 'I' || opens;
  return true;
}

/**
 * Cuts text whose white space is collapsed into sentences, in order, with nothing but spaces
 * between them. A full stop behind an abbreviation, an initial or a list number ends nothing, and
 * neither does one inside a number or an address. Takes one pass.
 */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const close = (end: number) => {
    const raw = text.slice(start, end);
    const from = start + raw.length - raw.trimStart().length;
    const to = start + raw.trimEnd().length;
    if (from < to) sentences.push({ start: from, end: to, text: text.slice(from, to) });
    start = end;
  };

  for (const match of text.matchAll(stop)) {
    const [mark] = match;
    closers.lastIndex = match.index + mark.length;
    closers.exec(text);
    const end = closers.lastIndex;
    if (/[。！？]/.test(mark)) {
      close(end);
      continue;
    }
    opener.lastIndex = end;
    const next = opener.exec(text)?.[1];
    if (next === undefined || isLowerCase(next.charAt(0))) continue;
    if (mark !== '.') {
      close(end);
      continue;
    }
    const word = wordBefore(text, start, match.index);
    const first = text.slice(start, match.index - word.length).trim() === '';
    if (fullStopEnds(word, next, first)) close(end);
  }
  close(text.length);
  return sentences;
}
