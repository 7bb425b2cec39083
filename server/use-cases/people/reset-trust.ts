import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { Refusal } from '#app/protocol/errors.ts';
import type { ResetTrust } from '#app/protocol/people.ts';
import { authorRecord } from '#server/db/users.ts';
import type { Deps } from '../deps.ts';
import { changePerson, requireManaged } from './change-person.ts';

/** A moderator sees somebody's texts first again; what earned trust before is past. */
export const resetTrust =
  (deps: Deps) =>
  async (actor: MaybeActor, { handle, note }: ResetTrust): Promise<void> => {
    const { approvalsForTrust } = deps.policy.inForce().settings;
    await changePerson(deps, actor, {
      handle,
      note,
      decide: async (tx, person, at) => {
        requireManaged(actor, person);
        if (person.role !== 'member') {
          throw new Refusal('conflict', 'Whoever moderates is trusted. Change their role first.');
        }
        if (!(await authorRecord(tx, person.id, approvalsForTrust)).trusted) {
          throw new Refusal('conflict', 'Their texts are seen first already.');
        }
        return {
          action: 'trust_reset',
          standing: { trusted: false, trustedAt: null, trustResetAt: at },
        };
      },
    });
  };
