import { describe, expect, it } from 'vitest';
import { readCorpus } from '#test/corpora/read-corpus.ts';
import { compilePhrase, cueOf, findPhrase } from './phrase.ts';
import { promotions } from './promotion-patterns.ts';
import { tokensOf } from './read-words.ts';

const groups = { me: 'me|us' };
const finds = (phrase: string, text: string): boolean =>
  findPhrase(text, compilePhrase(phrase, groups)) !== undefined;

describe('a phrase', () => {
  it.each([
    ['call {me}', 'call us today', true],
    ['call {me}', 'recall us', false],
    ['call {me}', 'call user', false],
    ['join our …group', 'join our very own little group', true],
    ['join our …group', 'join our very own little new group', false],
    ['^hire', 'hire me', true],
    ['^hire', 'they hire', false],
    // an order to the reader, or told of somebody
    ['!call {me}', 'call me', true],
    ['!call {me}', 'for more, call us', true],
    ['!call {me}', 'just call us', true],
    ['!call {me}', 'customers call us', false],
    ['!call {me}', 'they told people to call us', false],
  ])('%s in “%s”: %s', (phrase, text, found) => {
    expect(finds(phrase, text)).toBe(found);
  });
});

it('never stands in a text without one of its cues, so that looking those up first loses nothing', () => {
  const texts = readCorpus<{ text: string }>('policy-cases.open').map(({ text }) =>
    text.toLowerCase(),
  );
  const examples = [
    'send me a message, get in touch to learn more or reach out today',
    'buy now, limited offer, 20 % off for you, use the coupon code, free trial for you',
    'please subscribe, follow me on here, check my new channel out, link in bio',
    'we have helped more than 100 clients, our platform helps companies, i am the ceo of it',
  ];
  for (const text of [...texts, ...examples]) {
    const cues = new Set(tokensOf(text).map(cueOf));
    for (const { phrases } of promotions) {
      for (const phrase of phrases) {
        if (findPhrase(text, phrase) === undefined || phrase.cues.length === 0) continue;
        expect({ text, found: phrase.cues.some((cue) => cues.has(cueOf(cue))) }).toEqual({
          text,
          found: true,
        });
      }
    }
  }
});
