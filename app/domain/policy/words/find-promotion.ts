import type { Span } from '../types.ts';
import { cueOf, findPhrase, type Phrase } from './phrase.ts';
import { type Promotion, promotions } from './promotion-patterns.ts';
import type { OwnWords, Sentence } from './read-words.ts';

export type PromotionHit = {
  rule: string;
  strength: Promotion['strength'];
  span: Span;
  /** The sentence it stands in, where it is known. */
  sentence?: Sentence;
};

type Entry = { promotion: Promotion; phrase: Phrase };

const byCue = new Map<number, Entry[]>();
const always: Entry[] = [];
for (const promotion of promotions) {
  for (const phrase of promotion.phrases) {
    const entry = { promotion, phrase };
    if (phrase.cues.length === 0) always.push(entry);
    for (const cue of phrase.cues) {
      byCue.set(cueOf(cue), [...(byCue.get(cueOf(cue)) ?? []), entry]);
    }
  }
}

/** Every phrase of promotion in a text, each wording once. */
export function findPromotion(own: OwnWords): PromotionHit[] {
  const hits = new Map<string, PromotionHit>();
  for (const sentence of own.sentences) {
    for (const { promotion, phrase } of candidates(sentence)) {
      const found = findPhrase(sentence.text, phrase);
      if (found === undefined) continue;
      const said = sentence.text.slice(found.start, found.end);
      const { rule, strength } = promotion;
      const overlaps = [...hits.keys()].some(
        (other) => other.includes(said) || said.includes(other),
      );
      if (!overlaps)
        hits.set(said, { rule, strength, span: own.spanIn(sentence, found), sentence });
    }
  }
  return [...hits.values()];
}

function candidates({ tokens }: Sentence): Set<Entry> {
  const found = new Set(always);
  for (const token of tokens) {
    const entries = byCue.get(cueOf(token));
    if (entries !== undefined) for (const entry of entries) found.add(entry);
  }
  return found;
}
