import { readSigns } from '../evidence/suggest-kind.ts';
import type { ReadSigns } from '../evidence/suggest-kind.ts';
import type { SignName } from '../evidence/suggest/sign.ts';
import { merge } from '../evidence/suggest/spans.ts';
import type { Span } from '../evidence/suggest/spans.ts';
import { sureness, weigh } from '../evidence/suggest/weights.ts';
import type { Weighing } from '../evidence/suggest/weights.ts';

export interface ClaimSuggestion {
  /** UTF-16 offsets of the sentence into the text as given, end exclusive. */
  start: number;
  end: number;
  /** What stands between them. */
  text: string;
  /** How sure, from 0 to 1; what is less likely than not is not suggested. */
  confidence: number;
  /** Words that say so, in order: UTF-16 offsets into the text as given. */
  because: readonly Span[];
}

/** "Good point, Ann" asserts nothing that could be looked into. */
const fewestWords = 4;

/**
 * Most of what people write asserts something, so a sentence is a claim unless it tells, quotes or
 * cites: that is what stands behind a claim. Set by hand and measured (docs/evidence.md).
 */
const claim: Weighing = {
  start: 2,
  weights: {
    duty: 1.25,
    judge: 0.75,
    maybe: 0.75,
    be: 0.5,
    you: 0.5,
    ownView: 1.5,
    ifOwn: 0.75,
    values: 0.25,
    law: 0.25,
    question: -2,
    self: -1,
    we: -1,
    me: -0.5,
    ownThing: -1.25,
    ownPlace: -1,
    ownDeed: -1,
    ownDaily: -0.5,
    toMe: -1.25,
    experience: -1,
    person: -0.75,
    past: -0.5,
    ago: -0.25,
    duration: -0.75,
    money: -0.75,
    event: -1.5,
    year: -1,
    number: -0.5,
    counted: -0.5,
    bigNumber: -0.5,
    percent: -1.25,
    many: -0.5,
    study: -1.5,
    studyFinds: -0.5,
    foundThat: -1.25,
    find: -0.25,
    accordingTo: -2,
    nameSays: -1.75,
    bodySays: -1.5,
    sayThat: -1.25,
    role: -1.25,
    roleName: -1.25,
    quotation: -0.75,
    work: -0.5,
    name: -0.5,
    fullName: -0.5,
  },
};

/** What a reader takes for a claim: how it ought to be, or how one thing is to another. */
const telling: ReadonlySet<SignName> = new Set([
  'duty',
  'judge',
  'values',
  'relation',
  'moreThan',
  'more',
  'reason',
]);
/** What is shown where nothing else can be. */
const plain: ReadonlySet<SignName> = new Set(['be', 'maybe']);

/**
 * The sentences that assert something which can be supported or challenged, likeliest first and
 * else in their order. Linear in the length of the text.
 */
export function suggestClaims(text: string): ClaimSuggestion[] {
  return claimsIn(readSigns(text));
}

/** The same for sentences that were read before. */
export function claimsIn(read: readonly ReadSigns[]): ClaimSuggestion[] {
  return read
    .flatMap((one) => suggest(one))
    .sort((a, b) => b.confidence - a.confidence || a.start - b.start);
}

const mostOutstanding = 5;
const sureEnough = 0.9;

/**
 * The few that stand out in a text read by others: by words that say so, at most one sentence in
 * three and five in all, in the order of the text.
 */
export function outstandingClaims(text: string): ClaimSuggestion[] {
  const read = readSigns(text);
  const most = Math.min(mostOutstanding, Math.ceil(read.length / 3));
  return claimsIn(read)
    .filter(({ confidence, because }) => confidence >= sureEnough && because.length > 0)
    .slice(0, most)
    .sort((a, b) => a.start - b.start);
}

function suggest({ sentence, signs }: ReadSigns): ClaimSuggestion[] {
  if (sentence.tokens.length < fewestWords) return [];
  const counts = new Map<SignName, number>();
  for (const { name } of signs) counts.set(name, (counts.get(name) ?? 0) + 1);
  const sum = weigh(claim, counts);
  if (sum <= 0) return [];
  const { start, end, text } = sentence;
  const told = signs.filter(({ name }) => telling.has(name));
  const because = merge(told.length > 0 ? told : signs.filter(({ name }) => plain.has(name)));
  return [{ start, end, text, confidence: sureness(sum), because }];
}
