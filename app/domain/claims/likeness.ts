import { common, directions, glue, negations } from './likeness-words.ts';
import { stemOf } from './stem.ts';

/** From this likeness on, two claims are shown to people as maybe the same. */
export const likenessFloor = 0.55;

/** What a claim says, made comparable once, so that one can be held against many. */
export interface ClaimSense {
  /** Stems by how much sharing them says; a direction ("rose", "fell") is one stem for both ways. */
  weights: ReadonlyMap<string, number>;
  /** Two stems in a row, glue left out. */
  pairs: ReadonlySet<string>;
  figures: ReadonlySet<string>;
  /** True where the words say no, in an odd number. */
  negated: boolean;
  /** Which way each direction goes, by what it is about: above zero up, below zero down. */
  ways: ReadonlyMap<string, number>;
  /** The stems on both sides of "than", where there is one. */
  compared: readonly [ReadonlySet<string>, ReadonlySet<string>] | null;
}

const weight = { common: 0.4, rare: 1, direction: 0.8 };
/** Longer words are rarer ones (Zipf): from this length on a word counts for more. */
const longWord = 7;
const longWordWeight = 1.25;

/** More words than this no claim has; the rest of a longer text is not read. */
const readAtMost = 400;

/** Reads a claim's words. Linear in the text. */
export function senseOf(text: string): ClaimSense {
  const weights = new Map<string, number>();
  const pairs = new Set<string>();
  const figures = new Set<string>();
  const ways = new Map<string, number>();
  let denials = 0;
  let last = '';
  const sides: [Set<string>, Set<string>] = [new Set(), new Set()];
  let isCompared = false;
  for (const word of wordsOf(text)) {
    if (word === 'than') isCompared = true;
    if (negations.has(word) || word.endsWith("n't")) {
      denials += 1;
      continue;
    }
    if (glue.has(word)) continue;
    const way = directions.get(word);
    const isFigure = /^\d/.test(word);
    const stem = way?.about ?? (isFigure ? word : stemOf(word));
    if (way) ways.set(stem, (ways.get(stem) ?? 0) + way.way);
    if (isFigure) figures.add(stem);
    weights.set(stem, weightOf(word, stem, way !== undefined));
    if (last) pairs.add(`${last} ${stem}`);
    if (!way) sides[isCompared ? 1 : 0].add(stem);
    last = stem;
  }
  return {
    weights,
    pairs,
    figures,
    negated: denials % 2 === 1,
    ways,
    compared: isCompared ? sides : null,
  };
}

function weightOf(word: string, stem: string, isDirection: boolean): number {
  if (isDirection) return weight.direction;
  if (common.has(word) || common.has(stem)) return weight.common;
  return word.length >= longWord ? weight.rare * longWordWeight : weight.rare;
}

/** "customer-centric" is two words, "don't" and "1.5" are one, "30 %" and "30%" are the same. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase().replace(/[’ʼ]/g, "'");
  const found = plain.match(/\d+(?:[.,]\d+)*|\p{L}+(?:n't|(?:'\p{L}{1,2}))?/gu) ?? [];
  return found.slice(0, readAtMost).map((word) => (word === "can't" ? 'cannot' : word));
}

/** How much of the likeness is the words themselves; the rest is their order. */
const ofWords = 0.85;
/** What the likeness of two claims is cut to where they contradict each other. */
const contradicting = 0.35;
/** What is left where they name different figures, and where only one of them names any. */
const otherFigures = 0.6;
const moreFigures = 0.9;

/**
 * How far two claims say the same, 0 (nothing in common) to 1 (the same words): the weight of the
 * words they share against all they use (the coefficient of Sørensen and Dice over weighted stems),
 * and a smaller part for words in the same order. Two that share their words and contradict each
 * other ("is" and "is not", "rose" and "fell", "A than B" and "B than A") are not alike. Symmetric;
 * linear in both texts.
 */
export function likeness(a: string, b: string): number {
  return likenessOf(senseOf(a), senseOf(b));
}

/** The same for claims read before. */
export function likenessOf(a: ClaimSense, b: ClaimSense): number {
  const words = shareOf(a.weights, b.weights);
  if (words === 0) return 0;
  const pairs = a.pairs.size + b.pairs.size;
  const order = pairs === 0 ? words : (2 * countShared(a.pairs, b.pairs)) / pairs;
  const alike = ofWords * words + (1 - ofWords) * order;
  const figured = alike * figuresFactor(a.figures, b.figures);
  return contradict(a, b) ? Math.min(figured, contradicting) : figured;
}

function shareOf(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0;
  let all = 0;
  for (const [stem, weighs] of a) {
    all += weighs;
    const other = b.get(stem);
    if (other !== undefined) shared += weighs + other;
  }
  for (const weighs of b.values()) all += weighs;
  return all === 0 ? 0 : shared / all;
}

function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const item of a) if (b.has(item)) count += 1;
  return count;
}

function figuresFactor(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 && b.size === 0) return 1;
  if (a.size === 0 || b.size === 0) return moreFigures;
  return countShared(a, b) === Math.max(a.size, b.size) ? 1 : otherFigures;
}

function contradict(a: ClaimSense, b: ClaimSense): boolean {
  const turned = [...a.ways].some(([about, way]) => way * (b.ways.get(about) ?? 0) < 0);
  const isTurned = (a.negated !== b.negated) !== turned;
  return isTurned !== areSwapped(a, b);
}

/** "A … than B" against "B … than A". */
function areSwapped(a: ClaimSense, b: ClaimSense): boolean {
  if (!a.compared || !b.compared) return false;
  const [firstA, secondA] = a.compared;
  const [firstB, secondB] = b.compared;
  return (
    countShared(firstA, secondB) + countShared(secondA, firstB) >
    countShared(firstA, firstB) + countShared(secondA, secondB)
  );
}

/**
 * The words to look other claims up by, the weightiest first: letters and digits only, without those
 * that another wording would say the other way ("rose", "fell"). Words that many claims use are
 * among them only where there is hardly anything else.
 */
export function tellingWords(text: string, atMost: number): string[] {
  const weighed = new Map<string, number>();
  for (const word of wordsOf(text)) {
    const isLookedUp = !glue.has(word) && !negations.has(word) && !directions.has(word);
    if (isLookedUp && !word.includes("'")) weighed.set(word, weightOf(word, stemOf(word), false));
  }
  const found = [...weighed].sort(([, a], [, b]) => b - a);
  const telling = found.filter(([, weighs]) => weighs > weight.common);
  return (telling.length > 1 ? telling : found).slice(0, atMost).map(([word]) => word);
}
