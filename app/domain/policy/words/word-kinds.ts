import {
  argumentWords,
  changeWords,
  fieldWords,
  findingOutWords,
  heatWords,
  numberWords,
  ownWords,
  sourceWords,
  sweepingWords,
  workWords,
} from './grounds-lexicon.ts';
import {
  blameWords,
  buzzwords,
  chatWords,
  fillerWords,
  foreignPraise,
  foreignWords,
  functionWords,
  idleWords,
  pageWords,
  praiseWords,
  siteWords,
  voteWords,
} from './lexicon.ts';

/** What a word may be; one word can be several. */
export const kind = {
  function: 1,
  praise: 1 << 1,
  blame: 1 << 2,
  vote: 1 << 3,
  chat: 1 << 4,
  page: 1 << 5,
  idle: 1 << 6,
  site: 1 << 7,
  filler: 1 << 8,
  buzz: 1 << 9,
  foreign: 1 << 10,
  foreignPraise: 1 << 11,
  /** The board's own field; `work` is what everybody speaks of. */
  field: 1 << 20,
  findingOut: 1 << 22,
  sweeping: 1 << 21,
  work: 1 << 12,
  source: 1 << 13,
  argument: 1 << 14,
  change: 1 << 15,
  number: 1 << 16,
  own: 1 << 17,
  heat: 1 << 18,
  /** About something: none of the empty kinds. */
  content: 1 << 19,
} as const;

export const judging = kind.praise | kind.blame | kind.vote | kind.chat;
const empty = kind.function | judging | kind.page | kind.idle | kind.filler;

const listed = new Map<string, number>();
const stems = new Map<string, number>();
function put(map: Map<string, number>, list: Iterable<string>, bit: number): void {
  for (const word of list) map.set(word, (map.get(word) ?? 0) | bit);
}
put(listed, functionWords, kind.function);
put(listed, praiseWords, kind.praise);
put(listed, blameWords, kind.blame);
put(listed, voteWords, kind.vote);
put(listed, chatWords, kind.chat);
put(listed, pageWords, kind.page);
put(listed, idleWords, kind.idle);
put(listed, siteWords, kind.site);
put(listed, fillerWords, kind.filler);
put(listed, buzzwords, kind.buzz);
put(listed, foreignWords, kind.foreign);
put(listed, foreignPraise, kind.foreignPraise);
put(listed, changeWords, kind.change);
put(listed, numberWords, kind.number);
put(listed, ownWords, kind.own);
put(listed, sweepingWords, kind.sweeping);
put(stems, fieldWords.map(stem), kind.field);
put(stems, workWords.map(stem), kind.work);
put(stems, sourceWords.map(stem), kind.source);
put(stems, findingOutWords.map(stem), kind.source | kind.findingOut);
put(stems, argumentWords.map(stem), kind.argument);
put(stems, heatWords.map(stem), kind.heat);

const known = new Map<string, number>();
const knownLimit = 20_000;

/** The kinds of a word, as bits. Asked for every word of every text, so the answers are kept. */
export function kindsOf(token: string): number {
  const remembered = known.get(token);
  if (remembered !== undefined) return remembered;
  const kinds = readKinds(token);
  if (known.size >= knownLimit) known.clear();
  known.set(token, kinds);
  return kinds;
}

function readKinds(token: string): number {
  const owner = token.endsWith("'s") ? token.slice(0, -2) : token;
  const kinds = (listed.get(token) ?? listed.get(owner) ?? 0) | (stems.get(stem(token)) ?? 0);
  if ((kinds & empty) !== 0) return kinds;
  if (kinds === 0 && isMisspelt(token)) return kind.idle;
  return /[^\d.,]{2}|[^\u0000-\u007f]/.test(token) ? kinds | kind.content : kinds;
}

/** A rough stem, the same for the forms of most words: `orders`, `ordered`, `ordering`. */
function stem(word: string): string {
  let rest = word.replace(/'s?$/, '');
  if (rest.length > 4)
    rest = rest.replace(/ies$/, 'y').replace(/(?:(?<=ss|x|ch|sh)es|(?<=[^su])s)$/, '');
  if (rest.length > 5) rest = rest.replace(/(?:ing|ed)$/, '');
  return rest.length > 3 ? rest.replace(/e$/, '').replace(/([bdglmnprt])\1$/, '$1') : rest;
}

const consonants = (word: string): string => word.replace(/[aeiouy]/g, '').replace(/(.)\1/g, '$1');
/** The longest word for each row of consonants, so that `infrmative` is known and `informative` is itself. */
const longestBySkeleton = new Map<string, number>();
for (const word of [...praiseWords, ...blameWords, ...pageWords]) {
  const skeleton = consonants(word);
  if (skeleton.length < 4) continue;
  longestBySkeleton.set(skeleton, Math.max(longestBySkeleton.get(skeleton) ?? 0, word.length));
}

/** `infrmative`, `artcle`: a word of approval or of the page with vowels left out. */
function isMisspelt(token: string): boolean {
  if (token.length < 5) return false;
  return token.length < (longestBySkeleton.get(consonants(token)) ?? 0);
}
