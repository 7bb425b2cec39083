import { isSuspended, suspensionDays, suspensionEnd } from '#app/domain/moderation/suspension.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { normaliseBody } from '#app/domain/text/normalise.ts';
import { Refusal } from '#app/protocol/errors.ts';
import type { Suspend } from '#app/protocol/people.ts';
import { revokeTokens } from '#server/db/tokens.ts';
import { hasOtherAdmin } from '#server/db/users.ts';
import type { Deps } from '../deps.ts';
import { changePerson, requireManaged } from './change-person.ts';

/**
 * Somebody may read but not write, until a day or until a moderator ends it. They are told why; what
 * they sent before stays in the queue, and their API tokens die.
 */
export const suspend =
  (deps: Deps) =>
  async (actor: MaybeActor, { handle, until, ...input }: Suspend): Promise<void> => {
    const reason = normaliseBody(input.reason).trim();
    if (reason === '') throw wrong('reason', 'Say why: the person is told.');
    const { id } = await changePerson(deps, actor, {
      handle,
      note: reason,
      decide: async (tx, person, at) => {
        requireManaged(actor, person);
        if (isSuspended(person, at)) {
          throw new Refusal('conflict', 'They are suspended already. End that first.');
        }
        if (person.role === 'admin' && !(await hasOtherAdmin(tx, person.id, at))) {
          throw new Refusal('conflict', 'The board would be left without an administrator.');
        }
        const end = until === undefined ? null : endOf(until, at);
        await revokeTokens(tx, { userId: person.id }, at);
        return {
          action: 'suspended',
          standing: { suspendedAt: at, suspendedUntil: end, suspensionReason: reason },
          detail: { until: end?.toISOString() ?? null },
        };
      },
    });
    deps.wake.send({ about: 'session', userId: id });
  };

function endOf(day: string, now: Date): Date {
  const end = suspensionEnd(day, now);
  if (end) return end;
  const { first, last } = suspensionDays(now);
  throw wrong('until', `Choose a day from ${first} to ${last}, or none.`);
}

const wrong = (path: string, message: string) =>
  new Refusal('invalid', message, { issues: [{ path, message }] });
