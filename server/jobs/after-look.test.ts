import { describe, expect, it } from 'vitest';
import type { Seen } from '#server/integrations/source-health/port.ts';
import { afterLook } from './after-look.ts';
import type { SourceState } from './after-look.ts';

const day = 24 * 60 * 60 * 1000;
const start = Date.parse('2026-03-02T09:00:00.000Z');
const fresh: SourceState = { health: 'unchecked', movedTo: null, failures: 0, checkedAt: null };

/** Looks one after the other, each when its time has come, unless at times of one's own. */
function after(looks: Seen[], options: { from?: SourceState; hours?: number[] } = {}) {
  let state = { ...(options.from ?? fresh), checkAt: new Date(start) };
  looks.forEach((seen, index) => {
    const hour = options.hours?.[index];
    const now = hour === undefined ? state.checkAt : new Date(start + hour * (day / 24));
    state = afterLook(state, seen, now, 0);
  });
  const { health, movedTo, failures, checkedAt, checkAt } = state;
  const days = (checkAt.getTime() - (checkedAt?.getTime() ?? start)) / day;
  return { health, movedTo, failures, days };
}

const gone: Seen = { health: 'unreachable' };
const here: Seen = { health: 'reachable', isRetractionKnown: true };
const moved: Seen = { health: 'moved', movedTo: 'https://b.example/' };
const retracted: Seen = { health: 'retracted', movedTo: 'https://doi.org/10.1/x' };
const unknown: Seen = { health: 'unknown' };

describe('afterLook', () => {
  it.each<[string, Seen[], Partial<ReturnType<typeof after>>]>([
    ['is there', [here], { health: 'reachable', failures: 0, days: 30 }],
    ['has moved', [moved], { health: 'moved', movedTo: 'https://b.example/', days: 30 }],
    ['was retracted', [retracted], { health: 'retracted', days: 7 }],
    ['failed once', [gone], { health: 'unchecked', failures: 1, days: 1 }],
    ['failed twice', [here, gone, gone], { health: 'reachable', failures: 2, days: 1 }],
    [
      'failed on three days',
      [moved, gone, gone, gone],
      { health: 'unreachable', movedTo: null, days: 7 },
    ],
    ['fails on', [gone, gone, gone, gone], { health: 'unreachable', failures: 4, days: 7 }],
    ['came back in time', [gone, gone, here, gone], { health: 'reachable', failures: 1 }],
    ['came back', [gone, gone, gone, here], { health: 'reachable', failures: 0, days: 30 }],
    ['was not learnt about', [moved, unknown], { health: 'moved', movedTo: 'https://b.example/' }],
    [
      'failed around a look that said nothing',
      [gone, unknown, gone, gone],
      { health: 'unreachable' },
    ],
  ])('a source that %s', (_what, looks, state) => {
    expect(after(looks)).toMatchObject(state);
  });

  it('counts one failure a day, however often it looks', () => {
    const looks = [gone, gone, gone, gone];
    expect(after(looks, { hours: [0, 1, 2, 14] })).toMatchObject({
      health: 'unchecked',
      failures: 1,
    });
    expect(after(looks, { hours: [0, 1, 16, 39] })).toMatchObject({ health: 'unreachable' });
  });

  it('keeps a retraction until the registry no longer knows it', () => {
    const unasked: Seen = { health: 'reachable', isRetractionKnown: false };
    expect(after([retracted, unasked])).toMatchObject({
      health: 'retracted',
      movedTo: 'https://doi.org/10.1/x',
      days: 1,
    });
    expect(after([retracted, gone, gone, gone])).toMatchObject({ health: 'retracted', days: 7 });
    expect(after([retracted, here])).toMatchObject({ health: 'reachable', movedTo: null });
  });

  it('spreads the next looks over a tenth of their time', () => {
    const wait = (random: number) =>
      (afterLook(fresh, here, new Date(start), random).checkAt.getTime() - start) / day;
    expect([wait(0), wait(0.5), wait(1)]).toEqual([30, 31.5, 33]);
  });
});
