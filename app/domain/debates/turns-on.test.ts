import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { turnsOn } from './turns-on.ts';
import type { DebateClaim, DebateEvidence } from './turns-on.ts';

let lastId = 0;

function piece(given: Partial<DebateEvidence>): DebateEvidence {
  lastId += 1;
  return {
    id: `evidence-${lastId}`,
    side: 'supports',
    kind: 'reasoning',
    against: null,
    source: null,
    details: { steps: 'a, so b' },
    commentId: `comment-${lastId}`,
    publishedAt: lastId,
    ...given,
  };
}

function claim(id: string, evidence: DebateEvidence[], publishedAt = 0): DebateClaim {
  return { id, publishedAt, asks: 0, evidence };
}

const sides = (pro: number, con: number) => [
  ...Array.from({ length: pro }, () => piece({ side: 'supports' })),
  ...Array.from({ length: con }, () => piece({ side: 'challenges' })),
];

describe('the claim a debate turns on', () => {
  const attacked = piece({ side: 'challenges' });
  it.each<[string, DebateClaim[], string | undefined]>([
    ['no claims', [], undefined],
    ['no evidence', [claim('a', [])], undefined],
    ['one side only', [claim('a', sides(9, 0)), claim('b', sides(0, 4))], undefined],
    ['both sides', [claim('a', sides(9, 0)), claim('b', sides(1, 1))], 'b'],
    ['more on both sides', [claim('a', sides(1, 1)), claim('b', sides(2, 2))], 'b'],
    [
      'much on one side only is a settled matter',
      [claim('a', sides(10, 1)), claim('b', sides(3, 3))],
      'b',
    ],
    [
      'the weaker sides alike, more in all',
      [claim('a', sides(2, 2)), claim('b', sides(5, 2))],
      'b',
    ],
    ['all alike, the earlier', [claim('a', sides(2, 2), 5), claim('b', sides(2, 2), 3)], 'b'],
    ['all alike at one time, the id', [claim('b', sides(2, 2)), claim('a', sides(2, 2))], 'a'],
    [
      'what is undercut does not count',
      [claim('a', [...sides(1, 0), attacked, piece({ side: 'undercuts', against: attacked.id })])],
      undefined,
    ],
    [
      'one paper cited often is one',
      [
        claim('a', [
          ...sides(2, 0),
          ...Array.from({ length: 5 }, () =>
            piece({ side: 'challenges', source: { key: 'p', own: false } }),
          ),
        ]),
        claim('b', sides(2, 2)),
      ],
      'b',
    ],
  ])('%s', (_name, claims, id) => {
    expect(turnsOn(claims)?.claim.id).toBe(id);
  });

  it('does not depend on the order of claims or evidence', () => {
    const claims = fc.array(
      fc.tuple(fc.nat(3), fc.nat(3), fc.nat(2)).map(([pro, con, at]) => {
        lastId += 1;
        return claim(`claim-${lastId}`, sides(pro, con), at);
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(claims, (list) => {
        const turned = [...list]
          .reverse()
          .map((one) => ({ ...one, evidence: [...one.evidence].reverse() }));
        const [left, right] = [turnsOn(list), turnsOn(turned)];
        expect(right?.claim.id).toBe(left?.claim.id);
        expect(right?.bestFor).toBe(left?.bestFor);
        expect(right?.bestAgainst).toBe(left?.bestAgainst);
      }),
    );
  });
});

describe("each side's best comment", () => {
  const con = piece({ side: 'challenges', commentId: 'con' });
  const source = { key: 'p', own: false };
  const best = (...evidence: DebateEvidence[]) =>
    turnsOn([claim('a', [...evidence, con])])?.bestFor;

  it.each<[string, DebateEvidence[]]>([
    [
      'an independent source before experience',
      [piece({}), piece({ kind: 'survey', details: { who: 'x' }, source, commentId: 'best' })],
    ],
    [
      'an own source is no independent one',
      [
        piece({ kind: 'survey', details: {}, source: { key: 'p', own: true } }),
        piece({ commentId: 'best' }),
      ],
    ],
    [
      'fewer gaps',
      [
        piece({ kind: 'experience', details: { seen: 'x' } }),
        piece({ kind: 'experience', details: { seen: 'x', role: 'y' }, commentId: 'best' }),
      ],
    ],
    ['the earlier', [piece({ publishedAt: 9 }), piece({ publishedAt: 8, commentId: 'best' })]],
    [
      'one that a comment carries',
      [piece({ kind: 'survey', source, commentId: null }), piece({ commentId: 'best' })],
    ],
    [
      'one that is not undercut',
      (() => {
        const weak = piece({ kind: 'survey', source });
        return [weak, piece({ side: 'undercuts', against: weak.id }), piece({ commentId: 'best' })];
      })(),
    ],
  ])('%s', (_name, evidence) => {
    expect(best(...evidence)).toBe('best');
    expect(turnsOn([claim('a', [...evidence, con])])?.bestAgainst).toBe('con');
  });

  it('is none where no comment carries any', () => {
    expect(best(piece({ commentId: null }))).toBe(null);
  });
});
