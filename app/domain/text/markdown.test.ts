import { describe, expect, it } from 'vitest';
import { readCorpus } from '#test/corpora/read-corpus.ts';
import { renderMarkdown, textContentOf } from './markdown.ts';

const tags = new Set(
  'p br a em strong s code pre blockquote ul ol li hr h3 h4 h5 h6 table thead tbody tr th td'.split(
    ' ',
  ),
);
const attributes: Record<string, Set<string>> = {
  a: new Set(['href', 'rel', 'class', 'data-comment']),
  ol: new Set(['start']),
  th: new Set(['style']),
  td: new Set(['style']),
};

/** Every tag of the html with its attributes; fails on anything a strict reader could not split. */
function elementsOf(html: string): { name: string; attributes: Map<string, string> }[] {
  const pieces = html.match(/<[^>]*>?/g) ?? [];
  return pieces.map((piece) => {
    const match = /^<\/?([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)>$/.exec(piece);
    if (match === null) throw new Error(`not a plain tag: ${piece}`);
    const pairs = (match[2] ?? '').matchAll(/ ([a-z-]+)="([^"]*)"/g);
    return {
      name: match[1] ?? '',
      attributes: new Map(Array.from(pairs, (pair) => [pair[1] ?? '', pair[2] ?? ''])),
    };
  });
}

function expectHarmless(html: string): void {
  for (const element of elementsOf(html)) {
    expect(tags).toContain(element.name);
    for (const [name, value] of element.attributes) {
      expect(attributes[element.name] ?? new Set()).toContain(name);
      if (name === 'href') expect(value).toMatch(/^(?:https?:\/\/[^/]|\/(?!\/)|#)/i);
      if (name === 'style') expect(value).toMatch(/^text-align:(?:left|right|center)$/);
    }
  }
}

describe('renderMarkdown', () => {
  it.each(readCorpus<{ id: string; text: string }>('xss-html'))(
    'leaves nothing to run: $id',
    ({ text }) => {
      expectHarmless(renderMarkdown(text, { debateSlug: 'a' }).html);
      expectHarmless(renderMarkdown(`[x](${text})\n\n![${text}](${text})`).html);
      expectHarmless(renderMarkdown(`> # ${text}\n\n- ${text}`).html);
    },
  );

  it.each([
    ['[a](javascript:alert(1))'],
    ['[a](JaVaScRiPt:alert(1))'],
    ['[a](&#106;avascript:alert(1))'],
    ['[a](data:text/html,x)'],
    ['[a](vbscript:x)'],
    ['[a](file:///etc/passwd)'],
    ['[a](mailto:a@b.example)'],
    ['[a](//evil.example)'],
    ['[a](/\\evil.example)'],
    ['<javascript:alert(1)>'],
    ['![a](javascript:alert(1))'],
    ['[a]: javascript:alert(1)\n\n[a]'],
  ])('makes no link of %s', (text) => {
    expect(renderMarkdown(text).html).not.toContain('href');
  });

  it.each([
    ['a heading', '# A', '<h3>A</h3>'],
    ['a deep heading', '##### A', '<h6>A</h6>'],
    [
      'an image',
      '![a *b*](https://x.example/i.png)',
      '<p><a href="https://x.example/i.png" rel="nofollow ugc noopener">a b</a></p>',
    ],
    [
      'a bare address',
      'at https://x.example/a_b.',
      '<p>at <a href="https://x.example/a_b" rel="nofollow ugc noopener">https://x.example/a_b</a>.</p>',
    ],
    [
      'an address with www',
      'www.example.com',
      '<p><a href="http://www.example.com" rel="nofollow ugc noopener">www.example.com</a></p>',
    ],
    ['a bare domain', 'example.com', '<p>example.com</p>'],
    ['a mail address', 'a@example.com', '<p>a@example.com</p>'],
    ['html', '<b onclick=x>a</b>', '<p>&lt;b onclick=x&gt;a&lt;/b&gt;</p>'],
    ['a line end', 'a\nb', '<p>a<br>\nb</p>'],
    [
      'a title',
      '[a](https://x.example "t")',
      '<p><a href="https://x.example" rel="nofollow ugc noopener">a</a></p>',
    ],
    ['code', '```js\n<a>\n```', '<pre><code>&lt;a&gt;\n</code></pre>'],
  ])('shows %s', (_name, text, html) => {
    expect(renderMarkdown(text).html.trim()).toBe(html);
  });

  it('links comments of the debate, outside code and links', () => {
    const { html } = renderMarkdown('#14, (#15) a#16 `#17` [#18](/x) &#19; #20th', {
      debateSlug: 'one',
    });
    expect([...html.matchAll(/data-comment="(\d+)"/g)].map((match) => match[1])).toEqual([
      '14',
      '15',
    ]);
    expect(html).toContain(
      '<a class="ref" href="/debates/one/comments/14" data-comment="14">#14</a>',
    );
    expect(renderMarkdown('#14').html).toBe('<p>#14</p>\n');
  });

  it('does not mark links to the board itself as leaving', () => {
    const { html } = renderMarkdown('https://b.example/x https://b.example.evil/x', {
      origin: 'https://b.example',
    });
    expect(html.match(/rel=/g)).toHaveLength(1);
  });

  it('gives the text content with a space at every block boundary', () => {
    const { html, text } = renderMarkdown(
      '# A\n\nb **c**d\ne\n\n- f\n- g\n\n|h|i|\n|-|-|\n|j|k|\n\n`<l>` & "m"',
    );
    expect(text).toBe('A b cd e f g h i j k <l> & "m"');
    const asBrowsersSee = html
      .replace(/<[^>]*>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>');
    expect(textContentOf(html)).toBe(
      asBrowsersSee
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  });

  it.each([
    '>',
    '> ',
    '*',
    '* ',
    '[',
    '![',
    '[a](',
    '`',
    '**a ',
    '_a*',
    '<',
    '&',
    '|a',
    '#1 ',
    'http://a.example ',
  ])('takes linear time on many %j', (unit) => {
    const time = (length: number): number => {
      const text = unit.repeat(length / unit.length);
      return Math.min(...[1, 2, 3].map(() => timed(() => renderMarkdown(text))));
    };
    time(25_000);
    expect(time(100_000)).toBeLessThan(12 * time(25_000) + 60);
  });

  it('bounds nesting', () => {
    expect(
      renderMarkdown(`${'>'.repeat(10_000)} a`).html.match(/<blockquote>/g)?.length,
    ).toBeLessThan(50);
  });
});

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
