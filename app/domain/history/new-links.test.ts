import { describe, expect, it } from 'vitest';
import { newLinks } from './new-links.ts';

const links = (...urls: string[]) =>
  urls.map((url) => ({ url: url.replace(/^> /, ''), quoted: url.startsWith('> ') }));

describe('addresses that an edit brings in', () => {
  it.each<[string, string[], string[], string[]]>([
    ['none', [], [], []],
    ['a first one', [], ['https://example.org/a'], ['https://example.org/a']],
    [
      'one beside another',
      ['https://a.org/'],
      ['https://a.org/', 'https://b.org/'],
      ['https://b.org/'],
    ],
    ['one in place of another', ['https://a.org/'], ['https://b.org/'], ['https://b.org/']],
    [
      'another page of the same site',
      ['https://a.org/x'],
      ['https://a.org/y'],
      ['https://a.org/y'],
    ],
    ['another query', ['https://a.org/?p=1'], ['https://a.org/?p=2'], ['https://a.org/?p=2']],
    ['none, where one is taken out', ['https://a.org/', 'https://b.org/'], ['https://a.org/'], []],
    [
      'none, in another spelling',
      ['http://www.Example.org/a/', 'https://b.org/x?utm_source=mail'],
      ['https://example.org/a#part', 'https://b.org/x'],
      [],
    ],
    [
      'none, where a DOI is written otherwise',
      ['https://doi.org/10.1000/ABC'],
      ['https://dx.doi.org/10.1000/abc'],
      [],
    ],
    ['each once', [], ['https://a.org/', 'https://www.a.org'], ['https://a.org/']],
    [
      'what is no web page',
      [],
      ['ftp://a.org/x', 'http://192.0.2.1/'],
      ['ftp://a.org/x', 'http://192.0.2.1/'],
    ],
    ['one that was no web page before', ['ftp://a.org/x'], ['ftp://a.org/x'], []],
    ['one in a quotation, saying so', [], ['> https://a.org/'], ['> https://a.org/']],
    [
      'one in a quotation and beside it, as its own',
      [],
      ['> https://a.org/', 'https://www.a.org/'],
      ['https://a.org/'],
    ],
  ])('%s', (_what, before, after, brought) => {
    expect(newLinks(links(...before), links(...after))).toEqual(links(...brought));
  });
});
