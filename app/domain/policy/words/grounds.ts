import type { OwnWords, Sentence } from './read-words.ts';
import { kind } from './word-kinds.ts';

/** None, one, or two and more. */
type UpToTwo = 0 | 1 | 2;

/** What a text rests on, by kind: the matter it is about, and what it does with it. */
export type Grounds = {
  /** Different words of the board's field: 0, 1, or 2 for two and more. */
  field: UpToTwo;
  /** The same, and words for how things are found out, and a place to look up as in `page 31`. */
  terms: UpToTwo;
  /** Different words of work and money as everybody speaks of them. */
  work: UpToTwo;
  /** Different figures, the marks of a formula among them; of years, those after the first. */
  figure: UpToTwo;
  /** Something dated, or counted in words, as in `in 1998`, `twice` or `two weeks`. */
  count: boolean;
  /** Different words, or a title, for where something can be looked up, or how it was found out. */
  source: UpToTwo;
  /** Something that happened to the writer. */
  account: boolean;
  /** Something that changed or was done. */
  event: boolean;
  /** A reason, a condition, a contrast, a comparison, a proposal or an open question. */
  argument: boolean;
};

/** What speaks against a text being an argument. */
export type Heat = { shouts: boolean; exclaims: boolean; scorns: boolean; sweeps: boolean };

const figure = /\d+(?:[.,]\d+)*|[=×÷±≤≥<>]/g;
const isYear = /^(?:1[5-9]|20)\d\d$/;
/** Where in a text or a drawing: `page 31`, `section 26`. */
const place = /\b(?:pp?\.|pages?|chapter|sections?|table|figure|fig\.|step|appendix|slide) ?\d+/g;
/** `in 'The Goal'`: a work by its title, case kept. */
const title = /["“'‘]\p{Lu}[\p{L}' ]{2,40}["”'’]/u;
const ownAccount =
  /\b(?:i|we|our [a-z]+|my [a-z]+) (?:[a-z]+ly |once |also |never |only )?(?:lost|tried|had|ran|saw|found|cut|went|did|made|got|kept|took|built|was|were|run|work|teach|led|stood|sat|heard|taught|wrote|spent|[a-z]{2,14}ed)\b|\b(?:in|at|for|on) (?:our|my) [a-z]+|\bwhere i work\b/;
const contrast = /[:;=<>≤≥]|, not\b| – | — |\b(?:does|do|did|is|are|was|were) not\b/;
const opensQuestion =
  /^(?:and |but |so )?(?:who|what|which|where|when|why|how|is|are|was|were|do|does|did|has|have|would|could|can|should|source)\b/;

export function groundsOf(full: readonly Sentence[], written: string): Grounds {
  const field = new Set<string>();
  const terms = new Set<string>();
  const work = new Set<string>();
  const source = new Set<string>();
  const figures = new Set<string>();
  const years = new Set<string>();
  const found = { account: false, argument: false };
  let has = 0;
  for (const sentence of full) {
    const { text, tokens, kinds } = sentence;
    has |= sentence.has;
    if ((sentence.has & (kind.field | kind.work | kind.source)) !== 0) {
      for (let at = 0; at < kinds.length; at += 1) {
        const one = kinds[at] ?? 0;
        if ((one & kind.field) !== 0) field.add(tokens[at] ?? '');
        else if ((one & kind.work) !== 0) work.add(tokens[at] ?? '');
        if ((one & kind.source) !== 0) source.add(tokens[at] ?? '');
        if ((one & (kind.field | kind.findingOut)) !== 0) terms.add(tokens[at] ?? '');
      }
    }
    for (const one of text.match(place) ?? []) terms.add(one);
    for (const one of text.match(figure) ?? []) (isYear.test(one) ? years : figures).add(one);
    found.account ||= (sentence.has & kind.own) !== 0 && ownAccount.test(text);
    found.argument ||= contrast.test(text) || asksOfTheMatter(sentence);
  }
  return {
    field: upToTwo(field.size),
    terms: upToTwo(terms.size),
    work: upToTwo(work.size),
    figure: upToTwo(figures.size + Math.max(0, years.size - 1)),
    count: years.size > 0 || (has & kind.number) !== 0,
    source: upToTwo(source.size + (title.test(written) ? 1 : 0)),
    account: found.account,
    event: (has & kind.change) !== 0,
    argument: found.argument || (has & kind.argument) !== 0,
  };
}

const upToTwo = (count: number): UpToTwo => (count === 0 ? 0 : count === 1 ? 1 : 2);

/** A question another could answer: it names the work, a figure or a source, and asks openly. */
function asksOfTheMatter({ text, has }: Sentence): boolean {
  if (!text.endsWith('?')) return false;
  return (has & (kind.field | kind.work | kind.source)) !== 0 && opensQuestion.test(text);
}

/** A sign or two in a long text is temperament; in a short one it is all there is. */
const wordsPerExclamation = 25;
const wordsPerShout = 8;
const wordsPerSweep = 40;

export function heatOf(own: OwnWords): Heat {
  const { length } = own.tokens;
  const exclamations = own.text.match(/!/g)?.length ?? 0;
  const shouted = own.written.match(/\b[A-Z]{4,}\b/g)?.length ?? 0;
  let has = 0;
  for (const sentence of own.sentences) has |= sentence.has;
  return {
    shouts: shouted >= 2 && shouted * wordsPerShout > length,
    exclaims: exclamations * wordsPerExclamation > length,
    scorns: (has & kind.heat) !== 0,
    sweeps: (has & kind.sweeping) !== 0 && length < wordsPerSweep,
  };
}

/** Whether there is anything at all to go by. */
export function hasGround(grounds: Grounds): boolean {
  return Object.values(grounds).some(Boolean);
}

/** How many kinds of the matter itself come up; what is done with it is not counted. */
export function matters({ field, figure, source, account }: Grounds): number {
  return field + figure + source + Number(account);
}

/** So many words can stand without help: two or three plain sentences. */
const enoughWords = 40;

/**
 * What each kind of ground saves, in words. A figure, a source or a word of the field is worth a long
 * sentence, a reason nearly as much. What happened to the writer, and when, is worth half of it; what
 * everybody says of work, a few words.
 */
const matterWorth = { field: 20, figure: 20, source: 20, account: 10, count: 10 };
const useWorth = { argument: 15, work: 5, event: 5 };
const heatTakes = { shouts: 15, exclaims: 15, scorns: 15, sweeps: 10 };

/**
 * Whether one can see what a text rests on: it is long enough, or short, in the field, and grounded.
 * What a short text outside the field rests on, a person sees better. Heat is asked of short texts
 * only; in a long one it is a matter of manners.
 */
export function isGrounded(length: number, grounds: Grounds, heat: Heat): boolean {
  if (length >= enoughWords) return true;
  if (!isInField(grounds)) return false;
  const worth = sum(grounds, matterWorth) + sum(grounds, useWorth);
  return length + worth - sum(heat, heatTakes) >= enoughWords;
}

/**
 * One word of the field can be used in passing; with another, or something to check, it is meant.
 * A word for how something is found out is a source already, and needs company besides itself.
 * Who tells what they saw, with a figure, is in the field whatever their words.
 */
function isInField(grounds: Grounds): boolean {
  const { field, terms, figure, source, account, count, work } = grounds;
  if (terms > 1 || (account && (figure > 0 || count))) return true;
  const otherSources = field === 0 ? source - 1 : source;
  return terms === 1 && (figure > 0 || otherSources > 0 || account || count || work > 1);
}

function sum(
  counted: Readonly<Record<string, boolean | number>>,
  worth: Readonly<Record<string, number>>,
): number {
  let total = 0;
  for (const [name, words] of Object.entries(worth)) total += Number(counted[name]) * words;
  return total;
}
