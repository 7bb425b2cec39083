import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceKinds } from './kinds.ts';
import { explainStanding, standingLabel, standingOf, undercutIds } from './standing.ts';
import type { StandingEvidence } from './standing.ts';

let lastId = 0;

function piece(given: Partial<StandingEvidence>): StandingEvidence {
  lastId += 1;
  return {
    id: `evidence-${lastId}`,
    side: 'supports',
    kind: 'experience',
    against: null,
    source: null,
    ...given,
  };
}

const paper = (key: string, own = false) => ({ key, own });
const supports = (given: Partial<StandingEvidence> = {}) => piece({ side: 'supports', ...given });
const challenges = (given: Partial<StandingEvidence> = {}) =>
  piece({ side: 'challenges', ...given });
const undercuts = (target: StandingEvidence, given: Partial<StandingEvidence> = {}) =>
  piece({ side: 'undercuts', kind: 'reasoning', against: target.id, ...given });

function chain(length: number): StandingEvidence[] {
  const list = [supports({ kind: 'survey', source: paper('s') })];
  while (list.length < length) {
    const target = list.at(-1);
    if (target) list.push(undercuts(target));
  }
  return list;
}

describe('standingOf', () => {
  const survey = supports({ kind: 'survey', source: paper('s') });
  const undercut = undercuts(survey);
  const rescue = undercuts(undercut);
  it.each<[string, StandingEvidence[], string, string, string]>([
    ['nothing given', [], 'asserted', 'none', 'no evidence yet'],
    ['one account', [supports()], 'experience', 'for', 'experience for only'],
    ['one account against', [challenges()], 'experience', 'against', 'experience against only'],
    [
      'accounts on both sides',
      [supports(), challenges()],
      'experience',
      'both',
      'experience on both sides',
    ],
    ['a source', [survey], 'sourced', 'for', 'sources for only'],
    [
      'a source against',
      [challenges({ source: paper('a') })],
      'sourced',
      'against',
      'sources against only',
    ],
    [
      'a survey without its source',
      [supports({ kind: 'survey' })],
      'experience',
      'for',
      'experience for only',
    ],
    [
      "one's own paper",
      [supports({ kind: 'survey', source: paper('mine', true) })],
      'experience',
      'for',
      'experience for only',
    ],
    [
      'sources on both sides',
      [survey, challenges({ source: paper('b') })],
      'sourced',
      'both',
      'sources on both sides',
    ],
    [
      'a source and an account',
      [survey, challenges()],
      'sourced',
      'both',
      'sources for, experience against',
    ],
    [
      'an account and a source',
      [supports(), challenges({ source: paper('c') })],
      'sourced',
      'both',
      'experience for, sources against',
    ],
    ['an undercut source', [survey, undercut], 'asserted', 'none', 'no evidence that counts'],
    [
      'an undercut that is undercut',
      [survey, undercut, rescue],
      'sourced',
      'for',
      'sources for only',
    ],
    ['an undercut of nothing here', [undercut], 'asserted', 'none', 'no evidence yet'],
    [
      'an undercut against nothing',
      [piece({ side: 'undercuts' })],
      'asserted',
      'none',
      'no evidence yet',
    ],
    [
      'an account beside an undercut source',
      [survey, undercut, supports()],
      'experience',
      'for',
      'experience for only',
    ],
  ])('%s', (_name, evidence, ground, sides, label) => {
    const standing = standingOf(evidence);
    expect({ ground: standing.ground, sides: standing.sides }).toEqual({ ground, sides });
    expect(standingLabel(standing)).toBe(label);
  });

  it.each(evidenceKinds)('rests on the source whatever the kind is called: %s', (kind) => {
    expect(standingOf([supports({ kind })]).ground).toBe('experience');
    expect(standingOf([supports({ kind, source: paper('x') })]).ground).toBe('sourced');
  });

  it('counts ten citations of one paper as one', () => {
    const ten = Array.from({ length: 10 }, () =>
      supports({ kind: 'survey', source: paper('one') }),
    );
    expect(standingOf(ten).for).toEqual({
      counted: 1,
      sourced: 1,
      experience: 0,
      kinds: [{ kind: 'survey', weight: 'sourced', count: 1 }],
    });
  });

  it('takes a paper for independent once someone independent cites it', () => {
    const own = supports({ kind: 'survey', source: paper('p', true) });
    const other = supports({ kind: 'survey', source: paper('p') });
    expect(standingOf([own, other]).for).toMatchObject({ counted: 1, sourced: 1 });
  });

  it('does not let a repeat of the paper escape the undercut', () => {
    const first = supports({ kind: 'survey', source: paper('p') });
    const again = supports({ kind: 'survey', source: paper('p') });
    const evidence = [first, undercuts(first), again];
    expect(standingOf(evidence).ground).toBe('asserted');
    expect(undercutIds(evidence)).toEqual(new Set([first.id, again.id]));
  });

  it('keeps the two sides of one paper apart', () => {
    const pro = supports({ kind: 'survey', source: paper('p') });
    const con = challenges({ kind: 'survey', source: paper('p') });
    expect(standingOf([pro, con, undercuts(con)])).toMatchObject({
      ground: 'sourced',
      sides: 'for',
    });
  });

  it.each([1, 2, 3, 4, 5, 50, 51])('alternates along a chain of undercuts: %i links', (length) => {
    expect(standingOf(chain(length)).ground).toBe(length % 2 === 1 ? 'sourced' : 'asserted');
  });

  it('is total where undercuts go round in a circle, which cannot happen', () => {
    const target = supports();
    const a = piece({ side: 'undercuts', id: 'a', against: 'b' });
    const b = piece({ side: 'undercuts', id: 'b', against: 'a' });
    const self = piece({ side: 'undercuts', id: 'self', against: 'self' });
    expect(standingOf([target, a, b, self, undercuts(a)]).sides).toBe('for');
  });

  it('stays quick with thousands of pieces and long chains', () => {
    const many = [...chain(3000), ...Array.from({ length: 3000 }, () => challenges())];
    expect(standingOf(many)).toMatchObject({ sides: 'against', against: { counted: 3000 } });
  });
});

describe('explainStanding', () => {
  const surveys = ['a', 'b', 'c'].map((key) => supports({ kind: 'survey', source: paper(key) }));
  const [, , third = supports()] = surveys;
  const trial = challenges({ kind: 'controlled-trial', source: paper('t') });
  it.each<[string, StandingEvidence[]]>([
    ['no evidence yet', []],
    ['experience for only: one first-hand account supports it', [supports()]],
    [
      'experience on both sides: two first-hand accounts and one case support it, one argument challenges it',
      [
        supports(),
        supports({ kind: 'single-case' }),
        supports(),
        challenges({ kind: 'reasoning' }),
      ],
    ],
    [
      'sources on both sides: two surveys support it, one trial challenges it; a third survey is undercut and does not count',
      [...surveys, trial, undercuts(third)],
    ],
    [
      'no evidence that counts: a trial against it is undercut and does not count',
      [trial, undercuts(trial)],
    ],
    [
      'experience for only: one survey without an independent source supports it',
      [supports({ kind: 'survey', source: paper('mine', true) })],
    ],
    [
      'sources against only: one case with a source challenges it',
      [challenges({ kind: 'single-case', source: paper('k') })],
    ],
    [
      'sources for only: three surveys support it; an expert view for it is undercut and does not count; a trial against it is undercut and does not count',
      (() => {
        const expert = supports({ kind: 'expert' });
        return [...surveys, expert, trial, undercuts(expert), undercuts(trial)];
      })(),
    ],
    [
      'sources on both sides: one survey supports it, one survey challenges it; two surveys for it are undercut and do not count',
      [
        ...surveys,
        challenges({ kind: 'survey', source: paper('d') }),
        ...surveys.slice(1).map((survey) => undercuts(survey)),
      ],
    ],
    [
      'sources for only: one survey supports it; two more surveys are undercut and do not count',
      [...surveys, ...surveys.slice(1).map((survey) => undercuts(survey))],
    ],
    [
      'experience for only: 13 first-hand accounts support it',
      Array.from({ length: 13 }, () => supports()),
    ],
  ])('%s', (sentence, evidence) => {
    expect(explainStanding(standingOf(evidence))).toBe(sentence);
  });
});

/** Evidence as it arrives: an undercut points at something before it. */
const histories = fc
  .array(
    fc.record({
      side: fc.constantFrom('supports', 'challenges', 'undercuts', 'undercuts' as const),
      kind: fc.constantFrom(...evidenceKinds),
      target: fc.nat(),
      key: fc.option(fc.constantFrom('p', 'q', 'r'), { nil: null }),
      own: fc.boolean(),
    }),
    { maxLength: 14 },
  )
  .map((drawn) =>
    drawn.reduce<StandingEvidence[]>((list, { side, kind, target, key, own }, index) => {
      const against = side === 'undercuts' ? list[target % Math.max(1, list.length)] : undefined;
      list.push({
        id: `e${index}`,
        side: against ? 'undercuts' : side === 'undercuts' ? 'supports' : side,
        kind,
        against: against?.id ?? null,
        source: key === null ? null : { key, own },
      });
      return list;
    }, []),
  );

const rank = { asserted: 0, experience: 1, sourced: 2 } as const;

describe('properties of standing', () => {
  it('order of arrival never matters', () => {
    fc.assert(
      fc.property(
        histories.chain((list) =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
          ),
        ),
        ([list, shuffled]) => {
          expect(standingOf(shuffled)).toEqual(standingOf(list));
          expect(undercutIds(shuffled)).toEqual(undercutIds(list));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('a repeat of a source never changes anything, undercut or not', () => {
    fc.assert(
      fc.property(histories, fc.nat(), (list, index) => {
        const sourced = list.filter((entry) => entry.source !== null);
        const original = sourced[index % Math.max(1, sourced.length)];
        fc.pre(original !== undefined);
        const repeat = { ...original, id: 'repeat' };
        expect(standingOf([...list, repeat])).toEqual(standingOf(list));
      }),
      { numRuns: 500 },
    );
  });

  it('a repeat under another kind changes no ground, no side and no count', () => {
    fc.assert(
      fc.property(histories, fc.nat(), fc.constantFrom(...evidenceKinds), (list, index, kind) => {
        const sourced = list.filter((entry) => entry.source !== null);
        const original = sourced[index % Math.max(1, sourced.length)];
        fc.pre(original !== undefined);
        const numbers = (evidence: StandingEvidence[]) => {
          const { ground, sides, for: pro, against: con } = standingOf(evidence);
          return [ground, sides, pro.sourced, pro.experience, con.sourced, con.experience];
        };
        expect(numbers([...list, { ...original, id: 'repeat', kind }])).toEqual(numbers(list));
      }),
      { numRuns: 500 },
    );
  });

  it('an undercut never strengthens what it undercuts', () => {
    fc.assert(
      fc.property(histories, fc.nat(), (list, index) => {
        const target = list[index % Math.max(1, list.length)];
        fc.pre(target !== undefined);
        const undercut: StandingEvidence = {
          id: 'new',
          side: 'undercuts',
          kind: 'reasoning',
          against: target.id,
          source: null,
        };
        const before = undercutIds(list);
        const after = undercutIds([...list, undercut]);
        expect(after.has(target.id)).toBe(true);
        if (target.side === 'undercuts') return;
        const [weakened, old] = [standingOf([...list, undercut]), standingOf(list)];
        expect(rank[weakened.ground]).toBeLessThanOrEqual(rank[old.ground]);
        const side = target.side === 'supports' ? 'for' : 'against';
        expect(weakened[side].counted).toBe(old[side].counted - (before.has(target.id) ? 0 : 1));
        const other = side === 'for' ? 'against' : 'for';
        expect(weakened[other]).toEqual(old[other]);
      }),
      { numRuns: 500 },
    );
  });

  it('an undercut with a source never strengthens it either, a repeat of one least of all', () => {
    const sources = fc.constantFrom(null, paper('p'), paper('q'), paper('p', true));
    fc.assert(
      fc.property(histories, fc.nat(), sources, (list, index, source) => {
        const target = list[index % Math.max(1, list.length)];
        fc.pre(target !== undefined);
        const undercut: StandingEvidence = {
          id: 'new',
          side: 'undercuts',
          kind: 'review',
          against: target.id,
          source,
        };
        const [before, after] = [undercutIds(list), undercutIds([...list, undercut])];
        if (before.has(target.id)) expect(after.has(target.id)).toBe(true);
        if (target.side === 'undercuts') return;
        const [weakened, old] = [standingOf([...list, undercut]), standingOf(list)];
        const side = target.side === 'supports' ? 'for' : 'against';
        expect(weakened[side].counted).toBeLessThanOrEqual(old[side].counted);
        expect(weakened[side].sourced).toBeLessThanOrEqual(old[side].sourced);
        expect(rank[weakened.ground]).toBeLessThanOrEqual(rank[old.ground]);
      }),
      { numRuns: 500 },
    );
  });

  it('an undercut that is undercut does not count', () => {
    fc.assert(
      fc.property(histories, fc.nat(), (list, index) => {
        const target = list[index % Math.max(1, list.length)];
        fc.pre(target !== undefined);
        const attack: StandingEvidence = {
          id: 'attack',
          side: 'undercuts',
          kind: 'reasoning',
          against: target.id,
          source: null,
        };
        const defence: StandingEvidence = { ...attack, id: 'defence', against: 'attack' };
        expect(standingOf([...list, attack, defence])).toEqual(standingOf(list));
      }),
      { numRuns: 500 },
    );
  });

  it('answers for any graph at all, in a whole sentence', () => {
    const anything = fc.array(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
        side: fc.constantFrom('supports', 'challenges', 'undercuts' as const),
        kind: fc.constantFrom(...evidenceKinds),
        against: fc.constantFrom('a', 'b', 'c', 'd', 'e', null),
        source: fc.constantFrom(null, { key: 'p', own: false }),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(anything, (list) => {
        const standing = standingOf(list as StandingEvidence[]);
        expect(explainStanding(standing)).toMatch(/^[a-z].*[a-z]$/);
        expect(standing.sides === 'none').toBe(standing.ground === 'asserted');
      }),
      { numRuns: 500 },
    );
  });
});
