import type { SourceHealth } from '#app/domain/vocabulary.ts';
import type { Seen } from '#server/integrations/source-health/port.ts';

/** What is stored of a source's health. */
export interface SourceState {
  health: SourceHealth;
  movedTo: string | null;
  /** Looks in a row that failed, at most one a day. */
  failures: number;
  checkedAt: Date | null;
}

const day = 24 * 60 * 60 * 1000;
const nextLook = { well: 30 * day, unwell: 7 * day, inDoubt: day };
/** Failed looks, on as many days, until readers are told that a source cannot be reached. */
const failuresToSay = 3;

/**
 * A source's state after a look, and when to look again. Readers are told of no trouble before it
 * has lasted three days, and a known retraction stands until the registry itself no longer knows it.
 *
 * @param random from 0 to 1: spreads the next looks over a tenth of their time
 */
export function afterLook(
  before: SourceState,
  seen: Seen,
  now: Date,
  random: number,
): SourceState & { checkAt: Date } {
  const next = (wait: number, state: Partial<SourceState>) => ({
    ...before,
    checkedAt: now,
    ...state,
    checkAt: new Date(now.getTime() + Math.round(wait * (1 + random / 10))),
  });
  switch (seen.health) {
    case 'unknown':
      return next(nextLook.inDoubt, { checkedAt: before.checkedAt });
    case 'retracted':
      return next(nextLook.unwell, {
        health: 'retracted',
        movedTo: seen.movedTo,
        failures: 0,
      });
    case 'moved':
      return next(nextLook.well, { health: 'moved', movedTo: seen.movedTo, failures: 0 });
    case 'reachable':
      return before.health === 'retracted' && !seen.isRetractionKnown
        ? next(nextLook.inDoubt, { failures: 0 })
        : next(nextLook.well, { health: 'reachable', movedTo: null, failures: 0 });
    case 'unreachable': {
      const failures = before.failures + (hasFailedToday(before, now) ? 0 : 1);
      if (failures < failuresToSay) return next(nextLook.inDoubt, { failures });
      return before.health === 'retracted'
        ? next(nextLook.unwell, { failures })
        : next(nextLook.unwell, { health: 'unreachable', movedTo: null, failures });
    }
    default:
      return seen satisfies never;
  }
}

function hasFailedToday({ failures, checkedAt }: SourceState, now: Date): boolean {
  const dayOf = (date: Date) => date.toISOString().slice(0, 10);
  return failures > 0 && checkedAt !== null && dayOf(checkedAt) === dayOf(now);
}
