import { isEmptySentence } from './empty-sentence.ts';
import { type Grounds, groundsOf, type Heat, heatOf, matters } from './grounds.ts';
import type { OwnWords } from './read-words.ts';
import { judging, kind } from './word-kinds.ts';

/** How much of a text says something that one could check, dispute or use. */
export type Substance = {
  /** Distinct words that are about something, in sentences that are not mere approval or small talk. */
  content: number;
  /** The same over all sentences, so that a doubtful one is not lost. */
  said: number;
  /** Words of the sentences that are not empty, function words included. */
  length: number;
  /** Share of all words that stand in sentences of approval, thanks or talk about the page. */
  emptyShare: number;
  /** Whether any word approves, blames, thanks or greets. */
  judges: boolean;
  grounds: Grounds;
  heat: Heat;
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
  const { content, grounds } = substanceOf(own);
  return content < 2 || (content < 4 && matters(grounds) < 1);
}

/** Enough said, and said so that one can go by it. */
export function hasSubstance(own: OwnWords): boolean {
  const { content, grounds } = substanceOf(own);
  return content >= 4 && matters(grounds) >= 1 && (grounds.argument || matters(grounds) > 1);
}

const codeIsWorth = 4;

function measure(own: OwnWords): Substance {
  const full = own.sentences.filter((sentence) => !isEmptySentence(sentence));
  const content = distinctContent(full);
  const length = full.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const all = own.tokens.length;
  const found = groundsOf(full, own.written);
  const grounds: Grounds = own.hasCode ? { ...found, terms: 2, figure: 2, source: 2 } : found;
  return {
    content: content + (own.hasCode ? codeIsWorth : 0),
    said: full.length === own.sentences.length ? content : distinctContent(own.sentences),
    length,
    emptyShare: all === 0 ? 1 : (all - length) / all,
    judges: own.sentences.some(({ has }) => (has & judging) !== 0),
    grounds,
    heat: heatOf(own),
  };
}

function distinctContent(sentences: OwnWords['sentences']): number {
  const words = new Set<string>();
  for (const { tokens, kinds } of sentences) {
    for (let at = 0; at < tokens.length; at += 1) {
      if (((kinds[at] ?? 0) & kind.content) !== 0) words.add(tokens[at] ?? '');
    }
  }
  return words.size;
}
