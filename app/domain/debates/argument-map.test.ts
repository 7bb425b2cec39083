import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { argumentMap } from './argument-map.ts';
import type { ArgumentMap, MapClaim, MapEvidence, MapNode } from './argument-map.ts';

function piece(id: string, given: Partial<MapEvidence> = {}): MapEvidence {
  return {
    id,
    side: 'supports',
    kind: 'survey',
    against: null,
    undercut: false,
    said: `said in ${id}`,
    comment: null,
    publishedAt: 0,
    ...given,
  };
}

function claim(id: string, given: Partial<MapClaim> = {}): MapClaim {
  return {
    id,
    words: `words of ${id}`,
    ground: 'sourced',
    label: 'sources for only',
    quotes: null,
    author: 'Ana',
    evidence: [],
    sums: null,
    ...given,
  };
}

const outline = ({ nodes }: ArgumentMap) =>
  nodes.map((node) => `${'  '.repeat(node.level - 1)}${node.id} ${node.position}/${node.of}`);

const right = (node: MapNode) => node.x + node.width;
const bottom = (node: MapNode) => node.y + node.height;

describe('the map', () => {
  it('of nothing is empty', () => {
    expect(argumentMap([])).toEqual({ width: 0, height: 0, nodes: [], edges: [] });
  });

  it('reads as texts, their claims, for before against, and what hangs from a piece', () => {
    const map = argumentMap([
      claim('late', { quotes: 14 }),
      claim('first', {
        evidence: [
          piece('con', { side: 'challenges' }),
          piece('doubt', { side: 'undercuts', against: 'pro' }),
          piece('doubt of the doubt', { side: 'undercuts', against: 'doubt' }),
          piece('lost', { side: 'undercuts', against: 'nothing here' }),
          piece('told', { kind: 'experience' }),
          piece('pro', { comment: 9, undercut: true }),
        ],
      }),
      claim('early', { quotes: 3 }),
    ]);
    expect(outline(map)).toEqual([
      'opening 1/3',
      '  claim-first 1/1',
      '    evidence-told 1/3',
      '    evidence-pro 2/3',
      '      carrier-pro 1/2',
      '      evidence-doubt 2/2',
      '        evidence-doubt of the doubt 1/1',
      '    evidence-con 3/3',
      'comment-3 2/3',
      '  claim-early 1/1',
      'comment-14 3/3',
      '  claim-late 1/1',
    ]);
    expect(map.edges.map(({ kind }) => kind)).toEqual([
      'quotes',
      'supports',
      'supports',
      'carries',
      'undercuts',
      'undercuts',
      'challenges',
      'quotes',
      'quotes',
    ]);
    expect(map.nodes.slice(0, 5).map(({ name }) => name)).toEqual([
      'Opening by Ana',
      'Claim: “words of first” sources for only.',
      'For: Experience, “said in told”.',
      'For: Survey, “said in pro”. Does not count: an undercut stands.',
      'Carried by comment #9',
    ]);
  });

  it('draws sums in place of pieces where it is told to', () => {
    const map = argumentMap([
      claim('a', {
        sums: [
          { side: 'supports', kind: 'survey', count: 2 },
          { side: 'supports', kind: 'single-case', count: 1 },
          { side: 'challenges', kind: 'review', count: 1 },
        ],
        evidence: [piece('not drawn')],
      }),
    ]);
    expect(outline(map).slice(2)).toEqual(['    sum-a-supports 1/2', '    sum-a-challenges 2/2']);
    expect(map.nodes[2]).toMatchObject({
      name: 'For: two surveys, one case. Opens them here.',
      lines: ['For · 3', 'two surveys, one case'],
    });
  });

  it('leaves out undercuts that only attack each other', () => {
    const evidence = [
      piece('a', { side: 'undercuts', against: 'b' }),
      piece('b', { side: 'undercuts', against: 'a' }),
    ];
    expect(argumentMap([claim('c', { evidence })]).nodes).toHaveLength(2);
  });
});

const anyEvidence = fc
  .array(
    fc.record({
      side: fc.constantFrom('supports', 'challenges', 'undercuts'),
      kind: fc.constantFrom('survey', 'experience', 'value'),
      against: fc.nat(12),
      comment: fc.option(fc.nat(40)),
      said: fc.string({ maxLength: 60 }),
      publishedAt: fc.nat(5),
    }),
    { maxLength: 12 },
  )
  .map((pieces) =>
    pieces.map((given, at): MapEvidence =>
      piece(`${at}`, {
        ...given,
        side: given.side as MapEvidence['side'],
        kind: given.kind as MapEvidence['kind'],
        against: `${given.against}`,
      }),
    ),
  );

const anyClaims = fc
  .array(fc.tuple(anyEvidence, fc.option(fc.nat(3))), { maxLength: 6 })
  .map((claims) =>
    claims.map(([evidence, quotes], at) =>
      claim(`c${at}`, {
        quotes,
        evidence: evidence.map((one) => ({
          ...one,
          id: `c${at} ${one.id}`,
          against: `c${at} ${one.against}`,
        })),
      }),
    ),
  );

describe('any map', () => {
  it('keeps its nodes apart, inside, and right of what they hang from', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const { nodes, edges, width, height } = argumentMap(claims);
        for (const node of nodes) {
          expect(right(node)).toBeLessThanOrEqual(width);
          expect(bottom(node)).toBeLessThanOrEqual(height);
        }
        const touching = nodes.flatMap((one, index) =>
          nodes
            .slice(index + 1)
            .filter(
              (other) =>
                right(one) > other.x &&
                right(other) > one.x &&
                bottom(one) > other.y &&
                bottom(other) > one.y,
            )
            .map((other) => `${one.id} and ${other.id}`),
        );
        expect(touching).toEqual([]);
        for (const { from, to } of edges) {
          expect(nodes[to]?.parent).toBe(from);
          expect(right(nodes[from] as MapNode)).toBeLessThan((nodes[to] as MapNode).x);
        }
        expect(edges).toHaveLength(nodes.filter(({ parent }) => parent !== null).length);
        expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
      }),
    );
  });

  it('is the same whatever the order of the evidence', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const turned = claims.map((one) => ({ ...one, evidence: [...one.evidence].reverse() }));
        expect(argumentMap(turned)).toEqual(argumentMap(claims));
      }),
    );
  });
});

it('takes a long chain of undercuts, and 3,000 pieces, in a moment', () => {
  const chain = Array.from({ length: 3_000 }, (_, at) =>
    piece(`p${at}`, at === 0 ? {} : { side: 'undercuts', against: `p${at - 1}` }),
  );
  const start = performance.now();
  expect(argumentMap([claim('chain', { evidence: chain })]).nodes).toHaveLength(3_002);
  const many = Array.from({ length: 300 }, (_, at) =>
    claim(`c${at}`, {
      quotes: at % 7,
      evidence: Array.from({ length: 10 }, (__, of) => piece(`c${at} p${of}`)),
    }),
  );
  expect(argumentMap(many).nodes).toHaveLength(3_307);
  expect(performance.now() - start).toBeLessThan(2_000);
});
