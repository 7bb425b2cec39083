import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { Refusal } from '#app/protocol/errors.ts';
import type { GiveTrust } from '#app/protocol/people.ts';
import { authorRecord } from '#server/db/users.ts';
import type { Deps } from '../deps.ts';
import { changePerson, requireManaged } from './change-person.ts';

/** Somebody's texts appear at once from now on, until one is rejected or removed. */
export const giveTrust =
  (deps: Deps) =>
  async (actor: MaybeActor, { handle, note }: GiveTrust): Promise<void> => {
    const { approvalsForTrust } = deps.policy.inForce().settings;
    await changePerson(deps, actor, {
      handle,
      note,
      decide: async (tx, person, at) => {
        requireManaged(actor, person);
        if (person.role !== 'member') {
          throw new Refusal('conflict', 'Moderators are trusted with their own texts already.');
        }
        if ((await authorRecord(tx, person.id, approvalsForTrust)).trusted) {
          throw new Refusal('conflict', 'They are trusted already.');
        }
        return { action: 'trust_given', standing: { trusted: true, trustedAt: at } };
      },
    });
  };
