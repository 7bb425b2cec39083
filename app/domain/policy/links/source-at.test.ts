import { describe, expect, it } from 'vitest';
import { sourceAt, withLinkBack } from './source-at.ts';

const first = 'https://en.wikipedia.org/wiki/Kanban';
const second = 'https://en.wikipedia.org/wiki/Takt_time';
const text = `Orders wait, see ${first}. The beat of work is set by demand ${second}. So I doubt it.`;

describe('a link made a source', () => {
  it('leaves the text, with the sentence it stood in', () => {
    const at = text.indexOf(second);
    const made = sourceAt(text, [at, at + second.length]);
    expect(made).toMatchObject({ quote: 'The beat of work is set by demand.', url: second });
    expect(made?.text).not.toContain(second);
    expect(made?.text).toContain(first);
  });

  it('is not found where no link stands', () => {
    expect(sourceAt(text, [0, 6])).toBeNull();
  });

  it.each([
    ['A wait of days. Then more.', 'A wait of days.', `A wait of days. ${second} Then more.`],
    ['Other words.', 'A wait of days.', `Other words.\n\n${second}`],
    ['Other words.\n', '', `Other words.\n\n${second}`],
  ])('comes back into %j', (body, quote, expected) => {
    expect(withLinkBack(body, { quote, url: second })).toBe(expected);
  });
});
