import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { checkDraft } from '#app/domain/policy/check.ts';
import type { KeepLine } from '#app/protocol/accounts.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { setLine } from '#server/db/users.ts';
import { limits } from '#server/integrations/rate-limits/limits.ts';
import type { Deps } from '../deps.ts';
import { requireActor, spend } from '../guards.ts';
import { shownName } from './check-new-account.ts';

/**
 * Keeps a line under the author's name, such as one cut from a signature. No moderator looks at it
 * alone, so what the policy would only hold is refused as well. Nothing else of the profile changes.
 */
export const keepLine =
  (deps: Deps) =>
  async (maybe: MaybeActor, input: KeepLine): Promise<{ line: string }> => {
    const actor = requireActor(maybe);
    await spend(deps, actor, limits.profile);
    const line = shownName(input.line);
    const check = checkDraft({ kind: 'affiliation', text: line }, deps.policy.inForce(), {
      boardOrigins: deps.origins,
      knownHosts: deps.policy.knownHosts(),
    });
    const [reason] = check.reasons;
    if (line !== '' && reason) {
      const message = `Your line was not kept. ${reason.message} ${reason.fix}`;
      throw new Refusal('invalid', message, { issues: [{ path: 'line', message }] });
    }
    await setLine(deps.db, actor.id, line);
    return { line };
  };
