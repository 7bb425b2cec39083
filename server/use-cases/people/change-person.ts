import { can } from '#app/domain/permissions/can.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { normaliseBody } from '#app/domain/text/normalise.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { recordPersonChange } from '#server/db/audit.ts';
import type { PersonEntry } from '#server/db/audit.ts';
import { inTransaction } from '#server/db/client.ts';
import type { Transaction } from '#server/db/client.ts';
import { lockAccount, setStanding } from '#server/db/users.ts';
import type { Account, Standing } from '#server/db/users.ts';
import { limits } from '#server/integrations/rate-limits/limits.ts';
import type { Deps } from '../deps.ts';
import { requireActor, requirePermission, spend } from '../guards.ts';

/** What becomes of a person, and how the audit trail names it. */
export interface Change {
  action: PersonEntry['action'];
  standing: Standing;
  detail?: PersonEntry['detail'];
}

interface Changing {
  handle: string;
  /** For the audit trail. */
  note?: string;
  /** Says what changes for the person as they stand, locked; refuses where nothing would. */
  decide: (tx: Transaction, person: Account, at: Date) => Promise<Change> | Change;
}

/** The one way moderators change how somebody stands: the person and the audit trail together. */
export async function changePerson(
  deps: Deps,
  maybe: MaybeActor,
  { handle, note = '', decide }: Changing,
): Promise<{ id: string }> {
  const actor = requireActor(maybe);
  requirePermission(actor, { do: 'see-queue' }, 'Only moderators do this.');
  await spend(deps, actor, limits.moderation);
  const at = deps.now();
  return inTransaction(deps.db, async (tx) => {
    const person = await lockAccount(tx, handle);
    if (!person || person.erasedAt) {
      throw new Refusal('not-found', 'There is nobody with this handle.');
    }
    const { action, standing, detail = {} } = await decide(tx, person, at);
    await setStanding(tx, person.id, standing);
    await recordPersonChange(tx, {
      id: deps.newId(),
      action,
      actorId: actor.id,
      about: person.id,
      detail,
      note: normaliseBody(note).trim(),
      createdAt: at,
    });
    return { id: person.id };
  });
}

/** Trust and suspension: of members by every moderator, of moderators by an administrator. */
export function requireManaged(actor: MaybeActor, person: Account): void {
  if (can(actor, { do: 'manage-person', on: person })) return;
  throw new Refusal(
    'forbidden',
    actor?.id === person.id
      ? 'Nobody decides this about themselves. Another moderator can.'
      : 'Only an administrator decides this about a moderator.',
  );
}
