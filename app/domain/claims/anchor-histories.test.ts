import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { similarity } from './alignment.ts';
import { findQuote, quoteAt, reanchor, similarityFloor } from './quote.ts';
import type { Quote } from './quote.ts';

// A text is a list of words that know where they came from, and so does whoever reads the result.

interface Word {
  text: string;
  /** Whether it was in the claim when that was marked, copies and other spellings included. */
  claimed: boolean;
}

type Text = readonly Word[];

const plain =
  'lean customer process firm waste value team plan map order queue service design outside inside ' +
  'works fails moves holds seems grows ends the a of in at by and but yet so we they it this that';
const turning =
  'not never no all some most few 30 80 3.5 1998 Toyota Ford increase decrease effective ineffective may must if when';
const strange =
  'café cafe\u0301 naïve Straße straße ﬁrm İstanbul 👩‍🔧 😀 क्या 顧客 עִבְרִית — … “so” don’t';
const words = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...plain.split(' ')) },
  { weight: 2, arbitrary: fc.constantFrom(...turning.split(' ')) },
  { weight: 1, arbitrary: fc.constantFrom(...strange.split(' ')) },
);
const run = (minLength: number, maxLength: number) => fc.array(words, { minLength, maxLength });

type Edit = (text: Text) => Text;

const place = fc.nat();
const length = fc.integer({ min: 1, max: 8 });
const fresh = (list: readonly string[]): Text => list.map((text) => ({ text, claimed: false }));

/** The stretch an edit is about: from some word on, so many words. */
const cut = (text: Text, at: number, size: number) => {
  const from = at % (text.length + 1);
  return {
    before: text.slice(0, from),
    part: text.slice(from, from + size),
    after: text.slice(from + size),
  };
};

const insert = fc.record({ place, list: run(1, 6) }).map(({ place, list }): Edit => (text) => {
  const { before, after } = cut(text, place, 0);
  return [...before, ...fresh(list), ...after];
});
const remove = fc.record({ place, length }).map(({ place, length }): Edit => (text) => {
  const { before, after } = cut(text, place, length);
  return [...before, ...after];
});
const move = fc
  .record({ place, length, to: place })
  .map(({ place, length, to }): Edit => (text) => {
    const { before, part, after } = cut(text, place, length);
    const there = cut([...before, ...after], to, 0);
    return [...there.before, ...part, ...there.after];
  });
const duplicate = fc
  .record({ place, length, to: place })
  .map(({ place, length, to }): Edit => (text) => {
    const { part } = cut(text, place, length);
    const there = cut(text, to, 0);
    return [...there.before, ...part, ...there.after];
  });
const reword = fc.record({ place, list: run(1, 3) }).map(({ place, list }): Edit => (text) => {
  const { before, after } = cut(text, place, list.length);
  return [...before, ...fresh(list), ...after];
});
const spell = (change: (word: string) => string) =>
  fc.record({ place, length }).map(({ place, length }): Edit => (text) => {
    const { before, part, after } = cut(text, place, length);
    return [
      ...before,
      ...part.map((word) => ({ ...word, text: change(word.text) || word.text })),
      ...after,
    ];
  });
const caseOf = fc.oneof(
  spell((word) => word.toUpperCase()),
  spell((word) => word.charAt(0).toUpperCase() + word.slice(1)),
  spell((word) => word.toLowerCase()),
);
const slip = fc
  .nat(6)
  .chain((at) =>
    spell((word) => word.slice(0, at % word.length) + word.slice((at % word.length) + 1)),
  );
const unicode = fc.oneof(
  spell((word) => word.normalize('NFD')),
  spell((word) => word.normalize('NFKC')),
  spell((word) => `${word}\u200B`),
  spell((word) => word.replaceAll('’', "'")),
);
const rewrite = run(0, 40).map(
  (list): Edit =>
    () =>
      fresh(list),
);

const edit = fc.oneof(
  { weight: 4, arbitrary: insert },
  { weight: 4, arbitrary: remove },
  { weight: 3, arbitrary: move },
  { weight: 3, arbitrary: duplicate },
  { weight: 4, arbitrary: reword },
  { weight: 2, arbitrary: caseOf },
  { weight: 3, arbitrary: slip },
  { weight: 2, arbitrary: unicode },
  { weight: 1, arbitrary: rewrite },
);
/** Several versions of a text, each a few edits after the one before. */
const versions = fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 6,
});

const written = (text: Text) => text.map((word) => word.text).join(' ');

/** The words of `text` that a stretch of what is written touches. */
function wordsAt(text: Text, start: number, end: number): Text {
  let at = 0;
  return text.filter((word) => {
    const from = at;
    at += word.text.length + 1;
    return from < end && from + word.text.length > start;
  });
}

/** Words that decide what a claim says, in the order of the alphabet; a list of this test's own. */
const decisive = /^(?:not|never|no|all|some|most|few|may|must|if|\p{N}[\p{N}.]*)$/iu;
const bearingOf = (quote: string) =>
  quote
    .replace(/\p{Cf}/gu, '')
    .split(' ')
    .filter((word) => decisive.test(word))
    .map((word) => word.toLowerCase())
    .toSorted();

interface Marked {
  text: Text;
  quote: Required<Quote>;
}

const marked = fc
  .record({ head: run(0, 15), said: run(1, 14), tail: run(0, 15) })
  .map(({ head, said, tail }): Marked => {
    const claimed = said.map((text) => ({ text, claimed: true }));
    const text = [...fresh(head), ...claimed, ...fresh(tail)];
    const start = head.length === 0 ? 0 : head.join(' ').length + 1;
    return { text, quote: quoteAt(written(text), start, start + said.join(' ').length) };
  });

/** Follows a claim through its text's versions, as the board does: from where it stood last. */
function follow({ text, quote }: Marked, history: readonly (readonly Edit[])[]) {
  let now = text;
  let stood: Required<Quote> = quote;
  return history.map((edits) => {
    now = edits.reduce((current, change) => change(current), now);
    const body = written(now);
    const before = stood;
    const result = reanchor(body, before, quote.exact);
    if (result.state === 'anchored') stood = result.quote;
    return { now, body, before, result };
  });
}

describe('a claim over random histories of its text', () => {
  it('quotes exactly what stands there: its old words, or words as alike as the floor asks', () => {
    fc.assert(
      fc.property(marked, versions, (claim, history) => {
        for (const { body, before, result } of follow(claim, history)) {
          if (result.state === 'orphaned') continue;
          const there = body.slice(result.start, result.end);
          expect(result.quote.exact).toBe(there);
          expect(findQuote(body, result.quote)).toMatchObject({ ok: true, start: result.start });
          if (result.how === 'exact') {
            expect(there).toBe(before.exact);
          } else {
            expect(similarity(before.exact, there)).toBeGreaterThanOrEqual(similarityFloor);
            expect(similarity(claim.quote.exact, there)).toBeGreaterThanOrEqual(similarityFloor);
          }
        }
      }),
      { numRuns: 1200 },
    );
  });

  it('never says less, more or the opposite of what was marked', () => {
    fc.assert(
      fc.property(marked, versions, (claim, history) => {
        for (const { result } of follow(claim, history)) {
          if (result.state === 'orphaned') continue;
          expect(bearingOf(result.quote.exact)).toEqual(bearingOf(claim.quote.exact));
        }
      }),
      { numRuns: 800 },
    );
  });

  it('other than word for word still stands on at least half of its words', () => {
    fc.assert(
      fc.property(marked, versions, (claim, history) => {
        // Words that happen to stand elsewhere as well could be found there with good reason.
        const said = new Set(claim.quote.exact.split(' '));
        fc.pre(said.size === claim.quote.exact.split(' ').length);
        for (const { now, result } of follow(claim, history)) {
          if (result.state === 'orphaned' || result.how === 'exact') continue;
          const here = wordsAt(now, result.start, result.end);
          const kept = here.filter((word) => word.claimed || said.has(word.text)).length;
          expect(kept * 2).toBeGreaterThanOrEqual(said.size);
        }
      }),
      { numRuns: 800 },
    );
  });

  it('does not wander off by small steps', () => {
    const long = 'Larger batches made every queue before the packing line twice as long';
    const steps = [
      'Larger batches made every queue before the packing line nearly as long',
      'Larger batches made every queue behind the packing line nearly as long',
      'Larger batches made every trip behind the packing hall nearly as long',
      'Larger lorries made every trip behind the packing hall nearly as long',
    ];
    let quote = quoteAt(long, 0, long.length);
    const seen = steps.map((body) => {
      const result = reanchor(body, quote, long);
      if (result.state === 'anchored') quote = result.quote;
      return result.state;
    });
    expect(seen[0]).toBe('anchored');
    expect(seen.at(-1)).toBe('orphaned');
    expect(similarity(long, quote.exact)).toBeGreaterThanOrEqual(similarityFloor);
  });
});
