import { can } from '#app/domain/permissions/can.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { maxAppealLength } from '#app/protocol/appeals.ts';
import type { AppealReceipt, WriteAppeal } from '#app/protocol/appeals.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { appealsSince, insertAppeal, standingOn, wasAppealed } from '#server/db/appeals.ts';
import { inTransaction } from '#server/db/client.ts';
import type { Transaction } from '#server/db/client.ts';
import { joinQueue } from '#server/db/queue.ts';
import { lockSubject } from '#server/db/subjects.ts';
import type { StoredSubject } from '#server/db/subjects.ts';
import type { Deps } from '../deps.ts';
import { notFound, requireActor, requireText, stale } from '../guards.ts';

/** Appeals one person may write within a day (86,400 seconds). */
const appealsADay = 5;
const day = 86_400_000;

/**
 * An author objects to a moderator's rejection or removal, once for each decision: the text waits
 * in the queue again, for another moderator than the one who decided.
 */
export const appeal =
  (deps: Deps) =>
  async (maybe: MaybeActor, input: WriteAppeal): Promise<AppealReceipt> => {
    const actor = requireActor(maybe);
    const at = deps.now();
    const { type, id, revisionId } = input;

    await inTransaction(deps.db, async (tx) => {
      const subject = await lockSubject(tx, type, id);
      if (!subject || !can(actor, { do: 'see-unpublished', on: subject })) throw notFound(type);
      if (!can(actor, { do: 'appeal', on: subject })) {
        throw new Refusal('forbidden', 'Only the author of a text can appeal.');
      }
      const text = requireText(input.text, { max: maxAppealLength, path: 'text' });
      const decision = await decisionAgainst(tx, subject, revisionId);
      if (!actor.noRateLimit) await requireRoom(tx, actor.id, at);
      await insertAppeal(tx, {
        id: deps.newId(),
        decisionId: decision.id,
        subjectType: type,
        subjectId: id,
        revisionId,
        debateId: subject.debateId,
        authorId: actor.id,
        text,
        createdAt: at,
      });
      await joinQueue(tx, revisionId, { since: at, for: 'appeal', clauses: decision.clauses });
    });

    deps.wake.send({ about: 'queue', type: 'queue:entered', revisionId });
    if (type === 'comment') deps.wake.send({ about: 'own', userId: actor.id, commentId: id });
    return { status: 'waiting' };
  };

/** The rejection or removal that stands on this revision and was not appealed against before. */
async function decisionAgainst(
  tx: Transaction,
  subject: StoredSubject,
  revisionId: string,
): Promise<{ id: string; clauses: string[] }> {
  const isRemoved = subject.status === 'removed';
  const inQuestion = isRemoved ? subject.publicRevisionId : subject.latest.id;
  if (inQuestion !== revisionId) throw stale();
  const decision = await standingOn(tx, revisionId);
  if (decision && (await wasAppealed(tx, decision.id))) throw alreadyAppealed();
  const isRejected =
    subject.latest.status === 'rejected' &&
    (subject.status === 'rejected' || subject.status === 'published');
  if (decision && isRemoved && decision.action === 'remove') return decision;
  if (decision && isRejected && decision.action === 'reject') return decision;
  if (decision?.action === 'deny') throw alreadyAppealed();
  throw new Refusal(
    'conflict',
    'Only a rejection or a removal by a moderator can be appealed. Look at the text again.',
  );
}

const alreadyAppealed = () =>
  new Refusal(
    'conflict',
    'You have appealed against this decision already. That is possible once.',
  );

async function requireRoom(tx: Transaction, authorId: string, at: Date): Promise<void> {
  const earlier = await appealsSince(tx, authorId, new Date(at.getTime() - day));
  const [first] = earlier.slice(-appealsADay);
  if (!first || earlier.length < appealsADay) return;
  throw new Refusal(
    'rate-limited',
    `${appealsADay} appeals a day are read at most. Your text is not lost; appeal again tomorrow.`,
    { retryAfter: (first.getTime() + day - at.getTime()) / 1_000 },
  );
}
