import type { EvidenceKind } from './kinds.ts';
import { readText } from './suggest/read-text.ts';
import type { ReadSentence } from './suggest/read-text.ts';
import type { Sign, SignName } from './suggest/sign.ts';
import { merge } from './suggest/spans.ts';
import type { Span } from './suggest/spans.ts';
import { signsIn } from './suggest/signs.ts';
import { sureness, weigh, weighings } from './suggest/weights.ts';
import type { Ground } from './suggest/weights.ts';
import { whichKind } from './suggest/which-kind.ts';

export interface KindSuggestion {
  kind: EvidenceKind;
  /** How sure, from 0 to 1; what is less likely than not is not suggested. */
  confidence: number;
  /** Words that say so, in order, none over another: UTF-16 offsets into the text as given. */
  because: readonly Span[];
}

/** A sentence with the signs in it. */
export interface ReadSigns {
  sentence: ReadSentence;
  signs: readonly Sign[];
}

const evident = ['own', 'case', 'study', 'authority'] as const satisfies readonly Ground[];
/** Every text argues a little, so these are asked last. */
const argued = ['reasoning', 'value'] as const satisfies readonly Ground[];

/** So many sentences at most tell of one thing. */
const longestPassage = 3;
const mostSuggestions = 3;
/** A sign worth less than this is heard, but shows a reader nothing. */
const telling = 0.5;
/** What is in nearly every sentence convinces nobody. */
const quiet: ReadonlySet<SignName> = new Set([
  'past',
  'be',
  'maybe',
  'startsLow',
  'studyFinds',
  'name',
  'they',
  'duty',
  'judge',
  'question',
]);

/**
 * The kinds of evidence a text carries, best first, at most three; empty where it carries none.
 * Read in passages of up to three sentences, so that a long text is as sure as its best part.
 */
export function suggestKinds(text: string): KindSuggestion[] {
  return kindsIn(readSigns(text));
}

/** Every sentence of a text with its signs, in order. */
export function readSigns(text: string): ReadSigns[] {
  return readText(text).map((sentence) => ({ sentence, signs: signsIn(sentence) }));
}

/** The same for sentences that were read before. */
export function kindsIn(read: readonly ReadSigns[]): KindSuggestion[] {
  const passages = passagesOf(read);
  const found = evident.flatMap((ground) => suggest(ground, passages));
  found.sort((a, b) => b.confidence - a.confidence);
  const least = found.at(-1)?.confidence ?? 1;
  const others = argued
    .flatMap((ground) => suggest(ground, passages))
    .map((one) => ({ ...one, confidence: Math.min(one.confidence, least) }))
    .sort((a, b) => b.confidence - a.confidence);
  return onePerKind([...found, ...others]).slice(0, mostSuggestions);
}

interface Passage {
  read: readonly ReadSigns[];
  counts: ReadonlyMap<SignName, number>;
}

function passagesOf(read: readonly ReadSigns[]): Passage[] {
  const passages: Passage[] = [];
  for (let first = 0; first < read.length; first += 1) {
    let counts = new Map<SignName, number>();
    for (let last = first; last < Math.min(first + longestPassage, read.length); last += 1) {
      counts = new Map(counts);
      for (const { name } of read[last]?.signs ?? []) counts.set(name, (counts.get(name) ?? 0) + 1);
      passages.push({ read: read.slice(first, last + 1), counts });
    }
  }
  return passages;
}

function suggest(ground: Ground, passages: readonly Passage[]): KindSuggestion[] {
  let best: Passage | null = null;
  let most = 0;
  for (const passage of passages) {
    const sum = weigh(weighings[ground], passage.counts);
    if (sum > most) [best, most] = [passage, sum];
  }
  if (!best) return [];
  const tokens = best.read.flatMap(({ sentence }) => sentence.tokens);
  const { kind, because } = whichKind(ground, tokens, best.counts);
  const { weights } = weighings[ground];
  const shown = best.read
    .flatMap(({ signs }) => signs)
    .filter(({ name }) => (weights[name] ?? 0) >= telling && !quiet.has(name));
  return [{ kind, confidence: sureness(most), because: merge([...shown, ...because]) }];
}

function onePerKind(suggestions: readonly KindSuggestion[]): KindSuggestion[] {
  const seen = new Set<EvidenceKind>();
  return suggestions.filter(({ kind }) => !seen.has(kind) && seen.add(kind));
}
