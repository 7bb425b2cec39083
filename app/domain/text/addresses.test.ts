import { describe, expect, it } from 'vitest';
import { readCorpus } from '#test/corpora/read-corpus.ts';
import { findAddresses } from './addresses.ts';

const found = (text: string): string[] =>
  findAddresses(text).map(({ start, end }) => text.slice(start, end));

describe('findAddresses', () => {
  it.each([
    ['a sentence end', 'See https://a.example/b.', ['https://a.example/b']],
    ['round brackets', '(https://a.example/b_(c))', ['https://a.example/b_(c)']],
    ['no scheme', 'try planboard.com, it', ['planboard.com']],
    ['a path without scheme', 'bit.ly/3xY', ['bit.ly/3xY']],
    ['a defanged scheme', 'hxxps://www.a.com/x', ['hxxps://www.a.com/x']],
    ['a question mark after it', 'Is it on https://a.example? Yes', ['https://a.example']],
    ['a port', 'http://203.0.113.7:8080/report', ['http://203.0.113.7:8080/report']],
    ['touching text', 'here:http://a.example', ['http://a.example']],
    [
      'an address in an address',
      'https://web.example/2010/http://b.example/c',
      ['https://web.example/2010/http://b.example/c'],
    ],
    [
      'two glued together',
      'http://a.example/xhttp://b.example/y',
      ['http://a.example/x', 'http://b.example/y'],
    ],
  ])('finds %s', (_name, text, addresses) => {
    expect(found(text)).toEqual(addresses);
  });

  it.each([
    ['a mail address', 'write to j.doe@example.org'],
    ['mentions and tags', '@example.com #test.com $twitter.com'],
    ['product names', 'Node.js and ASP.NET and Vue.js'],
    ['file names', 'plan.zip, README.md, main.rs and a/b.com'],
    ['a missing space', 'It is done.It works and so.The end'],
    ['a missing space before a small word', 'we did it.in the end'],
    ['abbreviations', 'e.g. i.e. a.m. B.Sc. U.S.'],
    ['numbers', '1.2.3 3.14 1.2.3.4.5 version 1.2.3.4'],
    ['an unknown scheme', 'hppt://example.com'],
  ])('does not take for one: %s', (_name, text) => {
    expect(found(text)).toEqual([]);
  });

  it('agrees with other people’s cases, mail addresses aside', () => {
    const rows = readCorpus<{ text: string; expected: string[] }>('links-plain');
    const right = rows.filter(({ text, expected }) => {
      const web = expected.filter((one) => !/^mailto:|^[^/]*@/i.test(one));
      return findAddresses(text).length === web.length;
    });
    expect(right.length / rows.length).toBeGreaterThanOrEqual(0.97);
  });
});
