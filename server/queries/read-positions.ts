import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { Refusal } from '#app/protocol/errors.ts';
import type { OwnPosition, PositionAnswer } from '#app/protocol/positions.ts';
import type { Db } from '#server/db/client.ts';
import { findPublicDebate } from '#server/db/debates.ts';
import { positionOf, positionView } from '#server/db/positions.ts';
import type { Deps } from '#server/use-cases/deps.ts';

/** Where the viewer stands; nobody is told where anybody else does. */
export const readOwnPosition =
  (deps: Deps) =>
  async (viewer: MaybeActor, input: { slug: string }): Promise<PositionAnswer> => {
    if (!viewer) throw new Refusal('unauthenticated', 'Sign in first.');
    const debate = await findPublicDebate(deps.db, input.slug);
    if (!debate) throw new Refusal('not-found', 'There is no such debate.');
    return { position: await ownPosition(deps.db, debate.id, viewer.id) };
  };

/** A person's position as they read it themselves. */
export async function ownPosition(db: Db, debateId: string, userId: string): Promise<OwnPosition> {
  return positionView(db, debateId, await positionOf(db, debateId, userId));
}
