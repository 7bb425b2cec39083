import type { MaybeActor } from '#app/domain/permissions/can.ts';
import type { ThanksReceipt } from '#app/protocol/thanks.ts';
import { insertThanks, thankable } from '#server/db/thanks.ts';
import { limits } from '#server/integrations/rate-limits/limits.ts';
import type { Deps } from '../deps.ts';
import { notFound, requireActor, requirePermission, spend } from '../guards.ts';

/** One tap, no text, once per person and comment: only the comment's author is told. */
export const thank =
  (deps: Deps) =>
  async (
    maybe: MaybeActor,
    input: { id: string },
  ): Promise<ThanksReceipt & { created: boolean }> => {
    const actor = requireActor(maybe);
    const comment = await thankable(deps.db, input.id);
    if (!comment) throw notFound('comment');
    const { authorId } = comment;
    requirePermission(
      actor,
      { do: 'thank', on: { authorId } },
      'This comment is your own. Thank somebody else for theirs.',
    );
    await spend(deps, actor, limits.thanks);
    const created = await insertThanks(deps.db, {
      commentId: input.id,
      userId: actor.id,
      createdAt: deps.now(),
    });
    if (created) deps.wake.send({ about: 'own', userId: authorId, commentId: input.id });
    return { thanks: { comment: input.id }, created };
  };
