import { describe, expect, it } from 'vitest';
import { readStructure } from '#app/domain/text/structure.ts';
import type { DraftFacts } from '../types.ts';
import { findLinks } from './find-links.ts';

const find = (text: string, facts: DraftFacts = {}) => findLinks(text, readStructure(text), facts);
const urls = (text: string, facts?: DraftFacts): string[] =>
  find(text, facts).links.map(({ url }) => url);

type Row = [name: string, text: string, count: number];

describe('what counts as a link', () => {
  it.each<Row>([
    ['a plain address', 'see https://a.org/x.', 1],
    ['upper case', 'HTTPS://A.ORG/X or EXAMPLE.COM', 2],
    ['a name with a capital ending', 'Example.Com', 1],
    ['without a scheme', 'a.org/x and www.b.work', 2],
    ['two slashes', '//example.com/path', 1],
    ['a scheme of old', 'ftp://ftp.example.org/pub', 1],
    ['a port', 'example.com:8443/a', 1],
    ['an IPv4 address', 'http://203.0.113.7:8080/x', 1],
    ['an IPv6 address', 'http://[2001:db8::1]:80/x', 1],
    ['an address as one number', 'http://3232235777/', 1],
    ['hexadecimal numbers', 'http://0x7f.0.0.1/', 1],
    ['backslashes for slashes', 'http:\\\\example.com\\x', 1],
    ['a colon forgotten', 'http//example.com/x', 1],
    ['letters beyond ASCII', 'https://münchen.de/x and президент.рф', 2],
    ['wide letters', 'ｅｘａｍｐｌｅ．ｃｏｍ', 1],
    ['invisible letters', 'exam\u200bple.co\u00adm', 1],
    ['entities', 'http&#58;&#47;&#47;example&#46;com', 1],
    ['words of a script without spaces', '例example.com例twitter.com', 2],
    ['two glued together', 'example.comhttps://a.org/x', 2],
    ['two with a comma', 'https://a.org/x,https://b.org/y', 2],
    ['brackets and quotation marks', '(https://a.org/x) „https://b.org/y“ «https://c.org»', 3],
  ])('counts %s', (_name, text, count) => {
    expect(find(text).links).toHaveLength(count);
  });

  it.each<Row>([
    ['an inline link', '[a](https://a.org/1 "https://b.org/title")', 1],
    ['a label that is another address', '[https://a.org/x](https://b.org/y)', 1],
    ['an address within a label', '[our page www.a.org here](https://b.org/y)', 1],
    ['a bracket that never closes', '[www.a.org](b.org', 2],
    ['a target with a full stop', '[a.org](https://b.org/x.)', 1],
    ['a reference', '[a][b]\n\n[b]: <https://a.org/2> "title"', 1],
    ['a reference by its own name', '[The  Trial]\n\n[the trial]: https://a.org/2', 1],
    ['a definition nobody refers to', 'text\n\n[a]: https://a.org/2', 0],
    ['a footnote', 'text[^1]\n\n[^1]: https://a.org/n', 1],
    ['an autolink', '<https://a.org/3>', 1],
    ['a picture', '![d](https://a.org/4)', 1],
    ['a picture within a link', '[![d](https://a.org/i.png)](https://a.org/5)', 1],
    ['an address in emphasis', 'see _https://a.org/1_ and __www.b.org__', 2],
    ['underscores that begin no emphasis', '_https://a.org is no link', 0],
    ['a link within a label', '[a [b](https://a.org/1) c](https://b.org/2)', 2],
    ['an escaped bracket', '\\[a](https://a.org/1)', 1],
    ['HTML', '<a href="https://a.org/x">b</a> <img src=https://b.org/y.png>', 2],
    ['a code span', '`https://a.org/x`', 0],
    ['a code span in a table', '| a |\n|---|\n| `https://a.org/x` |', 0],
    ['a code block', '~~~\nhttps://a.org\n~~~\n\n    https://b.org', 0],
    ['table cells', '| a | b |\n|---|---|\n| https://a.org/x | b.org |', 2],
  ])('counts in Markdown %s', (_name, text, count) => {
    expect(find(text).links).toHaveLength(count);
  });

  it.each<Row>([
    ['a dot in words', 'example dot com, Example Dot Org', 2],
    ['a dot in brackets', 'a-b (dot) com, c-d[.]org, e-f{dot}net', 3],
    ['two dots in words', 'www dot example dot co dot uk', 1],
    ['a path in words', 'example dot com slash pricing', 1],
    ['dashes round the dot', 'example -dot- com', 1],
    ['another language', 'example punkt de', 1],
    ['spaces round the dot', 'example . com', 1],
    ['spaces for dots', 'www example com', 1],
    ['spaces between letters', 'e x a m p l e . c o m', 1],
    ['a round mark', 'example•com', 1],
    ['a digit in the ending', 'example.c0m', 1],
    ['in one word', 'planboarddotcom', 1],
    ['a letter too few in the scheme', 'ttps://example.com/x', 1],
    ['a disguised scheme', 'hxxps[:]//example[.]com/x', 1],
    ['a word ending after an invitation', 'visit planboard dot me', 1],
  ])('counts spelled out: %s', (_name, text, count) => {
    expect(find(text).links).toHaveLength(count);
  });

  it.each([
    ['the dot-com years', 'the dot com bubble, a dot com firm, every dot com millionaire'],
    ['dots in sentences', 'mark each dot to show, a red dot in the chart, the dot is red'],
    ['a framework', 'We use dot net in our team'],
    ['numbering', 'as in 2.1.3.4 of the standard'],
    ['a pattern', 'polka dot me'],
    ['mail addresses', 'a@example.org, <b@example.org>, mailto:c@example.org'],
    ['spelled-out mail', 'john at example dot com; jo (at) example.org; a [at] b [dot] com'],
    ['mentions', '@example.com, @user@social.example'],
    ['scripts and data', '[x](javascript:alert(1)) [y](data:text/html,hi) tel:+4912345'],
    ['this board by path', '[x](/debates/a) [y](#part) #14'],
  ])('does not count %s', (_name, text) => {
    expect(urls(text)).toEqual([]);
  });
});

describe('the same address twice', () => {
  it.each([
    ['with and without www and a slash', 'https://a.org/x http://www.a.org/x/'],
    ['with another fragment', 'https://a.org/x#a https://a.org/x#b'],
    ['with tracking', 'https://a.org/x?utm_source=b&fbclid=1 a.org/x'],
    ['with another order', 'https://a.org/?b=1&c=2 https://a.org/?c=2&b=1'],
    ['encoded', 'https://a.org/%7Ex https://a.org/~x'],
    ['with the usual port', 'https://a.org:443/x https://A.org/x'],
    ['in punycode', 'https://münchen.de/x https://xn--mnchen-3ya.de/x'],
    ['by two resolvers', 'https://doi.org/10.1000/182 https://dx.doi.org/10.1000/182'],
    ['spelled out', 'example dot com https://example.com'],
    ['behind a redirect', 'https://www.google.com/url?q=https://a.org/x https://a.org/x'],
  ])('counts once: %s', (_name, text) => {
    expect(find(text).links).toHaveLength(1);
  });

  it('counts paths in other letters apart', () => {
    expect(find('https://a.org/x https://a.org/X').links).toHaveLength(2);
  });
});

describe('links to this board', () => {
  const facts = { boardOrigins: ['https://board.example.org'] };

  it.each([
    'https://board.example.org/debates/a',
    'BOARD.EXAMPLE.ORG/x',
    'https://www.google.com/url?q=https://board.example.org/x',
  ])('does not count %s', (text) => {
    expect(urls(text, facts)).toEqual([]);
  });

  it.each([
    'https://board.example.org.evil.com/x',
    'https://board.example.org@evil.com/',
    'https://board.example.org:8080/x',
    'https://bоard.example.org/x',
  ])('counts %s', (text) => {
    expect(find(text, facts).links).toHaveLength(1);
  });
});

describe('quotations', () => {
  it.each<[name: string, text: string, quoted: boolean[]]>([
    ['a marked line', '> https://a.org/x', [true]],
    ['a line below that goes on', '> as said\nhttps://a.org/x', [false]],
    ['a quotation in a list', '- > https://a.org/x', [true]],
    ['a quotation in a quotation', '> > https://a.org/x\n> https://b.org/y', [true, true]],
    ['quoted and said again', '> https://a.org/x\n\nhttps://a.org/x', [false]],
  ])('tells whose link it is: %s', (_name, text, quoted) => {
    expect(find(text).links.map((link) => link.quoted)).toEqual(quoted);
  });
});

describe('what is left for the rules that read words', () => {
  it.each([
    ['addresses', 'Read https://a.org/measured-reasons now', 'Read now'],
    ['titles', '[a](https://a.org "measured reasons") b', '[a]( ) b'],
    ['definitions', 'a [b]\n\n[b]: /c "measured reasons"', 'a [b]'],
  ])('leaves out %s', (_name, text, left) => {
    expect(find(text).words.text.replace(/\s+/g, ' ').trim()).toBe(left);
  });

  it('gives spans of the text as written', () => {
    const text = 'a\u200b see **exam**ple&#46;com/x now';
    expect(find(text).links.map(({ span }) => text.slice(...span))).toEqual([
      'exam**ple&#46;com/x',
    ]);
  });
});
