import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { Refusal } from '#app/protocol/errors.ts';
import type { BatchUndone, UndoBatch } from '#app/protocol/moderation.ts';
import { isOwnBatch, standingInBatch } from '#server/db/batches.ts';
import type { Deps } from '../deps.ts';
import { notFound, requireActor, requirePermission } from '../guards.ts';
import { eachOf } from './each-of.ts';
import { moderate } from './moderate.ts';

/**
 * Takes back what the actor decided in one go. What its author or a moderator has changed since
 * stays as it is, and is named.
 */
export const undoBatch = (deps: Deps) => {
  const decide = moderate(deps);
  return async (maybe: MaybeActor, { batch }: UndoBatch): Promise<BatchUndone> => {
    const actor = requireActor(maybe);
    requirePermission(actor, { do: 'see-queue' }, 'Only moderators decide.');
    const own = { batch, moderatorId: actor.id };
    if (!(await isOwnBatch(deps.db, own))) throw notFound('batch of yours');
    const decisions = await standingInBatch(deps.db, own);
    const failed = await eachOf(decisions, ({ type, subjectId, revisionId, isOverruled }) => {
      if (isOverruled) throw changedSince();
      return decide(actor, { type, id: subjectId, revisionId, verb: 'undo' });
    });
    return { undone: decisions.length - failed.length, failed };
  };
};

const changedSince = () =>
  new Refusal('conflict', 'This has changed since you decided it, so it stays as it is.');
