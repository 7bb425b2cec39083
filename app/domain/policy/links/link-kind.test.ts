import { describe, expect, it } from 'vitest';
import { readStructure } from '#app/domain/text/structure.ts';
import type { DraftFacts, LinkKind } from '../types.ts';
import { findLinks } from './find-links.ts';

const kindsOf = (text: string, facts: DraftFacts = {}): LinkKind[] =>
  findLinks(text, readStructure(text), facts).links.map(({ kind }) => kind);

describe('the kind of a link', () => {
  it.each<[address: string, kind: LinkKind]>([
    ['https://doi.org/10.1000/182', 'paper'],
    ['https://journals.press.example.org/doi/full/10.1177/0149206316', 'paper'],
    ['https://en.wikipedia.org/wiki/Kanban', 'encyclopedia'],
    ['https://www.shef.ac.uk/papers/queues', 'article'],
    ['https://stats.go.jp/data/x', 'article'],
    ['https://hbr.org/2007/09/a-piece', 'article'],
    ['https://www.theguardian.com/business/2020/a-story', 'press'],
    ['https://plantnotes.wordpress.com/2019/05/why-it-failed', 'blog'],
    ['https://www.theguardian.com/', 'home-page'],
    ['https://en.wikipedia.org', 'home-page'],
    ['https://www.smalltownherald.com', 'home-page'],
    ['https://www.uni-musterstadt.de/', 'home-page'],
    ['https://www.linkedin.com/in/someone', 'profile'],
    ['https://forum.planboardpro.com/users/someone', 'profile'],
    ['https://video.planboardpro.com/@someone', 'profile'],
    ['https://www.amazon.de/dp/B000', 'shop'],
    ['https://planboardpro.com/x?affid=7', 'shop'],
    ['https://www.nytimes.com/subscription/all', 'shop'],
    ['https://www.planboardpro.com', 'company'],
    ['https://www.planboardpro.com/en/', 'company'],
    ['planboardpro.com/pricing', 'company'],
    ['shop.planboardpro.com/x', 'company'],
    ['https://bit.ly/3xYzAb', 'shortener'],
    ['https://zz.ly/a8Kx2', 'shortener'],
    ['https://tinyurl-x.example.net/a8Kx2', 'unknown'],
    ['https://mylnk.to/a8Kx2', 'shortener'],
    ['https://www.planboardpro.com/blog/how-limits-work', 'unknown'],
    ['https://planboardpro.com/x', 'unknown'],
  ])('%s: %s', (address, kind) => {
    expect(kindsOf(address)).toEqual([kind]);
  });

  it.each<[name: string, address: string]>([
    ['a number', 'http://203.0.113.7/report'],
    ['another notation of a number', 'http://0x7f.1/'],
    ['IPv6', 'http://[2001:db8::1]/x'],
    ['no dot', 'http://intranet/x'],
    ['punycode', 'https://xn--hr-fka.org/article'],
    ['a look-alike of a known host', 'https://hbr.оrg/2007/09/a-piece'],
    ['wide letters', 'https://ｈｂｒ.org/2007/09/a-piece'],
    ['a known host as the user’s name', 'https://hbr.org@evil.com/2007/09/a-piece'],
    ['a known host as name and password', 'https://hbr.org:443@evil.com/2007/a-long-piece'],
    ['a known host after emphasis', 'www.evil.com**.wikipedia.org/wiki/A3'],
    ['a known host after a bracketed dot', 'www.evil.com[.]wikipedia.org/wiki/A3'],
    ['a known host in words', 'wikipedia dot org slash wiki/A3'],
    ['a label that names another host', '[https://a.org/x](https://en.wikipedia.org/wiki/A3)'],
  ])('does not show whose page it is: %s', (_name, address) => {
    expect(kindsOf(address)).toEqual(['hidden']);
  });

  it.each<[address: string, kind: LinkKind, host: string]>([
    ['https://www.google.com/url?q=https://hbr.org/2007/09/x&sa=D', 'article', 'hbr.org'],
    ['https://www.google.co.uk/url?sa=t&url=https%3A%2F%2Famazon.com%2Fdp', 'shop', 'amazon.com'],
    ['https://www.google.com/amp/s/www.bbc.com/news/b-1', 'press', 'www.bbc.com'],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fhbr.org%2Fx%2Fy', 'article', 'hbr.org'],
    ['https://duckduckgo.com/l/?uddg=https%3A%2F%2Fhbr.org%2Fx', 'article', 'hbr.org'],
    [
      'https://a.safelinks.protection.outlook.com/?url=https%3A%2F%2Fhbr.org%2Fx',
      'article',
      'hbr.org',
    ],
    ['https://urldefense.com/v3/__https://hbr.org/2007/x__;!!abc', 'article', 'hbr.org'],
    ['https://web.archive.org/web/20200101000000/https://hbr.org/x', 'article', 'hbr.org'],
    ['https://href.li/?https://hbr.org/2007/09/x', 'article', 'hbr.org'],
    ['https://en-wikipedia-org.translate.goog/wiki/A3', 'encyclopedia', 'en.wikipedia.org'],
    [
      'https://www.google.com/url?q=https%3A%2F%2Fl.facebook.com%2Fl.php%3Fu%3Dhttps%253A%252F%252Fhbr.org%252Fx',
      'article',
      'hbr.org',
    ],
  ])('goes by where a known redirect ends: %s', (address, kind, host) => {
    expect(findLinks(address, readStructure(address), {}).links).toMatchObject([{ kind, host }]);
  });

  it('does not believe a strange host that it goes on to a good one, only to a bad one', () => {
    expect(kindsOf('https://planboardpro.com/x?url=https://en.wikipedia.org/wiki/A3')).toEqual([
      'unknown',
    ]);
    expect(kindsOf('https://planboardpro.com/x?url=https://bit.ly/3xYz')).toEqual(['shortener']);
  });
});

describe('what moderators decided', () => {
  const knownHosts = new Map<string, LinkKind>([
    ['planboardpro.com', 'article'],
    ['hbr.org', 'shop'],
  ]);

  it.each<[name: string, address: string, kind: LinkKind]>([
    ['holds for the host and its subdomains', 'https://notes.planboardpro.com/', 'article'],
    ['comes before what is built in', 'https://hbr.org/2007/09/x', 'shop'],
    ['does not reach another host', 'https://myplanboardpro.com/x', 'unknown'],
    ['does not reach a look-alike', 'https://plаnboardpro.com/x', 'hidden'],
    ['does not reach a name before another host', 'https://planboardpro.com@evil.com/x', 'hidden'],
    [
      'holds behind a redirect',
      'https://www.google.com/url?q=http://planboardpro.com/x',
      'article',
    ],
  ])('%s', (_name, address, kind) => {
    expect(kindsOf(address, { knownHosts })).toEqual([kind]);
  });
});
