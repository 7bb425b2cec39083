import { describe, expect, it } from 'vitest';
import { argumentMap } from '#app/domain/debates/argument-map.ts';
import type { MapClaim } from '#app/domain/debates/argument-map.ts';
import { edgePaths } from './map-edges.ts';
import { walk } from './walk.ts';

const claim = (id: string, pieces: number): MapClaim => ({
  id,
  words: id,
  ground: 'experience',
  label: 'experience for only',
  quotes: null,
  author: null,
  sums: null,
  evidence: Array.from({ length: pieces }, (_, at) => ({
    id: `${id}${at}`,
    side: 'supports',
    kind: 'experience',
    against: null,
    undercut: false,
    said: '',
    comment: null,
    publishedAt: at,
  })),
});

// 0 opening, 1 claim a, 2 and 3 its pieces, 4 claim b, 5 its piece.
const map = argumentMap([claim('a', 2), claim('b', 1)]);

describe('walking the map', () => {
  it.each<[number, string, number | null]>([
    [0, 'ArrowDown', 1],
    [3, 'ArrowDown', 4],
    [5, 'ArrowDown', 5],
    [4, 'ArrowUp', 3],
    [0, 'ArrowUp', 0],
    [1, 'ArrowRight', 2],
    [2, 'ArrowRight', 2],
    [3, 'ArrowLeft', 1],
    [4, 'ArrowLeft', 0],
    [0, 'ArrowLeft', 0],
    [3, 'Home', 0],
    [0, 'End', 5],
    [0, 'Enter', null],
    [9, 'ArrowDown', null],
  ])('from %i by %s', (at, key, to) => {
    expect(walk(map.nodes, at, key)).toBe(to);
  });
});

describe('the lines of the map', () => {
  it('are one path for each kind, from the right of one node to the left of another', () => {
    const paths = edgePaths(map);
    expect(paths.map(({ kind }) => kind)).toEqual(['quotes', 'supports']);
    const [opening, first] = map.nodes;
    expect(paths[0]?.path).toMatch(
      new RegExp(`^M${opening?.width} 17H\\d+V${(first?.y ?? 0) + 17}H${first?.x}M`),
    );
  });
});
