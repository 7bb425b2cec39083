import { isSuspended } from '#app/domain/moderation/suspension.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { Refusal } from '#app/protocol/errors.ts';
import type { EndSuspension } from '#app/protocol/people.ts';
import type { Deps } from '../deps.ts';
import { changePerson, requireManaged } from './change-person.ts';

/** Somebody may write again before their suspension ends by itself. */
export const endSuspension =
  (deps: Deps) =>
  async (actor: MaybeActor, { handle, note }: EndSuspension): Promise<void> => {
    const { id } = await changePerson(deps, actor, {
      handle,
      note,
      decide: (_tx, person, at) => {
        requireManaged(actor, person);
        if (!isSuspended(person, at)) {
          throw new Refusal('conflict', 'They are not suspended, or no longer.');
        }
        return {
          action: 'suspension_ended',
          standing: { suspendedAt: null, suspendedUntil: null, suspensionReason: '' },
        };
      },
    });
    deps.wake.send({ about: 'session', userId: id });
  };
