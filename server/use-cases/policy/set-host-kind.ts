import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { normaliseHost } from '#app/domain/policy/host-name.ts';
import { Refusal } from '#app/protocol/errors.ts';
import type { HostKind, SetHostKind } from '#app/protocol/policy.ts';
import { inTransaction } from '#server/db/client.ts';
import { setHostKind as store } from '#server/db/link-hosts.ts';
import { recordPolicyChange } from '#server/db/policy-audit.ts';
import { limits } from '#server/integrations/rate-limits/limits.ts';
import type { Deps } from '../deps.ts';
import { requireActor, requirePermission, spend } from '../guards.ts';

/** A moderator says what a site is; from then on the link rules know it, subdomains included. */
export const setHostKind =
  (deps: Deps) =>
  async (maybe: MaybeActor, input: SetHostKind): Promise<{ host: string; kind: HostKind }> => {
    const actor = requireActor(maybe);
    requirePermission(actor, { do: 'see-queue' }, 'Only moderators say what a site is.');
    const host = normaliseHost(input.host);
    if (host === null) {
      const message = 'Give the name of one site alone, such as journal.example.org.';
      throw new Refusal('invalid', message, { issues: [{ path: 'host', message }] });
    }
    await spend(deps, actor, limits.moderation);
    const { kind } = input;
    const at = deps.now();
    await inTransaction(deps.db, async (tx) => {
      await store(tx, { host, kind, decidedAt: at });
      await recordPolicyChange(tx, {
        id: deps.newId(),
        action: 'host_kind_set',
        actorId: actor.id,
        about: host,
        detail: { kind },
        createdAt: at,
      });
    });
    await deps.policy.reload();
    deps.wake.send({ about: 'policy' });
    return { host, kind };
  };
