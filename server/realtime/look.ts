import { can } from '#app/domain/permissions/can.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { LookAt } from '#app/protocol/events.ts';
import type { LookAck } from '#app/protocol/live.ts';
import type { Wake } from '#server/integrations/wake/port.ts';
import { answering, parse } from './answering.ts';
import type { LiveSocket, Log } from './parts.ts';

/**
 * `queue:look`: which waiting text has a moderator's attention. Nothing is kept but what this
 * connection said last, so that its end says that they turned away.
 */
export function handleLooking(socket: LiveSocket, parts: { wake: Wake; log: Log }): void {
  const { actor } = socket.data;
  let lookedAt: string | null = null;

  const tell = (revisionId: string, isLooking: boolean) => {
    if (actor) parts.wake.send({ about: 'looking', revisionId, userId: actor.id, isLooking });
  };
  const turnTo = (revisionId: string | null) => {
    if (lookedAt && lookedAt !== revisionId) tell(lookedAt, false);
    lookedAt = revisionId;
    if (revisionId) tell(revisionId, true);
  };

  const look = async (input: unknown): Promise<LookAck> => {
    if (!actor) throw new Refusal('unauthenticated', 'Sign in first.');
    if (!can(actor, { do: 'see-queue' })) {
      throw new Refusal('forbidden', 'The queue is for moderators.');
    }
    turnTo(parse(LookAt, input).revisionId);
    return { ok: true };
  };

  socket.on('queue:look', answering(look, parts.log));
  socket.on('disconnect', () => turnTo(null));
}
