import { distancesByEnd, similarity, startOf } from './alignment.ts';
import { sameBearing } from './bearing.ts';
import { sharedWords } from './shared-words.ts';
import { collapseSpace, placesOf, quoteAt } from './selector.ts';
import type { Quote } from './selector.ts';
import { wholeWordEdges } from './word-edges.ts';

/** `quote` is made anew from the text that is there; offsets are UTF-16 into that text. */
export type Reanchored =
  | {
      state: 'anchored';
      how: 'exact' | 'approximate';
      quote: Required<Quote>;
      start: number;
      end: number;
    }
  | { state: 'orphaned' };

/**
 * How alike two wordings must be to be taken for one. Of 2,900 sentences from public comments, set
 * against what other people wrote on the same subjects, one in a thousand found a stretch more than
 * 0.71 alike by chance, and none found one above 0.77.
 */
export const similarityFloor = 0.8;

/**
 * Letters alone make "don't lean there" of "don't team there". More than this part of the words must
 * be the old ones too, so that three words never lose one.
 */
const fewestShared = 2 / 3;

/**
 * A run of text shorter than this is found by chance: "it works" stands in many places. A quote so
 * short is anchored only together with the words around it, and never approximately.
 */
const telling = 16;

/** Two places are told apart by their surroundings only if those differ by more than chance. */
const clearLead = 4;

const orphaned: Reanchored = { state: 'orphaned' };

function anchoredAt(
  text: string,
  start: number,
  end: number,
  how: 'exact' | 'approximate',
): Reanchored {
  const quote = quoteAt(text, start, end);
  return {
    state: 'anchored',
    how,
    quote,
    start: quote.position,
    end: quote.position + quote.exact.length,
  };
}

/** Units next to the quote, on both sides, that are as they were. */
function agreement(text: string, start: number, end: number, prefix: string, suffix: string) {
  let before = 0;
  while (
    before < Math.min(prefix.length, start) &&
    prefix.charAt(prefix.length - 1 - before) === text.charAt(start - 1 - before)
  ) {
    before += 1;
  }
  let after = 0;
  while (after < suffix.length && suffix.charAt(after) === text.charAt(end + after)) after += 1;
  return before + after;
}

function amongPlaces(text: string, places: readonly number[], quote: Required<Quote>): Reanchored {
  const { exact, prefix, suffix } = quote;
  const context = prefix.length + suffix.length;
  const ranked = places
    .map((start) => ({
      start,
      agrees: agreement(text, start, start + exact.length, prefix, suffix),
    }))
    .sort((left, right) => right.agrees - left.agrees);
  const [best, next] = ranked;
  if (!best) return orphaned;
  const found = (start: number) => anchoredAt(text, start, start + exact.length, 'exact');

  if (next && best.agrees - next.agrees < clearLead) {
    // Alike in words and surroundings: only one that has not moved at all is surely the same.
    const unmoved = ranked.find(({ start }) => start === quote.position);
    return unmoved && unmoved.agrees === context ? found(unmoved.start) : orphaned;
  }
  return exact.length + best.agrees >= telling || best.agrees === context
    ? found(best.start)
    : orphaned;
}

function approximately(text: string, exact: string, marked: string): Reanchored {
  if (exact.length < telling) return orphaned;
  // A stretch longer than the quote may differ by more and still be as alike as the floor asks.
  const limit = Math.floor((exact.length * (1 - similarityFloor)) / similarityFloor);
  const ends = distancesByEnd(text, exact);
  let end = 0;
  for (let at = 1; at < ends.length; at += 1) if ((ends[at] ?? 0) < (ends[end] ?? 0)) end = at;
  const fewest = ends[end] ?? limit + 1;
  if (fewest > limit) return orphaned;

  const margin = Math.ceil(exact.length * 0.05);
  const rival = ends.some(
    (edits, at) =>
      edits <= Math.min(limit, fewest + margin) && Math.abs(at - end) > exact.length / 2,
  );
  if (rival) return orphaned;

  const candidates = wholeWordEdges(text, startOf(text, exact, end, limit)).flatMap((from) =>
    wholeWordEdges(text, end).map((to) => {
      const there = text.slice(from, to).trim();
      return { from, to, there, alike: similarity(exact, there) };
    }),
  );
  const best = candidates.reduce((left, right) => (right.alike > left.alike ? right : left));
  // Each edit may be small and the last wording still be another claim than the one marked.
  const isStill = (words: string) =>
    similarity(words, best.there) >= similarityFloor &&
    sharedWords(words, best.there) > fewestShared &&
    sameBearing(words, best.there);
  return isStill(exact) && isStill(marked)
    ? anchoredAt(text, best.from, best.to, 'approximate')
    : orphaned;
}

/**
 * Finds a quote again after its text was edited: the same words first, told apart by what stands
 * around them, then words nearly the same. In doubt, between two places or about the meaning, the
 * quote is orphaned: a claim must never come to stand on words it does not quote. `marked` are the
 * words as they were first marked, where edits have changed them since: other wordings are held
 * against them too. Takes time in proportion to the text and to the quote, which is short.
 */
export function reanchor(newText: string, quote: Quote, marked = quote.exact): Reanchored {
  const exact = collapseSpace(quote.exact).trim();
  if (exact === '') return orphaned;
  const places = placesOf(newText, exact);
  return places.length > 0
    ? amongPlaces(newText, places, {
        exact,
        prefix: collapseSpace(quote.prefix ?? ''),
        suffix: collapseSpace(quote.suffix ?? ''),
        position: quote.position ?? -1,
      })
    : approximately(newText, exact, collapseSpace(marked).trim());
}
