import type { MaybeActor } from '#app/domain/permissions/can.ts';
import type { ManyModerated, ModerateMany } from '#app/protocol/moderation.ts';
import { standingInBatch } from '#server/db/batches.ts';
import type { Deps } from '../deps.ts';
import { requireActor, requirePermission } from '../guards.ts';
import { eachOf } from './each-of.ts';
import { moderate } from './moderate.ts';

/**
 * One verb for several revisions, each decided as if it were alone: what cannot be decided (any
 * more) is named, and stops none of the others. The same batch sent again does nothing twice.
 */
export const moderateMany = (deps: Deps) => {
  const decide = moderate(deps);
  return async (maybe: MaybeActor, input: ModerateMany): Promise<ManyModerated> => {
    const actor = requireActor(maybe);
    requirePermission(actor, { do: 'see-queue' }, 'Only moderators decide.');
    const { batch, items, verb, clauses, note } = input;
    const made = await standingInBatch(deps.db, { batch, moderatorId: actor.id });
    const isMade = new Set(made.map(({ revisionId }) => revisionId));
    const byRevision = new Map(items.map((item) => [item.revisionId, item]));
    const asked = [...byRevision.values()].filter(({ revisionId }) => !isMade.has(revisionId));
    const failed = await eachOf(asked, (item) =>
      decide(actor, {
        ...item,
        verb,
        batch,
        ...(clauses ? { clauses } : {}),
        ...(note ? { note } : {}),
      }),
    );
    return { batch, done: byRevision.size - failed.length, failed };
  };
};
