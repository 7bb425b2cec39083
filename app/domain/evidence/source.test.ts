import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseSource } from './source.ts';
import type { SourceInput } from './source.ts';

const keyOf = (input: SourceInput) => {
  const source = normaliseSource(input);
  return source.ok ? source.key : source.message;
};

describe('a DOI, however it is given', () => {
  it.each<SourceInput>([
    { doi: '10.1234/AbC.5' },
    { url: '10.1234/abc.5' },
    { doi: 'doi:10.1234/abc.5' },
    { url: 'DOI: 10.1234/ABC.5' },
    { doi: 'doi 10.1234/abc.5' },
    { doi: 'info:doi/10.1234/abc.5' },
    { doi: 'urn:doi:10.1234/abc.5' },
    { url: 'https://doi.org/10.1234/abc.5' },
    { url: 'http://dx.doi.org/10.1234/ABC.5' },
    { url: 'www.doi.org/10.1234/abc.5' },
    { doi: 'https://doi.org/10.1234/abc.5' },
    { url: 'https://DOI.org/10.1234%2Fabc.5?utm_source=mail' },
    { url: 'https://doi.org/10.1234/abc.5#section-2' },
    { doi: ' 10.1234/abc.5. ' },
    { doi: '10.1234/abc.5)' },
    { url: 'https://example.org/doi/10.1234/abc.5' },
    { url: 'https://example.org/doi/full/10.1234/abc.5' },
    { url: 'https://example.org/doi/pdf/10.1234/abc.5.pdf?download=true' },
    { url: 'https://example.org/article/10.1234/abc.5/fulltext.html' },
    { url: 'https://example.org/some/page', doi: '10.1234/abc.5' },
  ])('%o is one source', (input) => {
    expect(normaliseSource(input)).toMatchObject({
      ok: true,
      key: 'doi:10.1234/abc.5',
      doi: '10.1234/abc.5',
    });
  });

  it('sends readers to the resolver, or to the page they were given', () => {
    expect(normaliseSource({ doi: '10.1234/a<b>#c' })).toEqual({
      ok: true,
      key: 'doi:10.1234/a<b>#c',
      url: 'https://doi.org/10.1234/a%3Cb%3E%23c',
      doi: '10.1234/a<b>#c',
    });
    expect(normaliseSource({ url: 'https://example.org/doi/10.1234/x' })).toMatchObject({
      key: 'doi:10.1234/x',
      url: 'https://example.org/doi/10.1234/x',
    });
  });

  it.each([
    ['10.1002/(SICI)1097-0266(199707)18:7<509::AID-SMJ882>3.0.CO;2-Z', 'ends as it should'],
    ['10.1016/0004-3702(94)00041-X', 'has brackets inside'],
    ['10.1000.10/123/456', 'has slashes and a dotted registrant'],
  ])('%s %s', (doi) => {
    expect(keyOf({ doi })).toBe(`doi:${doi.toLowerCase()}`);
    const source = normaliseSource({ doi });
    expect(source.ok && keyOf({ url: source.url })).toBe(`doi:${doi.toLowerCase()}`);
  });

  it.each<SourceInput>([
    { doi: 'ten point one' },
    { doi: '10.12/abc' },
    { doi: '10.1234/' },
    { doi: 'https://example.org/paper' },
    { url: 'https://doi.org/' },
    { url: 'https://doi.org/about' },
    { doi: 'javascript:alert(1)' },
  ])('%o is none', (input) => {
    expect(keyOf(input)).toBe('This is not a DOI. A DOI looks like 10.1234/abc.');
  });

  it('does not take a version number or a date in a path for one', () => {
    expect(keyOf({ url: 'https://example.org/release/10.1234/notes' })).toBe(
      'url:example.org/release/10.1234/notes',
    );
  });
});

describe('an address', () => {
  it.each([
    ['https://example.org/paper'],
    ['http://example.org/paper'],
    ['HTTPS://Example.ORG/paper'],
    ['https://www.example.org/paper/'],
    ['https://example.org:443/paper'],
    ['http://example.org:80/paper'],
    ['https://example.org./paper'],
    ['https://example.org/paper#results'],
    ['https://example.org/paper#:~:text=two%20thirds'],
    ['https://example.org/paper?utm_source=letter&UTM_Medium=x&fbclid=1&gclid=2&mc_eid=3'],
    ['https://example.org/a/../paper'],
    ['example.org/paper'],
    ['//example.org/paper'],
    ['  https://example.org/paper\n'],
  ])('%s is one source', (url) => {
    expect(keyOf({ url })).toBe('url:example.org/paper');
  });

  it.each([
    ['https://example.org/paper?id=7&utm_source=x', 'url:example.org/paper?id=7'],
    ['https://example.org/paper?b=2&a=1', 'url:example.org/paper?a=1&b=2'],
    ['https://example.org/Paper', 'url:example.org/Paper'],
    ['https://example.org:8443/paper', 'url:example.org:8443/paper'],
    ['https://example.org', 'url:example.org'],
    ['https://bücher.example/über', 'url:xn--bcher-kva.example/%C3%BCber'],
    ['https://xn--bcher-kva.example/', 'url:xn--bcher-kva.example'],
    ['https://www.example/', 'url:www.example'],
  ])('%s keeps what tells it apart: %s', (url, key) => {
    expect(keyOf({ url })).toBe(key);
  });

  it('keeps the query as its author spelt it', () => {
    expect(normaliseSource({ url: 'https://example.org/?q=a%20b&utm_id=1&z' })).toMatchObject({
      url: 'https://example.org/?q=a%20b&z',
    });
  });

  it.each([
    ['', 'Please give the address or the DOI of the source.'],
    ['javascript:alert(1)', 'A source needs an address that starts with https:// or http://.'],
    ['data:text/html,x', 'A source needs an address that starts with https:// or http://.'],
    ['ftp://example.org/x', 'A source needs an address that starts with https:// or http://.'],
    ['mailto:ana@example.org', 'A source needs an address that starts with https:// or http://.'],
    ['file:///etc/passwd', 'A source needs an address that starts with https:// or http://.'],
    ['localhost:3000/x', 'A source needs an address that starts with https:// or http://.'],
    [
      'https://ana:secret@example.org/',
      'This address holds a name or a password. Please leave them out.',
    ],
    ['https://ana@example.org/', 'This address holds a name or a password. Please leave them out.'],
    ['http://localhost/x', 'Readers cannot reach this address. Please give a public one.'],
    ['http://localhost./x', 'Readers cannot reach this address. Please give a public one.'],
    ['http://board.localhost/', 'Readers cannot reach this address. Please give a public one.'],
    ['http://printer.local/', 'Readers cannot reach this address. Please give a public one.'],
    ['http://intranet/', 'Readers cannot reach this address. Please give a public one.'],
    ['http://127.0.0.1/', 'Readers cannot reach this address. Please give a public one.'],
    ['https://8.8.8.8/paper', 'Readers cannot reach this address. Please give a public one.'],
    ['http://2130706433/', 'Readers cannot reach this address. Please give a public one.'],
    ['http://0x7f.1/', 'Readers cannot reach this address. Please give a public one.'],
    ['http://[::1]/', 'Readers cannot reach this address. Please give a public one.'],
    ['https://a..example/', 'Readers cannot reach this address. Please give a public one.'],
    ['see my article', 'This is not a web address. It should look like https://example.org/paper.'],
    ['https://', 'This is not a web address. It should look like https://example.org/paper.'],
    [`https://example.org/${'a'.repeat(2000)}`, 'This address is too long to keep.'],
  ])('refuses %s', (url, message) => {
    expect(normaliseSource({ url })).toEqual({ ok: false, message });
  });
});

describe('properties of a normalised source', () => {
  it('normalising again changes nothing', () => {
    fc.assert(
      fc.property(
        fc.webUrl({
          withQueryParameters: true,
          withFragments: true,
          validSchemes: ['http', 'https'],
        }),
        (url) => {
          const once = normaliseSource({ url });
          fc.pre(once.ok);
          expect(normaliseSource({ url: once.url })).toEqual(once);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('answers for any text, with an address for the web or a message', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.constantFrom('url', 'doi'),
        (text, field) => {
          const source = normaliseSource({ [field]: text });
          if (source.ok) expect(source.url).toMatch(/^https?:\/\//);
          else expect(source.message).toMatch(/^[A-Z].*\.$/);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('a DOI from a publisher, a resolver or bare text meets under one key', () => {
    const suffix = fc.stringMatching(/^[a-z0-9][a-z0-9.()_-]{0,20}[a-z0-9]$/);
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 999999 }), suffix, (registrant, rest) => {
        const doi = `10.${registrant}/${rest}`;
        fc.pre(!/\.(?:pdf|html?)$/.test(rest));
        const keys = [
          keyOf({ doi }),
          keyOf({ url: `https://doi.org/${doi}` }),
          keyOf({ url: `https://example.org/doi/abs/${doi}` }),
        ];
        expect(new Set(keys)).toEqual(new Set([`doi:${doi}`]));
      }),
    );
  });
});
