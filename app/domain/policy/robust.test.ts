import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '#test/corpora/read-corpus.ts';
import { renderMarkdown } from '../text/markdown.ts';
import { checkDraft } from './check.ts';
import { defaultPolicy } from './clauses.ts';

const check = (text: string) => checkDraft({ kind: 'comment', text }, defaultPolicy);

const pieces = fc.constantFrom(
  'https://a.example/x',
  'www.b.com',
  'c.org',
  ' ',
  '\n',
  '\n\n',
  '> ',
  '`',
  '```\n',
  '[',
  '](',
  ')',
  '![',
  '<',
  '>',
  '"',
  '*',
  '**',
  '_',
  '\\',
  '&amp;',
  '&#46;',
  '.',
  'dot',
  '@',
  '#14',
  'word',
  'good post',
  '    ',
  '- ',
  '|',
  '\u202e',
  '\u200b',
  'оо',
  '例',
  '[1]: ',
  '~~',
);
const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

describe('the rules', () => {
  it('answer for any text, with spans that lie in it', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'binary' })), (text) => {
        const { reasons, linkList, links, signature } = check(text);
        expect(links).toBe(linkList.length);
        const spans = [
          ...reasons.flatMap((one) => one.spans),
          ...linkList.map(({ span }) => span),
          ...(signature === null ? [] : [signature]),
        ];
        const wrong = spans.filter(
          ([start, end]) => start < 0 || end <= start || end > text.length,
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: 300 },
    );
    // Making up the texts takes most of the time on a busy machine; the check itself, a fifth of a second.
  }, 30_000);

  it('miss no link that readers are shown', () => {
    const shown = (text: string): string[] =>
      [...renderMarkdown(text).html.matchAll(/href="https?:\/\/([^/"?#:]+)/g)].map(
        (match) => match[1] ?? '',
      );
    const expectSeen = (text: string): void => {
      if (shown(text).length > 0)
        expect({ text, links: check(text).links }).not.toEqual({ text, links: 0 });
    };
    for (const { text } of readCorpus<{ text: string }>('links-plain')) expectSeen(text);
    for (const { text } of readCorpus<{ text: string }>('xss-html')) expectSeen(text);
    fc.assert(fc.property(texts, expectSeen), { numRuns: 300 });
  });

  it.each([
    'a',
    'a ',
    '.',
    'a.',
    '/',
    '//',
    'http://',
    'a@',
    '`',
    '``` ',
    '&',
    '\\',
    '1',
    '1-',
    '(',
    '[',
    '](',
    '![',
    '> ',
    'é',
    '\ufdfa',
    '\u202e',
    '\u200b',
    '!',
    '\n',
    'A\n',
    'check ',
    'my ',
    'a dot ',
    'x. com ',
    'x.com ',
    '[a](',
    'you are ',
    'we help ',
    '“',
    'a-',
    'g o ',
    'i sell a ',
    'call me ',
    'Kind regards,\n',
    '— A B, ',
    'a@b.c ',
    '例。',
  ])('take linear time on many %j', (unit) => {
    const time = (length: number): number => {
      const text = unit.repeat(length / unit.length);
      return Math.min(...[1, 2, 3].map(() => timed(() => check(text))));
    };
    time(5_000);
    expect(time(20_000)).toBeLessThan(12 * time(5_000) + 60);
  });
});

/** Milliseconds of this process's own work, so that a busy machine does not count. */
function timed(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
