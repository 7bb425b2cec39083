import { describe, expect, it } from 'vitest';
import { readStructure, type Structure } from './structure.ts';

const pieces = (text: string, part: keyof Structure): string[] =>
  readStructure(text)[part].map(([start, end]) => text.slice(start, end));

describe('readStructure', () => {
  it.each<[name: string, part: keyof Structure, text: string, expected: string[]]>([
    ['a code span', 'code', 'a `b` c', ['`b`']],
    ['a code span of two', 'code', 'a ``b ` c`` d', ['``b ` c``']],
    ['an escaped backtick', 'code', 'a \\`b` c', []],
    ['a fence', 'code', 'a\n\n```js\nb\n```\nc', ['```js\nb\n```\n']],
    ['an indented block', 'code', 'a\n\n    b\n\nc', ['    b\n']],
    ['a cell', 'code', '| a |\n|---|\n| `b` |', ['`b`']],
    ['a quotation', 'quotes', '> a\n> b\n\nc', ['> a\n> b\n']],
    ['a line that goes on', 'quotes', '> a\nb\n\nc', ['> a\n']],
    ['a quotation in a list', 'quotes', '- > a\n- b', ['- > a\n']],
    ['one in another', 'quotes', '> > a\n> b', ['> > a\n> b']],
    ['a definition', 'definitions', 'a [b]\n\n[b]: /c "d"\n', ['\n[b]: /c "d"\n']],
    ['a definition in a quotation', 'definitions', '> [b]: /c\n\na [b]', ['> [b]: /c\n\n']],
    ['what only looks like one', 'definitions', 'as in [b]: see above', []],
    ['one in code', 'definitions', '```\n[b]: /c\n```', []],
    ['windows line ends', 'quotes', 'a\r\n\r\n> b\r\n\r\nc', ['> b\r\n']],
  ])('finds %s', (_name, part, text, expected) => {
    expect(pieces(text, part)).toEqual(expected);
  });
});
