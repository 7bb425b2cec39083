import { can } from '#app/domain/permissions/can.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { Refusal } from '#app/protocol/errors.ts';
import type { ClauseStatistics, PolicyStatistics } from '#app/protocol/transparency.ts';
import { countHeld, countNamed } from '#server/db/clause-statistics.ts';
import type { HeldRow, NamedRow } from '#server/db/clause-statistics.ts';
import type { Deps } from '#server/use-cases/deps.ts';
import { iso } from './people.ts';

/** How far back the statistics look. */
const span = 365 * 86_400_000;

/** How rules and moderators agree on each clause, for moderators, over the last year. */
export const readClauseStatistics =
  (deps: Deps) =>
  async (viewer: MaybeActor): Promise<PolicyStatistics> => {
    if (!viewer) throw new Refusal('unauthenticated', 'Sign in first.');
    if (!can(viewer, { do: 'see-queue' })) {
      throw new Refusal('forbidden', 'These statistics are for moderators.');
    }
    const since = new Date(deps.now().getTime() - span);
    const [held, named] = await Promise.all([
      countHeld(deps.db, since),
      countNamed(deps.db, since),
    ]);
    const inForce = deps.policy.inForce().clauses.map(({ id }) => id);
    // Clauses of earlier versions and states such as `new-author` come after those in force.
    const others = [...held, ...named].flatMap(({ clause }) => clause ?? []).sort();
    const overall = named.find(({ clause }) => clause === null);
    return {
      since: iso(since),
      clauses: [...new Set([...inForce, ...others])].map((id) =>
        statisticsOf(
          id,
          held.find(({ clause }) => clause === id),
          named.find(({ clause }) => clause === id),
        ),
      ),
      overall: reversalsOf(overall),
    };
  };

function statisticsOf(
  id: string,
  held: HeldRow | undefined,
  named: NamedRow | undefined,
): ClauseStatistics {
  return {
    id,
    held: held?.held ?? 0,
    decided: held?.decided ?? 0,
    approved: held?.approved ?? 0,
    returned: named?.returned ?? 0,
    rejected: named?.rejected ?? 0,
    removed: named?.removed ?? 0,
    ...reversalsOf(named),
  };
}

function reversalsOf(named: NamedRow | undefined) {
  return {
    appeals: { answered: named?.appealsAnswered ?? 0, granted: named?.appealsGranted ?? 0 },
    agreement: { decisions: named?.decisions ?? 0, reversed: named?.reversed ?? 0 },
  };
}
