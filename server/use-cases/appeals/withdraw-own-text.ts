import { can } from '#app/domain/permissions/can.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { inTransaction } from '#server/db/client.ts';
import { lockSubject } from '#server/db/subjects.ts';
import type { Deps } from '../deps.ts';
import { notFound, requireActor } from '../guards.ts';
import { withdraw } from '../submissions/own-text.ts';
import type { OwnSubject } from '../submissions/own-text.ts';

/**
 * Takes back one's own text: a comment always, anything else only while nobody else could read it.
 * What others have answered, or given evidence for, is not its author's alone.
 */
export const withdrawOwnText =
  (deps: Deps) =>
  async (maybe: MaybeActor, { type, id }: OwnSubject): Promise<void> => {
    const actor = requireActor(maybe);
    const isUnseen = await inTransaction(deps.db, async (tx) => {
      const subject = await lockSubject(tx, type, id);
      if (!subject || !can(actor, { do: 'withdraw', on: subject })) throw notFound(type);
      return !subject.everPublished;
    });
    if (!isUnseen && type !== 'comment') {
      throw new Refusal('conflict', 'This was public already, so it can no longer be withdrawn.');
    }
    await withdraw(deps)(actor, { type, id });
  };
