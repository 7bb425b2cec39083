import type { Actor, MaybeActor } from '#app/domain/permissions/can.ts';
import { changedPosition } from '#app/domain/positions/position.ts';
import { showsTheSame } from '#app/domain/positions/sums.ts';
import { Refusal } from '#app/protocol/errors.ts';
import type { PositionAnswer, SetPosition } from '#app/protocol/positions.ts';
import { inTransaction } from '#server/db/client.ts';
import { findPublicDebate } from '#server/db/debates.ts';
import { recordEvents } from '#server/db/events.ts';
import {
  creditable,
  keepPosition,
  lockPositions,
  positionOf,
  positionSums,
  positionView,
} from '#server/db/positions.ts';
import { limits } from '#server/integrations/rate-limits/limits.ts';
import type { Deps } from '../deps.ts';
import { notFound, requireActor, requirePermission, spend } from '../guards.ts';

/**
 * Says, changes or takes back where one stands on a motion. In closed debates too: whoever can read
 * can be moved. Readers hear of it only where what they are shown of everybody changes.
 *
 * @throws Refusal `conflict` where it would rewrite where somebody stood before.
 */
export const setPosition =
  (deps: Deps) =>
  async (maybe: MaybeActor, input: SetPosition & { slug: string }): Promise<PositionAnswer> => {
    const actor = requireActor(maybe);
    const debate = await findPublicDebate(deps.db, input.slug);
    if (!debate) throw notFound('debate');
    await spend(deps, actor, limits.position);
    const { before, after, wouldMove, credited } = input;
    if (credited) await requireCreditable(deps, actor, debate.id, credited);

    const whose = { debateId: debate.id, userId: actor.id };
    const at = deps.now();
    const { position, isShown } = await inTransaction(deps.db, async (tx) => {
      await lockPositions(tx, debate.id);
      const now = await positionOf(tx, debate.id, actor.id);
      const changed = changedPosition(now, { before, after, wouldMove, creditedId: credited });
      if (!changed) throw isHistory();
      const shown = await positionSums(tx, [debate.id]);
      await keepPosition(tx, whose, changed, at);
      const shows = await positionSums(tx, [debate.id]);
      const same = showsTheSame(shown.get(debate.id) ?? null, shows.get(debate.id) ?? null);
      if (!same) {
        const event = { type: 'debate:changed', subjectType: 'debate' } as const;
        await recordEvents(tx, debate.id, [{ ...event, subjectId: debate.id }], at);
      }
      return { position: changed, isShown: !same };
    });
    if (isShown) deps.wake.send({ about: 'debate', debateId: debate.id });
    return { position: await positionView(deps.db, debate.id, position) };
  };

async function requireCreditable(
  deps: Deps,
  actor: Actor,
  debateId: string,
  id: string,
): Promise<void> {
  const comment = await creditable(deps.db, debateId, id);
  if (!comment) throw notFound('comment');
  const { authorId } = comment;
  requirePermission(
    actor,
    { do: 'credit', on: { authorId } },
    'This comment is your own. Name one that somebody else wrote.',
  );
}

const isHistory = () =>
  new Refusal(
    'conflict',
    'Where you stood before stays as you said it, now that you said where you stand since. ' +
      'You can take either back.',
  );
