import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '#app/domain/text/markdown.ts';
import { textContentOf } from '#app/domain/text/text-content.ts';
import { highlightHtml, segments } from './highlight.ts';
import type { Mark } from './highlight.ts';
import { quoteAt } from './quote.ts';

describe('segments', () => {
  it.each<[string, Mark[], string[]]>([
    ['nothing marked', [], ['0-10']],
    ['one range', [{ id: 'a', start: 2, end: 5 }], ['0-2', '2-5 a', '5-10']],
    ['all of it', [{ id: 'a', start: 0, end: 10 }], ['0-10 a']],
    [
      'overlapping',
      [
        { id: 'b', start: 4, end: 8 },
        { id: 'a', start: 2, end: 6 },
      ],
      ['0-2', '2-4 a', '4-6 a b', '6-8 b', '8-10'],
    ],
    [
      'one inside another',
      [
        { id: 'in', start: 3, end: 4 },
        { id: 'out', start: 2, end: 6 },
      ],
      ['0-2', '2-3 out', '3-4 out in', '4-6 out', '6-10'],
    ],
    [
      'touching',
      [
        { id: 'a', start: 0, end: 5 },
        { id: 'b', start: 5, end: 10 },
      ],
      ['0-5 a', '5-10 b'],
    ],
    [
      'the same words twice',
      [
        { id: 'a', start: 1, end: 3 },
        { id: 'b', start: 1, end: 3 },
      ],
      ['0-1', '1-3 a b', '3-10'],
    ],
    [
      'ranges that leave the text, are empty or turned round',
      [
        { id: 'a', start: -3, end: 2 },
        { id: 'b', start: 8, end: 40 },
        { id: 'c', start: 5, end: 5 },
        { id: 'd', start: 7, end: 4 },
        { id: 'e', start: 50, end: 60 },
      ],
      ['0-2 a', '2-8', '8-10 b'],
    ],
  ])('%s', (_name, ranges, expected) => {
    const drawn = segments(10, ranges).map(({ start, end, ids }) =>
      [`${start}-${end}`, ...ids].join(' '),
    );
    expect(drawn).toEqual(expected);
  });

  it('has no segment for an empty text', () => {
    expect(segments(0, [{ id: 'a', start: 0, end: 3 }])).toEqual([]);
  });

  it('covers every unit with exactly the claims that cover it', () => {
    const range = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      start: fc.integer({ min: -3, max: 25 }),
      end: fc.integer({ min: -3, max: 25 }),
    });
    fc.assert(
      fc.property(fc.nat(20), fc.array(range, { maxLength: 8 }), (length, ranges) => {
        const drawn = segments(length, ranges);
        const units = drawn.flatMap(({ start, end, ids }) =>
          Array.from({ length: end - start }, () => [...ids].sort()),
        );
        expect(units).toEqual(
          Array.from({ length }, (_, at) =>
            [...new Set(ranges.filter((r) => r.start <= at && at < r.end).map((r) => r.id))].sort(),
          ),
        );
      }),
      { numRuns: 500 },
    );
  });
});

/** Marks each of `quotes` where it first stands, with the ids a, b, c … */
function marked(html: string, ...quotes: string[]): string {
  const text = textContentOf(html);
  return highlightHtml(
    html,
    quotes.map((quote, index) => ({
      id: String.fromCharCode(97 + index),
      start: text.indexOf(quote),
      end: text.indexOf(quote) + quote.length,
    })),
  );
}

const open = (ids: string) => `<mark class="claim" data-claims="${ids}">`;

describe('highlightHtml', () => {
  it.each<[string, string, string[], string]>([
    [
      'plain words',
      '<p>Lean works here.</p>',
      ['works'],
      `<p>Lean ${open('a')}works</mark> here.</p>`,
    ],
    [
      'a claim across emphasis',
      '<p>Lean <em>really</em> works.</p>',
      ['Lean really works'],
      `<p>${open('a')}Lean </mark><em>${open('a')}really</mark></em>${open('a')} works</mark>.</p>`,
    ],
    [
      'a claim across two paragraphs',
      '<p>It works.</p>\n<p>So there.</p>\n',
      ['works. So'],
      `<p>It ${open('a')}works.</mark></p>\n<p>${open('a')}So</mark> there.</p>\n`,
    ],
    [
      'a claim across list items',
      '<ul>\n<li>one</li>\n<li>two</li>\n</ul>',
      ['one two'],
      `<ul>\n<li>${open('a')}one</mark></li>\n<li>${open('a')}two</mark></li>\n</ul>`,
    ],
    [
      'claims that overlap',
      '<p>one two three</p>',
      ['one two', 'two three'],
      `<p>${open('a')}one </mark>${open('a b')}two</mark>${open('b')} three</mark></p>`,
    ],
    [
      'characters written as entities',
      '<p>a &lt; b &amp; &quot;c&quot; d</p>',
      ['< b & "c"'],
      `<p>a ${open('a')}&lt; b &amp; &quot;c&quot;</mark> d</p>`,
    ],
    [
      'white space that collapses',
      '<p>  one\n\n two&nbsp; three </p>',
      ['one two three'],
      `<p>  ${open('a')}one\n\n two&nbsp; three</mark> </p>`,
    ],
    [
      'a line break',
      '<p>one<br>\ntwo</p>',
      ['one two'],
      `<p>${open('a')}one</mark><br>\n${open('a')}two</mark></p>`,
    ],
    [
      'a link',
      '<p>see <a href="/a&amp;b" rel="x">the page</a>, please</p>',
      ['the page, please'],
      `<p>see <a href="/a&amp;b" rel="x">${open('a')}the page</mark></a>${open('a')}, please</mark></p>`,
    ],
    [
      'code in a block',
      '<pre><code>if x:\n  run\n</code></pre>',
      ['if x: run'],
      `<pre><code>${open('a')}if x:\n  run</mark>\n</code></pre>`,
    ],
    [
      'a table',
      '<table>\n<tr>\n<td>a</td>\n<td>b</td>\n</tr>\n</table>',
      ['a b'],
      `<table>\n<tr>\n<td>${open('a')}a</mark></td>\n<td>${open('a')}b</mark></td>\n</tr>\n</table>`,
    ],
    [
      'a space between two emphases',
      '<p><em>one</em> <strong>two</strong></p>',
      ['one two'],
      `<p><em>${open('a')}one</mark></em>${open('a')} </mark><strong>${open('a')}two</mark></strong></p>`,
    ],
    [
      'characters of two units',
      '<p>😀 &#128512; x</p>',
      ['😀 x'],
      `<p>😀 ${open('a')}&#128512; x</mark></p>`,
    ],
    [
      'what comes after a character of two units',
      '<p>&#128512;&#128512; one two</p>',
      ['one'],
      `<p>&#128512;&#128512; ${open('a')}one</mark> two</p>`,
    ],
    [
      'nothing at the end of a block but its words',
      '<p>one </p>\n<p> two</p>',
      ['one two'],
      `<p>${open('a')}one</mark> </p>\n<p> ${open('a')}two</mark></p>`,
    ],
    [
      'a smaller sign that begins no tag',
      '<p>a < b > c & d &nope; e</p>',
      ['< b > c & d &nope; e'],
      `<p>a ${open('a')}< b > c & d &nope; e</mark></p>`,
    ],
  ])('draws %s', (_name, html, quotes, expected) => {
    expect(marked(html, ...quotes)).toBe(expected);
  });

  it('changes nothing without marks', () => {
    const html = '<p>one</p>\n';
    expect(highlightHtml(html, [])).toBe(html);
    expect(highlightHtml(html, [{ id: 'a', start: 40, end: 50 }])).toBe(html);
  });

  it('asks for attributes once for each piece and says where a claim starts', () => {
    const html = highlightHtml(
      '<p>one <em>two</em> three</p>',
      [
        { id: 'a', start: 0, end: 7 },
        { id: 'b', start: 4, end: 13 },
      ],
      (ids, starting) => ({
        ...(starting[0] === undefined ? {} : { id: `claim-${starting[0]}` }),
        title: `"${ids.join('" & "')}"`,
      }),
    );
    expect(html).toBe(
      '<p><mark class="claim" data-claims="a" id="claim-a" title="&quot;a&quot;">one </mark>' +
        '<em><mark class="claim" data-claims="a b" id="claim-b" title="&quot;a&quot; &amp; &quot;b&quot;">two</mark></em>' +
        '<mark class="claim" data-claims="b" title="&quot;b&quot;"> three</mark></p>',
    );
  });

  it('escapes what it is given', () => {
    expect(highlightHtml('<p>x</p>', [{ id: '"><script>', start: 0, end: 1 }])).toBe(
      '<p><mark class="claim" data-claims="&quot;&gt;&lt;script&gt;">x</mark></p>',
    );
  });

  it('writes its own attributes once, whatever else is asked for', () => {
    const html = highlightHtml('<p>x</p>', [{ id: 'a', start: 0, end: 1 }], () => ({
      class: 'other',
      'data-claims': 'z',
      'data-ground': 'sourced',
    }));
    expect(html).toBe('<p><mark class="claim" data-claims="a" data-ground="sourced">x</mark></p>');
  });

  it.each(['onclick', 'style', 'href', 'src', 'srcdoc', 'a b', 'A', '"', ''])(
    'refuses the attribute %o',
    (name) => {
      expect(() =>
        highlightHtml('<p>x</p>', [{ id: 'a', start: 0, end: 1 }], () => ({ [name]: 'y' })),
      ).toThrow('cannot carry the attribute');
    },
  );
});

const inline = fc.constantFrom(
  'word',
  'two words',
  '*em*',
  '**strong words** and',
  '`code < x`',
  '[a link](https://example.org/a?b=1&c=2)',
  '& < > "quoted" &nbsp; &amp; &#128512;',
  '😀',
  'e\u0301',
  '~~gone~~',
  '\u00A0',
  '<b>no html</b>',
  '#14',
  'https://example.org',
  'hard  \nbreak',
  'soft\nbreak',
);

const block = fc
  .tuple(
    fc.constantFrom(
      '',
      '# ',
      '> ',
      '- ',
      '1. ',
      '> - ',
      '    ',
      '```\n',
      '---\n\n',
      '| a | b |\n|---|---|\n| ',
    ),
    fc.array(inline, { minLength: 1, maxLength: 5 }),
  )
  .map(([lead, parts]) => lead + parts.join(' ') + (lead === '```\n' ? '\n```' : ''));

const markdown = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map((blocks) => blocks.join('\n\n'));

const ranges = fc.array(fc.tuple(fc.nat(), fc.nat(60)), { minLength: 1, maxLength: 5 });

describe('properties of highlighted HTML', () => {
  const drawn = markdown.chain((source) =>
    ranges.map((drawnRanges) => {
      const { html } = renderMarkdown(source, { debateSlug: 'a-debate' });
      const text = textContentOf(html);
      const marks = drawnRanges.flatMap(([from, length], index) => {
        const start = from % (text.length + 1);
        const { exact, position } = quoteAt(text, start, start + length);
        return exact === ''
          ? []
          : [{ id: `c${index}`, start: position, end: position + exact.length }];
      });
      return { html, text, marks, result: highlightHtml(html, marks) };
    }),
  );

  it('takes no word away, adds none and moves none', () => {
    fc.assert(
      fc.property(drawn, ({ html, text, result }) => {
        expect(textContentOf(result)).toBe(text);
        expect(result.replace(/<\/?mark[^<>]*>/g, '')).toBe(html);
      }),
      { numRuns: 1000 },
    );
  });

  it('marks exactly the words of each quote', () => {
    const squeezed = (text: string) => text.replace(/\s+/g, '');
    fc.assert(
      fc.property(drawn, ({ text, marks, result }) => {
        for (const { id, start, end } of marks) {
          const pieces = [
            ...result.matchAll(/<mark class="claim" data-claims="([^"]*)">([^<>]*)<\/mark>/g),
          ]
            .filter(([, ids = '']) => ids.split(' ').includes(id))
            .map(([, , piece = '']) => textContentOf(`<pre>x${piece}x</pre>`).slice(1, -1));
          expect(squeezed(pieces.join(''))).toBe(squeezed(text.slice(start, end)));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('never breaks a tag and puts no mark where only blocks may stand', () => {
    fc.assert(
      fc.property(drawn, ({ result }) => {
        const stack: string[] = [];
        for (const [, slash, name = '', rest = ''] of result.matchAll(
          /<(\/?)([a-z0-9]+)([^<>]*)>/g,
        )) {
          if (['br', 'hr', 'img'].includes(name)) continue;
          if (slash === '') {
            if (name === 'mark') {
              expect([
                'ul',
                'ol',
                'table',
                'thead',
                'tbody',
                'tr',
                'blockquote',
                undefined,
              ]).not.toContain(stack.at(-1));
              expect(stack).not.toContain('mark');
            }
            expect(rest.endsWith('/')).toBe(false);
            stack.push(name);
          } else {
            expect(stack.pop()).toBe(name);
          }
        }
        expect(stack).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes one pass over a large text with many marks', () => {
    const html = '<p>one <em>two</em> &amp; three</p>\n'.repeat(8000);
    const marks = Array.from({ length: 2000 }, (_, index) => ({
      id: `c${index}`,
      start: index * 50,
      end: index * 50 + 70,
    }));
    const start = performance.now();
    expect(textContentOf(highlightHtml(html, marks))).toBe(textContentOf(html));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
