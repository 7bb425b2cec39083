import { can } from '#app/domain/permissions/can.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { withdrawAppeals } from '#server/db/appeals.ts';
import { inTransaction } from '#server/db/client.ts';
import { leaveQueue } from '#server/db/queue.ts';
import { lockSubject } from '#server/db/subjects.ts';
import type { Deps } from '../deps.ts';
import { notFound, requireActor } from '../guards.ts';
import type { OwnSubject } from '../submissions/own-text.ts';

/** An author takes their appeal back; the decision stands, and cannot be appealed again. */
export const withdrawAppeal =
  (deps: Deps) =>
  async (maybe: MaybeActor, { type, id }: OwnSubject): Promise<void> => {
    const actor = requireActor(maybe);
    const revisionId = await inTransaction(deps.db, async (tx) => {
      const subject = await lockSubject(tx, type, id);
      if (!subject || !can(actor, { do: 'appeal', on: subject })) throw notFound(type);
      const appealed =
        subject.waiting?.for === 'appeal'
          ? subject.latest.id
          : subject.publicWaiting?.for === 'appeal' && subject.publicRevisionId;
      if (!appealed) throw new Refusal('conflict', 'No appeal waits here any more.');
      await withdrawAppeals(tx, appealed);
      await leaveQueue(tx, appealed);
      return appealed;
    });
    deps.wake.send({ about: 'queue', type: 'queue:left', revisionId });
    if (type === 'comment') deps.wake.send({ about: 'own', userId: actor.id, commentId: id });
  };
