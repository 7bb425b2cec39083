import {
  fillerWords,
  functionWords,
  idleWords,
  judgementWords,
  pageWords,
  siteWords,
} from './lexicon.ts';
import type { OwnWords, Sentence } from './read-words.ts';
import { countSigns, pointsOf, weightOf } from './signs.ts';

/** How much of a text says something that one could check, dispute or use. */
export type Substance = {
  /** Distinct words that are about something, in sentences that are not mere approval or small talk. */
  content: number;
  /** Words of those sentences, function words included. */
  length: number;
  /** Share of all words that stand in sentences of approval, thanks or talk about the page. */
  emptyShare: number;
  /** The same over all sentences, so that a doubtful one is not lost. */
  said: number;
  /** Whether any sentence approves, blames, thanks or greets. */
  judges: boolean;
  /** Points for numbers, reasons, sources, own experience and the like, less those for scorn. */
  signs: number;
  /** Length and signs together, to tell a remark that rests on something from one that does not. */
  weight: number;
};

const memo = new WeakMap<OwnWords, Substance>();

export function substanceOf(own: OwnWords): Substance {
  const earlier = memo.get(own);
  if (earlier !== undefined) return earlier;
  const found = measure(own);
  memo.set(own, found);
  return found;
}

/** Nothing of one's own, or nothing but approval and calls to read. */
export function isBare(own: OwnWords): boolean {
  const { content, signs } = substanceOf(own);
  return content < 2 || (content < 4 && signs < 2);
}

/** Enough said, and said so that one can go by it. */
export function hasSubstance(own: OwnWords, signs = 1): boolean {
  const found = substanceOf(own);
  return found.content >= 4 && found.signs >= signs;
}

function measure(own: OwnWords): Substance {
  const full = own.sentences.filter((sentence) => !isEmptySentence(sentence));
  const content = new Set(full.flatMap(({ tokens }) => tokens.filter(isContent)));
  const all = own.tokens.length;
  const length = full.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const signs = countSigns(own, full);
  return {
    content: content.size + (own.hasCode ? 4 : 0),
    said: new Set(own.tokens.filter(isContent)).size,
    length,
    emptyShare: all === 0 ? 1 : (all - length) / all,
    judges: own.tokens.some((token) => judgementWords.has(token)),
    signs: pointsOf(signs) + (own.hasCode ? 2 : 0),
    weight: weightOf(signs, length),
  };
}

const known = new Map<string, boolean>();
const knownLimit = 20_000;

/** Whether a word is about something. Looked up for every word of every text, so remembered. */
function isContent(token: string): boolean {
  const remembered = known.get(token);
  if (remembered !== undefined) return remembered;
  const content =
    /[^\d.,]{2}|[^\u0000-\u007f]/.test(token) && !isEmptyWord(token) && !pageWords.has(token);
  if (known.size >= knownLimit) known.clear();
  known.set(token, content);
  return content;
}

function isEmptyWord(token: string): boolean {
  return (
    functionWords.has(token) ||
    judgementWords.has(token) ||
    fillerWords.has(token) ||
    idleWords.has(token) ||
    isMisspelt(token)
  );
}

const consonants = (word: string): string => word.replace(/[aeiouy]/g, '').replace(/(.)\1/g, '$1');
/** The longest word for each row of consonants, so that `infrmative` is known and `informative` is itself. */
const longestBySkeleton = new Map<string, number>();
for (const word of [...judgementWords, ...pageWords]) {
  const skeleton = consonants(word);
  if (skeleton.length < 4) continue;
  longestBySkeleton.set(skeleton, Math.max(longestBySkeleton.get(skeleton) ?? 0, word.length));
}

/** `infrmative`, `artcle`: a word of approval or of the page with vowels left out. */
function isMisspelt(token: string): boolean {
  if (token.length < 5) return false;
  return token.length < (longestBySkeleton.get(consonants(token)) ?? 0);
}

const aboutReader = /\b(?:you|your|you've|you're|u|ur|author|writer)\b/;
const aboutPage =
  /\b(?:this|the|your|ur|that|these|such an?|an?|every|what|any|of|nice|great|good) (?:[a-z'-]+ ){0,3}(?:articles?|posts?|blogs?|weblogs?|blog posts?|sites?|websites?|web ?sites?|webpage|web ?page|page|piece|piece of writing|paragraph|topic|topics|writing|writers?|content|share|read|info|information|subject|thread|comments?|essay|write-?up|weblog|forum|board)\b/;
const smallTalk =
  /\b(?:keep (?:it|up|on|posting|writing|sharing|going|wrinting)|looking forward|look forward|never stop|(?:be|come|coming|check|checking|return|returning) back|(?:will|'ll|going to|gonna) (?:definitely |certainly |surely |be )*(?:share|shared|return|revisit|recommend|bookmark|read more|tell|again)|shared? (?:it|this) with|(?:read|reading) (?:your|my) mind|thumbs up|well (?:done|said|put|written)|made my day|learn(?:ed|t)? (?:a lot|so much|something)|more people like|so true|good (?:job|luck|work|day|morning)|big fan|for sharing|thank(?:s| you)|(?:could|couldn|can) ?'?t (?:have )?(?:agree|said|resist|put|refrain|wait|leave)|stumbled|agree with (?:you|this|that|every|all)|food for thought|two thumbs|hats? off|god bless|have a (?:nice|great|good) day|what (?:a|an) [a-z]+ (?:[a-z]+ )?(?:read|article|post|idea|piece)|book ?marked|(?:love|like|enjoy) (?:it|this|what) (?:when|how|you|people)|write the book|had no idea|point of view|first time here|heads up|signed up|right on|hear hear|count me in|say no more|enough said|nuff said|you rock|you nailed|nailed it|spot on)\b/;

/** What the phrases below can add to the count of words; how far counts may fall short. */
const mostFromPhrases = 4;
const leniency = 1.2;

/** Said of the text, its author or the page, and of nothing else. */
export function isEmptySentence({ text, tokens }: Sentence): boolean {
  const content = tokens.filter(isContent);
  if (content.length === 0) return !/\d/.test(text) || tokens.length < 5;
  if (tokens.filter((token) => fillerWords.has(token)).length >= 4) return true;
  const judging = tokens.filter((token) => judgementWords.has(token)).length;
  const paging = tokens.filter((token) => pageWords.has(token) || siteWords.has(token)).length;
  if ((judging + paging + mostFromPhrases) * leniency < content.length) return false;
  if (/\d/.test(text) || saysWhy(text)) return false;
  const chat = smallTalk.test(text) ? 2 : 0;
  if (judging === 0 && chat === 0 && paging < 2) return false;
  const about = (aboutPage.test(text) ? 1 : 0) + (aboutReader.test(text) ? 1 : 0);
  if (about + chat === 0) return judging > 0 && content.length <= 1;
  return (judging + paging + chat + about) * leniency >= content.length;
}

function saysWhy(text: string): boolean {
  return /\b(?:because|since|therefore|unless|although|whereas|instead of|rather than|however|but (?:it|the|that|this|they|we|i|in|not|no|your|only|never|nobody|what|how|why|who|there)|does not|doesn't|did not|didn't|never says?|would not|wouldn't|isn't|is not|not only)\b|[:;=]/.test(
    text,
  );
}
