import { describe, expect, it } from 'vitest';
import type { Ground } from '#app/domain/evidence/standing.ts';
import type { ClaimGroup, ClaimOnPage } from '#app/protocol/claims-page.ts';
import { steadyRows } from './steady-rows.ts';

const entry = (id: string, pieces = 0) => ({ claim: { id }, pieces }) as ClaimOnPage;
const group = (ground: Ground, ...claims: ClaimOnPage[]): ClaimGroup => ({
  ground,
  title: ground,
  claims,
});
const shown = (rows: ReturnType<typeof steadyRows>) =>
  rows.map(({ ground, claims }) => [
    ground,
    ...claims.map(({ entry: { claim }, isGone }) => `${claim.id}${isGone ? ' gone' : ''}`),
  ]);

const first = steadyRows(
  [group('experience', entry('a'), entry('b')), group('asserted', entry('c'))],
  null,
  null,
);

describe('claims that were loaded again', () => {
  it('are at first as they came', () => {
    expect(shown(first)).toEqual([
      ['experience', 'a', 'b'],
      ['asserted', 'c'],
    ]);
  });

  it('stay where they are, with what they are now', () => {
    const again = steadyRows(
      [group('sourced', entry('c', 2), entry('b', 1), entry('a'))],
      first,
      null,
    );
    expect(shown(again)).toEqual([
      ['experience', 'a', 'b'],
      ['asserted', 'c'],
    ]);
    expect(again[1]?.claims[0]?.entry.pieces).toBe(2);
  });

  it('let new ones in at the end of their group, and a new group in its place', () => {
    const again = steadyRows(
      [
        group('sourced', entry('new source')),
        group('experience', entry('new'), entry('b'), entry('a')),
        group('asserted', entry('c')),
      ],
      first,
      null,
    );
    expect(shown(again)).toEqual([
      ['sourced', 'new source'],
      ['experience', 'a', 'b', 'new'],
      ['asserted', 'c'],
    ]);
  });

  it('let go what is gone, but for the claim somebody writes about', () => {
    const now = [group('experience', entry('b'))];
    expect(shown(steadyRows(now, first, null))).toEqual([['experience', 'b']]);
    expect(shown(steadyRows(now, first, 'c'))).toEqual([
      ['experience', 'b'],
      ['asserted', 'c gone'],
    ]);
    expect(shown(steadyRows(now, steadyRows(now, first, 'c'), 'c'))).toEqual([
      ['experience', 'b'],
      ['asserted', 'c gone'],
    ]);
  });
});
