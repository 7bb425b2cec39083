import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { Refusal } from '#app/protocol/errors.ts';
import type { SetRole } from '#app/protocol/people.ts';
import { hasOtherAdmin } from '#server/db/users.ts';
import type { Deps } from '../deps.ts';
import { requireActor, requirePermission } from '../guards.ts';
import { changePerson } from './change-person.ts';

/** An administrator says who moderates. The board always keeps an administrator who can act. */
export const setRole =
  (deps: Deps) =>
  async (actor: MaybeActor, { handle, role, note }: SetRole): Promise<void> => {
    requirePermission(
      requireActor(actor),
      { do: 'administer' },
      'Only an administrator changes roles.',
    );
    const { id } = await changePerson(deps, actor, {
      handle,
      note,
      decide: async (tx, person, at) => {
        if (person.role === role) throw new Refusal('conflict', 'They have this role already.');
        if (person.role === 'admin' && !(await hasOtherAdmin(tx, person.id, at))) {
          throw new Refusal(
            'conflict',
            'The board would be left without an administrator. Make somebody else one first.',
          );
        }
        return {
          action: 'role_changed',
          standing: { role },
          detail: { from: person.role, to: role },
        };
      },
    });
    deps.wake.send({ about: 'session', userId: id });
  };
