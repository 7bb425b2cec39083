import { align } from './align.ts';
import type { Run } from './align.ts';
import { isWord, paragraphsOf, textOf, wordsOf } from './tokens.ts';
import type { Token } from './tokens.ts';
import { piecesOf, Stretches } from './stretches.ts';

/**
 * A stretch of two texts compared. Without `removed` the pieces joined are the newer text, without
 * `added` the older one.
 */
export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/**
 * What comparing may cost, in steps of the algorithm: shared out among the changed paragraphs by
 * their length. A paragraph that needs more has so little left of the old one that it is shown as
 * replaced. A count and no clock, so that the server and every browser come to the same pieces.
 */
const maxSteps = 300_000;

/** Below this share of words kept, the matches left are chance ("the", "of"), and hard to read. */
const leastKept = 0.3;

/**
 * What changed from one text to another, by whole words, whatever the script: paragraphs are paired
 * first, so that an edit in one does not blur the next, and then words within what is left.
 */
export function compareTexts(before: string, after: string): Piece[] {
  const runs = alignParagraphs(before, after);
  const changed = runs.reduce((sum, run) => sum + (run.same ? 0 : lengthOf(run)), 0);
  const stretches = new Stretches();
  for (const run of runs) {
    if (run.same) stretches.addAligned(run);
    else compareWords(stretches, run, (maxSteps * lengthOf(run)) / changed);
  }
  return piecesOf(stretches);
}

function alignParagraphs(before: string, after: string): Run[] {
  const older = paragraphsOf(before);
  const newer = paragraphsOf(after);
  return align(older, newer, editsFor(maxSteps)) ?? [{ same: false, before: older, after: newer }];
}

function compareWords(stretches: Stretches, run: Run, steps: number): void {
  const texts = { removed: textOf(run.before), added: textOf(run.after) };
  const before = wordsOf(texts.removed);
  const after = wordsOf(texts.added);
  const runs = align(before, after, editsFor(steps));
  if (!runs || !isKept(runs, before, after)) {
    stretches.addChange(texts.removed, texts.added);
    return;
  }
  for (const words of runs) {
    if (words.same) stretches.addAligned(words);
    else stretches.addChange(textOf(words.before), textOf(words.after));
  }
}

function isKept(runs: readonly Run[], before: readonly Token[], after: readonly Token[]): boolean {
  const kept = runs.reduce((sum, run) => sum + (run.same ? wordCount(run.after) : 0), 0);
  return kept >= leastKept * Math.min(wordCount(before), wordCount(after));
}

const lengthOf = ({ before, after }: Run): number => textOf(before).length + textOf(after).length;

const wordCount = (tokens: readonly Token[]): number => tokens.filter(isWord).length;

/** How many edits so many steps reach: the search takes half the square of the edits. */
const editsFor = (steps: number): number => Math.ceil(Math.sqrt(2 * steps));
