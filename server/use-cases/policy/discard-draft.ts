import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { Refusal } from '#app/protocol/errors.ts';
import type { DiscardPolicyDraft } from '#app/protocol/policy.ts';
import { inTransaction } from '#server/db/client.ts';
import { dropPolicyDraft } from '#server/db/policy-drafts.ts';
import { limits } from '#server/integrations/rate-limits/limits.ts';
import type { Deps } from '../deps.ts';
import { requireActor, requirePermission, spend } from '../guards.ts';

/** Throws the draft away, so that the next one starts from the newest version. */
export const discardDraft =
  (deps: Deps) =>
  async (maybe: MaybeActor, { revision }: DiscardPolicyDraft): Promise<void> => {
    const actor = requireActor(maybe);
    requirePermission(
      actor,
      { do: 'edit-policy-draft' },
      'Only moderators work on the next version of the policy.',
    );
    await spend(deps, actor, limits.moderation);
    if (!(await inTransaction(deps.db, (tx) => dropPolicyDraft(tx, revision)))) {
      throw new Refusal(
        'conflict',
        'Somebody else changed the draft meanwhile. Look at it again before you throw it away.',
      );
    }
  };
