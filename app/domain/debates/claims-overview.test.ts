import { describe, expect, it } from 'vitest';
import { claimsOverview } from './claims-overview.ts';
import type { DebateClaim, DebateEvidence } from './debate-claim.ts';

let lastId = 0;

function piece(given: Partial<DebateEvidence>): DebateEvidence {
  lastId += 1;
  return {
    id: `evidence-${lastId}`,
    side: 'supports',
    kind: 'reasoning',
    against: null,
    source: null,
    details: {},
    commentId: null,
    publishedAt: lastId,
    ...given,
  };
}

function claim(id: string, evidence: DebateEvidence[], asks = 0, publishedAt = 0): DebateClaim {
  return { id, publishedAt, asks, evidence };
}

const paper = (key: string) => ({ key, own: false });
const survey = (key: string, given: Partial<DebateEvidence> = {}) =>
  piece({ kind: 'survey', source: paper(key), ...given });
const oneCase = (sector?: string) =>
  piece({ kind: 'single-case', details: sector === undefined ? {} : { sector } });
const against = (given: Partial<DebateEvidence> = {}) => piece({ side: 'challenges', ...given });

describe('claims by standing', () => {
  it('come strongest ground first, contested ones first within', () => {
    const overview = claimsOverview([
      claim('bare', []),
      claim('told', [piece({})]),
      claim('studied', [survey('a'), survey('b')]),
      claim('contested', [survey('a'), against()]),
      claim('opposed', [against({ source: paper('c') })]),
      claim('bare-earlier', [], 0, -1),
    ]);
    expect(
      overview.groups.map(({ title, claims }) => [title, ...claims.map((entry) => entry.claim.id)]),
    ).toEqual([
      ['With a source', 'contested', 'studied', 'opposed'],
      ['On experience', 'told'],
      ['Without evidence', 'bare-earlier', 'bare'],
    ]);
    expect(overview.groups[0]?.claims[0]).toMatchObject({
      label: 'sources for, experience against',
      sentence:
        'sources for, experience against: one survey supports it, one argument challenges it',
    });
  });

  it('are none in a debate without claims', () => {
    expect(claimsOverview([])).toEqual({ groups: [], kinds: [], gaps: [], open: [] });
  });
});

describe('evidence by kind and side', () => {
  it('counts a source once for each claim, undercuts that stand, and what they take away', () => {
    const weak = survey('b', { side: 'challenges' });
    const attack = piece({ side: 'undercuts', against: weak.id });
    const twice = claim('a', [survey('a'), survey('a'), weak, attack, oneCase()]);
    const other = claim('b', [survey('a', { side: 'challenges' })]);
    const overview = claimsOverview([twice, other]);
    expect(overview.kinds).toEqual([
      { kind: 'single-case', supports: 1, challenges: 0, undercuts: 0, undercut: 0 },
      { kind: 'survey', supports: 1, challenges: 1, undercuts: 0, undercut: 1 },
      { kind: 'reasoning', supports: 0, challenges: 0, undercuts: 1, undercut: 0 },
    ]);
  });
});

describe('gaps', () => {
  const sourced = [
    survey('s'),
    piece({ kind: 'comparison', source: paper('c') }),
    piece({ kind: 'controlled-trial', source: paper('t') }),
  ];
  const review = against({ kind: 'review', source: paper('r') });
  it.each<[string, DebateEvidence[]]>([
    ['no evidence', []],
    ['', [...sourced, review]],
    ['no review; nothing against', sourced],
    [
      'no survey, comparison or trial; four cases, all one sector',
      [
        oneCase('Cars'),
        oneCase('cars '),
        oneCase('cars'),
        oneCase('CARS'),
        review,
        survey('x', { kind: 'expert' }),
      ],
    ],
    ['two cases, both in one sector', [oneCase('cars'), oneCase('cars'), ...sourced, review]],
    ['three cases, no sector named', [oneCase(), oneCase(), oneCase(), ...sourced, review]],
    ['two cases, only one sector named', [oneCase('cars'), oneCase(), ...sourced, review]],
    ['', [oneCase('cars'), oneCase('banks'), ...sourced, review]],
    ['one case only', [oneCase('cars'), ...sourced, review]],
    ['one first-hand account only', [piece({ kind: 'experience' }), ...sourced, review]],
    [
      'no survey, comparison, trial or review; no independent source; nothing for',
      [against(), against()],
    ],
    [
      'no comparison, trial or review; one independent source only',
      [survey('s'), piece({}), against()],
    ],
  ])('%s', (words, evidence) => {
    const overview = claimsOverview([claim('a', evidence)]);
    expect(overview.groups[0]?.claims[0]?.gaps.join('; ')).toBe(words);
    expect(overview.gaps.join('; ')).toBe(words);
  });

  it('of a debate are what none of its claims has', () => {
    const overview = claimsOverview([
      claim('a', [oneCase('cars'), ...sourced]),
      claim('b', [oneCase('cars'), review]),
      claim('c', []),
    ]);
    expect(overview.gaps).toEqual(['two cases, both in one sector']);
  });

  it('do not take undercut evidence for an answer', () => {
    const attack = piece({ side: 'undercuts', against: review.id });
    const overview = claimsOverview([claim('a', [...sourced, review, attack])]);
    expect(overview.gaps).toEqual(['no review', 'nothing against']);
  });
});

describe('open questions', () => {
  it('are the claims asked for, by askers', () => {
    const overview = claimsOverview([
      claim('a', [], 1),
      claim('b', [piece({})], 5),
      claim('c', [], 0),
      claim('d', [], 5, -1),
    ]);
    expect(overview.open.map((entry) => entry.claim.id)).toEqual(['d', 'b', 'a']);
  });
});

it('stays quick at 300 claims and 3,000 pieces of evidence', () => {
  const claims = Array.from({ length: 300 }, (_, index) =>
    claim(
      `claim-${index}`,
      Array.from({ length: 10 }, (__, at) => survey(`paper-${index * at}`)),
    ),
  );
  const start = performance.now();
  expect(claimsOverview(claims).groups[0]?.claims).toHaveLength(300);
  expect(performance.now() - start).toBeLessThan(500);
});
