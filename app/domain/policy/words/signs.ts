import {
  experienceWords,
  proposalWords,
  reasonWords,
  scornWords,
  sourceWords,
  workWords,
} from './lexicon.ts';
import type { OwnWords, Sentence } from './read-words.ts';

/** How often a text does what reasoned texts do, and what scornful ones do. */
export type Signs = {
  reasons: number;
  /** Colons, conditions, corrections: `not this but that`, `if … then`. */
  marks: number;
  sources: number;
  experience: number;
  /** Something that happened to the writer: `we tried`, `our plant closed`. */
  cases: number;
  proposals: number;
  numbers: number;
  work: number;
  exclamations: number;
  questions: number;
  shouted: number;
  scorn: number;
};

/** Figures, small numbers in words, and the marks of a formula. */
const quantity =
  /\d+(?:[.,]\d+)*|[=×÷±≤≥<>]|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|dozen|half|twice)\b/g;

const ownCase =
  /\b(?:i|we|our [a-z]+|my [a-z]+) (?:lost|tried|had|ran|saw|found|cut|went|did|made|got|kept|took|built|[a-z]{2,14}ed)\b/;

export function countSigns(own: OwnWords, full: readonly Sentence[]): Signs {
  const signs: Signs = {
    reasons: 0,
    marks: 0,
    sources: 0,
    experience: 0,
    cases: 0,
    proposals: 0,
    numbers: 0,
    work: 0,
    exclamations: own.text.match(/!/g)?.length ?? 0,
    questions: own.text.match(/\?/g)?.length ?? 0,
    shouted: own.written.match(/\b[A-Z]{4,}\b/g)?.length ?? 0,
    scorn: 0,
  };
  for (const { text, tokens } of full) {
    for (const token of tokens) {
      if (reasonWords.has(token)) signs.reasons += 1;
      if (sourceWords.has(token)) signs.sources += 1;
      if (experienceWords.has(token)) signs.experience += token === 'i' ? 0.5 : 1;
      if (proposalWords.has(token)) signs.proposals += 1;
      if (workWords.has(token) || workWords.has(singular(token))) signs.work += 1;
      if (scornWords.has(token)) signs.scorn += 1;
    }
    if (ownCase.test(text)) signs.cases += 1;
    signs.numbers += text.match(quantity)?.length ?? 0;
    signs.marks += text.match(/[:;]|, not\b|\bif\b|\b(?:does|do|did) not\b/g)?.length ?? 0;
  }
  return signs;
}

function singular(token: string): string {
  return token.endsWith('s') ? token.slice(0, -1) : token;
}

const most = (points: number, limit: number): number => Math.min(points, limit);

/** A rough sum: about one point for each thing one could check or dispute. */
export function pointsOf(signs: Signs): number {
  return (
    most(signs.reasons, 3) +
    most(signs.marks, 2) +
    most(signs.sources * 1.5, 3) +
    most(signs.experience, 2) +
    most(signs.proposals, 2) +
    most(signs.numbers * 1.5, 3) +
    most(signs.work * 0.75, 1.5) -
    most(signs.exclamations * 0.7, 2) -
    most(signs.questions * 0.5, 1.5) -
    most(signs.shouted * 0.5, 1.5) -
    most(signs.scorn, 3)
  );
}

const longEnough = 60;
const shortest = 24;

/**
 * In words: what a text weighs when each sign counts as some words more. Set by hand and by
 * measuring, so that a short text that is dense with signs outweighs a long one that has none.
 */
export function weightOf(signs: Signs, length: number): number {
  return (
    most(length, longEnough) +
    density(signs, length) +
    most(signs.work, 4) * 3 +
    most(signs.reasons, 3) +
    most(signs.marks, 2) * 3 +
    most(signs.sources, 2) * 4 +
    most(signs.numbers, 2) * 3 +
    most(signs.proposals, 2) * 4 +
    most(signs.cases, 1) * 3 -
    most(signs.exclamations, 2) * 5 -
    most(signs.scorn, 2) * 3
  );
}

/** Several kinds of sign in one or two plain sentences, or one question about the work itself. */
function density(signs: Signs, length: number): number {
  const { work, reasons, marks, sources, numbers, cases } = signs;
  if (length > shortest) return 0;
  if (signs.questions === 1 && signs.exclamations === 0 && work >= 2) return 30;
  if (signs.questions + signs.exclamations + signs.scorn > 0) return 0;
  const kinds = [work, reasons, marks, sources, numbers, cases].filter((count) => count > 0).length;
  if (kinds < 2) return 0;
  return (kinds === 2 ? 11 : 21) + (length <= shortest / 2 && (marks > 0 || numbers > 0) ? 22 : 0);
}
