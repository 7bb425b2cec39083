import { setDisowned } from '#server/db/claim-rights.ts';
import { limits } from '#server/integrations/rate-limits/limits.ts';
import type { Deps } from '../deps.ts';
import { requireActor, requirePermission, spend } from '../guards.ts';
import { changeClaim } from './locked-claim.ts';
import type { ClaimCommand } from './locked-claim.ts';

const onlyTheirs = 'Only whose words these are can say whether they claim this.';

/**
 * The author of the quoted words says that they do not claim this, or takes that back (`disowned`
 * false). It is shown beside the claim, which stays. Their word on their own words is heard in a
 * closed debate too.
 */
export const disownClaim =
  (deps: Deps): ClaimCommand<{ disowned: boolean }> =>
  async (maybe, { claimId, disowned }) => {
    const actor = requireActor(maybe);
    await spend(deps, actor, limits.claim);
    return changeClaim(deps, claimId, async (tx, claim, at) => {
      const on = { quotedAuthorId: claim.quoted.authorId };
      requirePermission(actor, { do: 'speak-for-claim', on }, onlyTheirs);
      if ((claim.disownedAt !== null) === disowned) return false;
      await setDisowned(tx, claim.id, disowned ? at : null);
      return true;
    });
  };
