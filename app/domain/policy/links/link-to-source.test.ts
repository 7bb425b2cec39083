import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '#app/domain/text/markdown.ts';
import { readStructure } from '#app/domain/text/structure.ts';
import { findLinks } from './find-links.ts';
import { linkToSource } from './link-to-source.ts';

const paper = 'https://doi.org/10.1000/182';

/** The `n`th link of a text, made a source. */
function made(text: string, n = 0) {
  const link = findLinks(text, readStructure(text), {}).links[n];
  if (link === undefined) throw new Error(`no link ${n} in ${text}`);
  return linkToSource(text, link);
}

describe('linkToSource', () => {
  it.each<[name: string, text: string, left: string, quote: string]>([
    [
      'an address at the end of a sentence',
      `Setup time fell by half ${paper}. We saw the same.`,
      'Setup time fell by half. We saw the same.',
      'Setup time fell by half.',
    ],
    [
      'an address after its sentence',
      `Setup time fell by half. ${paper}`,
      'Setup time fell by half.',
      'Setup time fell by half.',
    ],
    [
      'one in brackets',
      `Setup time fell by half (${paper}) in both plants.`,
      'Setup time fell by half in both plants.',
      'Setup time fell by half in both plants.',
    ],
    [
      'one in brackets with “see”',
      `Setup time fell by half (see ${paper}). It stayed there.`,
      'Setup time fell by half. It stayed there.',
      'Setup time fell by half.',
    ],
    [
      'a sentence that only points',
      `Setup time fell by half. See ${paper}. It stayed there.`,
      'Setup time fell by half. It stayed there.',
      'Setup time fell by half.',
    ],
    [
      'a label before it',
      `Setup time fell by half.\n\nSource: ${paper}`,
      'Setup time fell by half.',
      'Setup time fell by half.',
    ],
    [
      'a preposition before it',
      `Klein describes the procedure in ${paper}`,
      'Klein describes the procedure',
      'Klein describes the procedure',
    ],
    [
      'a colon before it',
      `The curve is in this paper: ${paper}\n\nWe saw the same.`,
      'The curve is in this paper.\n\nWe saw the same.',
      'The curve is in this paper.',
    ],
    [
      'a line of a list',
      `Two causes:\n\n- long queues\n- ${paper}\n- late orders`,
      'Two causes:\n\n- long queues\n- late orders',
      'long queues',
    ],
    [
      'a Markdown link',
      `The [trial](${paper} "A title") had **no** control group. So what?`,
      'The trial had **no** control group. So what?',
      'The trial had no control group.',
    ],
    [
      'a Markdown link labelled with an address',
      `No control group [${paper}](${paper}).`,
      'No control group.',
      'No control group.',
    ],
    [
      'a reference',
      `The [trial][1] had no control group. Nor had [the next one][1].\n\n[1]: ${paper}`,
      'The trial had no control group. Nor had the next one.',
      'The trial had no control group.',
    ],
    [
      'a footnote',
      `It had no control group.[^1]\n\n[^1]: ${paper}`,
      'It had no control group.',
      'It had no control group.',
    ],
    [
      'a short reference',
      `The [Trial] had no control group.\n\n[trial]: ${paper}`,
      'The Trial had no control group.',
      'The Trial had no control group.',
    ],
    [
      'angle brackets',
      `It had no control group <${paper}>.`,
      'It had no control group.',
      'It had no control group.',
    ],
    [
      'HTML',
      `The <a href="${paper}">trial</a> had no control group.`,
      'The trial had no control group.',
      'The trial had no control group.',
    ],
    [
      'a picture',
      `The ![run chart](https://a.org/chart.png) shows the shift.`,
      'The run chart shows the shift.',
      'The run chart shows the shift.',
    ],
    [
      'one written twice',
      `It fell (${paper}). It rose again (http://www.doi.org/10.1000/182).`,
      'It fell. It rose again.',
      'It fell.',
    ],
    [
      'a spelled-out one',
      'We took it from leanarchive dot org and it held.',
      'We took it from and it held.',
      'We took it from and it held.',
    ],
    ['nothing but an address', paper, '', ''],
    [
      'an emphasised sentence',
      `*It fell* by _half_ ${paper} _in May_.`,
      '*It fell* by _half_ _in May_.',
      'It fell by half in May.',
    ],
  ])('takes out %s', (_name, text, left, quote) => {
    expect(made(text)).toMatchObject({ text: left, quote });
  });

  it('takes out the second of two and leaves the first', () => {
    expect(made(`It fell (https://a.org/x). It rose (${paper}).`, 1)).toEqual({
      text: 'It fell (https://a.org/x). It rose.',
      quote: 'It rose.',
      url: paper,
    });
  });

  it('leaves one in a quotation where it is', () => {
    expect(made(`> It fell: ${paper}\n\nIt did not, see ${paper}.`).text).toBe(
      `> It fell: ${paper}\n\nIt did not.`,
    );
  });

  it.each([
    `One ${paper}, two https://a.org/x and three www.b.org/y in _one_ text.`,
    `- [first](${paper})\n- [second](https://a.org/x)\n- third https://b.org/y`,
    `[a][1] and [b][2]\n\n[1]: ${paper}\n[2]: https://a.org/x`,
  ])('leaves one link fewer, and a quote that stands in what is left: %j', (text) => {
    const { links } = findLinks(text, readStructure(text), {});
    for (const link of links) {
      const { text: left, quote } = linkToSource(text, link);
      expect(findLinks(left, readStructure(left), {}).links).toHaveLength(links.length - 1);
      expect(renderMarkdown(left).text).toContain(quote);
      expect(quote).not.toBe('');
    }
  });
});
