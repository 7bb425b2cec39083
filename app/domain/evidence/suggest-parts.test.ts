import { expect, it } from 'vitest';
import { suggestParts } from './suggest-parts.ts';

const text =
  'Small batches are better than large ones. I ran the pilot in our warehouse for two years. ' +
  'We lost a month that way. Managers should go and see.\n\n' +
  '> According to Deming, it is the system.\n\n' +
  'A survey of 420 managers found that 60% had stopped.';

it('tells what a text asserts from what stands behind it', () => {
  const { claims, evidence } = suggestParts(text);
  expect(claims.map((one) => one.text)).toEqual([
    'Small batches are better than large ones.',
    'Managers should go and see.',
  ]);
  expect(evidence.map(({ kind, text: words }) => [kind, words])).toEqual([
    ['experience', 'I ran the pilot in our warehouse for two years. We lost a month that way.'],
    ['survey', 'A survey of 420 managers found that 60% had stopped.'],
  ]);
});

it('points at the words of each part, in the text as given', () => {
  for (const { start, end, text: words, because } of suggestParts(text).evidence) {
    expect(text.slice(start, end)).toBe(words);
    expect(because.length).toBeGreaterThan(0);
    expect(because.every((span) => span.start >= start && span.end <= end)).toBe(true);
  }
});

it('keeps to the five likeliest claims', () => {
  const many = Array.from({ length: 9 }, (_one, at) => `Rule ${at} is a good rule.`).join(' ');
  expect(suggestParts(many).claims).toHaveLength(5);
});

it('finds nothing in nothing', () => {
  expect(suggestParts('')).toEqual({ claims: [], evidence: [] });
});
