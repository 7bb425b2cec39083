import { describe, expect, it } from 'vitest';
import type { ClaimView } from '#app/protocol/claims.ts';
import { markClaims } from './mark-claims.ts';

const claim = (id: string, exact: string, more: Partial<ClaimView> = {}) =>
  ({
    id,
    quote: { exact, prefix: '', suffix: '', position: 0 },
    orphaned: false,
    disowned: false,
    standing: { ground: 'asserted' },
    evidence: [],
    ...more,
  }) as unknown as ClaimView;

const html = '<p>Waste is <em>ours</em>, says the map.</p>';
const evidence = [{}, {}] as ClaimView['evidence'];

describe('markClaims', () => {
  it('draws the line of the ground and counts once, at the end', () => {
    const marked = markClaims(html, [claim('k1', 'Waste is ours', { evidence })]);
    expect(marked.match(/data-ground="asserted"/g)).toHaveLength(2);
    expect(marked.match(/data-count="2"/g)).toHaveLength(1);
    expect(marked.indexOf('data-count')).toBeGreaterThan(marked.indexOf('<em>'));
  });

  it('lets the strongest ground draw where claims overlap', () => {
    const sourced = claim('k2', 'ours, says', {
      standing: { ground: 'sourced' } as ClaimView['standing'],
    });
    const marked = markClaims(html, [claim('k1', 'Waste is ours'), sourced]);
    expect(marked).toContain('data-claims="k1 k2" data-ground="sourced" data-overlap="2"');
    expect(marked.match(/data-overlap/g)).toHaveLength(1);
  });

  it('gives each of the claims that end together its count', () => {
    const marked = markClaims(html, [
      claim('k1', 'Waste is ours', { evidence }),
      claim('k2', 'is ours', { evidence: [{}, {}, {}] as ClaimView['evidence'] }),
      claim('k3', 'ours'),
    ]);
    expect(marked.match(/data-count="[^"]*"/g)).toEqual(['data-count="2 · 3"']);
  });

  it('says where the author claims nothing of it', () => {
    const marked = markClaims(html, [
      claim('k1', 'Waste is', { disowned: true }),
      claim('k2', 'says the map'),
      claim('k3', 'the map', { disowned: true }),
    ]);
    const pieces = [...marked.matchAll(/data-claims="([^"]*)"[^>]*data-disowned/g)];
    expect(pieces.map(([, ids]) => ids)).toEqual(['k1']);
  });

  it.each([
    ['whose words are gone', claim('k1', 'no such words')],
    ['that lost its place', claim('k1', 'Waste', { orphaned: true })],
    ['that may not be quoted', claim('k1', 'Waste', { quote: null })],
  ])('draws nothing for a claim %s', (_case, gone) => {
    expect(markClaims(html, [gone])).toBe(html);
  });
});
