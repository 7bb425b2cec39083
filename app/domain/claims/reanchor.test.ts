import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { similarity } from './alignment.ts';
import { findQuote, quoteAt, reanchor, similarityFloor } from './quote.ts';
import type { Quote } from './quote.ts';

const claim = 'The most customer-centric firm I know ran Lean for eleven years.';
const before = 'I disagree with the motion.';
const after = 'Nobody there would call it a contradiction.';
const whole = `${before} ${claim} ${after}`;

function quoteOf(exact: string, text = whole, from = 0): Required<Quote> {
  const start = text.indexOf(exact, from);
  return quoteAt(text, start, start + exact.length);
}

function again(newText: string, quote: Quote): string {
  const result = reanchor(newText, quote);
  if (result.state === 'orphaned') return 'orphaned';
  expect(result.quote.exact).toBe(newText.slice(result.start, result.end));
  return `${result.how}: ${result.quote.exact}`;
}

describe('the same words in an edited text', () => {
  it.each([
    ['untouched', whole],
    ['moved down', `A new first paragraph. ${whole}`],
    ['moved up', `${claim} ${after}`],
    ['in new surroundings', `Yes and no. ${claim} Is that so odd?`],
    ['alone', claim],
    ['with a copy elsewhere', `${claim.slice(0, 60)} ${whole} I said so: ${claim}`],
  ])('%s', (_name, text) => {
    const result = reanchor(text, quoteOf(claim));
    expect(result).toMatchObject({ state: 'anchored', how: 'exact' });
    expect(again(text, quoteOf(claim))).toBe(`exact: ${claim}`);
  });

  it('chooses the place whose surroundings are the old ones', () => {
    const text = 'Some say Lean works in cars. Others say Lean works in banks.';
    const quote = quoteOf('Lean works', text, 30);
    const edited = 'Some say Lean works in cars. New. Many others say Lean works in banks.';
    expect(reanchor(edited, quote)).toMatchObject({ start: edited.lastIndexOf('Lean works') });
  });

  it.each([
    ['two copies in like surroundings', 'Odd. Lean works. Even. Lean works. Odd.', 'Lean works'],
    ['a few letters somewhere else', 'Everybody here says it works.', 'it works'],
  ])('is not sure of %s', (_name, edited, exact) => {
    const text = 'Once upon a time we were told that it works. Then we saw: Lean works every day.';
    expect(again(edited, quoteOf(exact, text))).toBe('orphaned');
  });

  it('keeps one of two copies only where nothing has moved', () => {
    const twice =
      'Well. Well. Well. Lean works here. Well. Well. Well. Lean works here. Well. Well. Well.';
    const second = quoteAt(twice, 53, 68, 12);
    expect(second.exact).toBe('Lean works here');
    expect(again(twice, second)).toBe('exact: Lean works here');
    expect(reanchor(twice, second)).toMatchObject({ start: 53 });
    expect(again(`So. ${twice}`, second)).toBe('orphaned');
  });

  it.each([
    ['one letter more around one copy', 'He claims Lean works here? No hint that Lean works here!'],
    [
      'the old place with new surroundings',
      'You hear Lean works here? No hint that Lean works here!',
    ],
  ])('is not swayed by %s', (_name, edited) => {
    const quote = quoteOf('Lean works here', 'Ana says Lean works here, and it does.');
    expect(again(edited, quote)).toBe('orphaned');
  });

  it('finds short words again by what stands around them', () => {
    const text = 'Some firms grew. It works in banks, we heard. Others left.';
    const edited = 'Some firms grew a lot. It works in banks, we heard. It works in cars too.';
    expect(reanchor(edited, quoteOf('It works', text))).toMatchObject({ how: 'exact', start: 23 });
  });
});

describe('words nearly the same', () => {
  it.each([
    ['a slip put right', 'The most customer-centric firm I know ran Lean for elevn years.', claim],
    [
      'other punctuation',
      claim,
      'The most customer centric firm I know ran Lean for eleven years!',
    ],
    [
      'a word more',
      claim,
      'The most customer-centric firm I know ran Lean there for eleven years.',
    ],
    ['a word less', claim, 'The most customer-centric firm I know ran Lean eleven years.'],
    ['a close word', claim, 'The most customer-centric firm I know ran Lean through eleven years.'],
    ['a capital', claim, 'the most customer-centric firm I know ran lean for eleven years.'],
  ])('%s', (_name, old, fresh) => {
    const text = `${before} ${old} ${after}`;
    const edited = `Edited. ${before} ${fresh} ${after}`;
    expect(again(edited, quoteOf(old, text))).toMatch(
      new RegExp(`^approximate: ${fresh.slice(0, -1)}`),
    );
  });

  it.each([
    ['a negation', 'Lean is customer-centric by design', 'Lean is not customer-centric by design'],
    [
      'a contraction',
      'Lean does serve the customer first',
      "Lean doesn't serve the customer first",
    ],
    [
      'a quantity',
      'All of the programmes we saw have failed',
      'Some of the programmes we saw have failed',
    ],
    [
      'a number',
      'Waiting times fell by 30 days in a year',
      'Waiting times fell by 80 days in a year',
    ],
    [
      'an opposite',
      'It is possible to serve customers so',
      'It is impossible to serve customers so',
    ],
    ['a direction', 'Customer complaints increase with it', 'Customer complaints decrease with it'],
    [
      'a name',
      'We learned at Toyota to listen to buyers',
      'We learned at Honda to listen to buyers',
    ],
    [
      'a condition',
      'Lean serves customers when it is led well',
      'Lean serves customers if it is led well',
    ],
    [
      'a strength',
      'Lean must begin with what customers ask',
      'Lean might begin with what customers ask',
    ],
    ['another text', claim, 'The weather was fine and nobody in the office wanted to leave early.'],
    ['half of it', claim, 'The most customer-centric firm.'],
    ['few letters', 'it works', 'it worked'],
  ])('but not with %s changed', (_name, old, fresh) => {
    const text = `${before} ${old}. ${after}`;
    expect(again(`${before} ${fresh}. ${after}`, quoteOf(old, text))).toBe('orphaned');
  });

  it('is orphaned where two places are nearly the same', () => {
    const one = 'The most customer centric firm I know ran Lean for eleven years.';
    const two = 'The most customer-centric firm I know ran Lean for eleven year.';
    expect(again(`${before} ${one} ${after} ${two}`, quoteOf(claim))).toBe('orphaned');
  });

  it('is orphaned in an empty text and with an empty quote', () => {
    expect(again('', quoteOf(claim))).toBe('orphaned');
    expect(again(whole, { exact: ' ' })).toBe('orphaned');
  });
});

interface Edit {
  at: number;
  remove: number;
  insert: string;
}

/** Applies edits one after another, each somewhere in the text as it then is. */
function edited(text: string, edits: readonly Edit[]): string {
  return edits.reduce((current, { at, remove, insert }) => {
    const place = at % (current.length + 1);
    return current.slice(0, place) + insert + current.slice(place + remove);
  }, text);
}

const words =
  'lean customer process firm waste value team plan map order queue service design outside inside ' +
  'works fails not all some never 30 80 increase decrease the a of in. it. Toyota. Ford';

const prose = fc
  .array(fc.constantFrom(...words.split(' ')), { minLength: 4, maxLength: 60 })
  .map((list) => list.join(' '));

const babble = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.'), maxLength: 120 });

const edits = fc.array(
  fc.record({
    at: fc.nat(),
    remove: fc.nat(12),
    insert: fc.oneof(
      prose.map((text) => text.slice(0, 20)),
      babble.map((text) => text.slice(0, 8)),
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

const collapse = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('random edits', () => {
  it.each([
    ['prose', prose],
    ['babble, where everything looks alike', babble.map(collapse)],
  ])('never leave a claim on words it does not quote: %s', (_name, texts) => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(90), edits, (text, from, length, changes) => {
        const old = quoteAt(text, from % (text.length + 1), (from % (text.length + 1)) + length);
        fc.pre(old.exact !== '');
        const newText = collapse(edited(text, changes));
        const result = reanchor(newText, old);
        if (result.state === 'orphaned') return;
        const there = newText.slice(result.start, result.end);
        expect(result.quote.exact).toBe(there);
        expect(findQuote(newText, result.quote)).toEqual({
          ok: true,
          start: result.start,
          end: result.end,
        });
        if (result.how === 'exact') expect(there).toBe(old.exact);
        else expect(similarity(old.exact, there)).toBeGreaterThanOrEqual(similarityFloor);
      }),
      { numRuns: 2000 },
    );
  });

  it('around a claim leave it where it was said', () => {
    fc.assert(
      fc.property(prose, prose, prose, edits, edits, (head, middle, tail, early, late) => {
        const said = `Nobody has shown that ${middle} at all`;
        const text = `${head} ${said} ${tail}`;
        const quote = quoteAt(text, head.length + 1, head.length + 1 + said.length);
        const newHead = collapse(edited(head, early));
        const newText = collapse(`${newHead} ${said} ${collapse(edited(tail, late))}`);
        expect(reanchor(newText, quote)).toMatchObject({
          state: 'anchored',
          how: 'exact',
          start: newHead === '' ? 0 : newHead.length + 1,
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('that cut the claim out never find it in what is left', () => {
    fc.assert(
      fc.property(prose, prose, fc.nat(3), (head, tail, copies) => {
        const said = 'Eleven years of listening made the difference for buyers.';
        const text = `${head} ${said} ${tail}`;
        const quote = quoteAt(text, head.length + 1, head.length + 1 + said.length);
        const rest = `${head} ${tail} `.repeat(copies + 1).trim();
        expect(reanchor(rest, quote)).toEqual({ state: 'orphaned' });
      }),
      { numRuns: 300 },
    );
  });

  it('with one slip inside the claim keep it', () => {
    const slip = fc.record({ at: fc.nat(), letter: fc.constantFrom('x', 'q', 'z') });
    fc.assert(
      fc.property(prose, slip, (head, { at, letter }) => {
        const said = 'eleven years of patient listening made the whole difference for buyers';
        const place = 1 + (at % (said.length - 2));
        fc.pre(said[place] !== ' ');
        const slipped = said.slice(0, place) + letter + said.slice(place + 1);
        const quote = quoteAt(`${head} ${said}.`, head.length + 1, head.length + 1 + said.length);
        const result = reanchor(`${head} ${slipped}.`, quote);
        expect(result).toMatchObject({ state: 'anchored', how: 'approximate' });
        expect(result.state === 'anchored' && result.quote.exact).toBe(slipped);
      }),
      { numRuns: 500 },
    );
  });
});

describe('time taken', () => {
  it.each([
    ['prose', 'lean customer process firm waste value team plan map order queue service. '],
    ['one letter', 'a'],
    ['two letters', 'ab'],
    ['the quote itself but for its end', `${claim.slice(0, -4)} `],
  ])('stays bounded for a text of 100 kB made of %s', (_name, unit) => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length));
    const exact = `${text.slice(0, 580)} but not this`;
    const start = performance.now();
    reanchor(text, { exact });
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
