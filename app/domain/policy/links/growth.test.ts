import { describe, expect, it } from 'vitest';
import { readStructure } from '#app/domain/text/structure.ts';
import { findLinks } from './find-links.ts';

const work = (text: string): void => void findLinks(text, readStructure(text), {});

/** Milliseconds of processor time, the least of a few tries, so that a busy machine does not matter. */
function cost(text: string): number {
  const tries = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    work(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...tries);
}

/** Eight times the text costs eight times as much; were it the square, it would be 64 times. */
const most = 24;
const small = 5_000;
const large = 40_000;
/** Milliseconds. */
const noise = 4;

describe('finding links takes time in proportion to the text', () => {
  it.each([
    ['http://'],
    ['https://a'],
    ['//a.com/?q='],
    ['x.com '],
    ['a.It/('],
    ['例a.com'],
    ['a•com '],
    ['['],
    ['[a]('],
    ['[a.com]('],
    ['](a.com "'],
    ['![a](b.com)'],
    ['[a]: http://b.co\n'],
    ['[x][y]'],
    ['- > '],
    ['| a '],
    ['|`'],
    ['`'],
    ['a dot '],
    ['mail x at b dot com '],
    ['a b c d . '],
    ['(dot)'],
    ['[.] '],
    ['<a href="'],
    ['https://www.google.com/url?q=https%3A%2F%2F'],
    ['http://1.'],
    ['..'],
    ['&#4'],
    ['///', '.', '[a](b.c'],
    ['~~', 'http', '](', 'http://'],
    ['>', '1-', '-.', 'a b c d . '],
  ])('for many %j', (...parts) => {
    const unit = parts.join('');
    const repeated = (length: number): string => unit.repeat(length / unit.length);
    const inTurn = (length: number): string =>
      parts.map((part) => part.repeat(length / parts.length / part.length)).join('');
    for (const make of [repeated, inTurn]) {
      cost(make(small));
      expect(cost(make(large))).toBeLessThan(most * cost(make(small)) + noise);
    }
  });

  it('for an address that ends in many slashes and goes on', () => {
    const text = (length: number): string =>
      `//a.com/?q=${'/'.repeat(length / 2)}${'='.repeat(length / 2)} //a.org`;
    cost(text(small));
    expect(cost(text(large))).toBeLessThan(most * cost(text(small)) + noise);
  });
});
