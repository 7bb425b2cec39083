import { transition } from '#app/domain/lifecycle/transition.ts';
import type { Action, Subject } from '#app/domain/lifecycle/transition.ts';
import { can } from '#app/domain/permissions/can.ts';
import type { Actor, MaybeActor } from '#app/domain/permissions/can.ts';
import { normaliseBody } from '#app/domain/text/normalise.ts';
import { Refusal } from '#app/protocol/errors.ts';
import type { Moderate, ModerationReceipt } from '#app/protocol/moderation.ts';
import { acceptText } from '#server/db/claims.ts';
import { inTransaction } from '#server/db/client.ts';
import type { Transaction } from '#server/db/client.ts';
import { insertDecision, standingDecision } from '#server/db/decisions.ts';
import { lockSubject, slugOf } from '#server/db/subjects.ts';
import type { StoredSubject } from '#server/db/subjects.ts';
import { limits } from '#server/integrations/rate-limits/limits.ts';
import type { Deps } from '../deps.ts';
import { notFound, requireActor, requirePermission, spend, stale } from '../guards.ts';
import { settle } from '../submissions/settle.ts';

/**
 * A moderator's decision on one revision. A stale revision or state answers `conflict` and changes
 * nothing, so the slower of two moderators learns that the faster one was first.
 */
export const moderate =
  (deps: Deps) =>
  async (maybe: MaybeActor, input: Moderate): Promise<ModerationReceipt> => {
    const actor = requireActor(maybe);
    requirePermission(actor, { do: 'see-queue' }, 'Only moderators decide.');
    const policy = deps.policy();
    const clauses = input.clauses ?? [];
    const unknown = clauses.filter((id) => !policy.clauses.some((clause) => clause.id === id));
    if (unknown.length > 0) {
      throw new Refusal('invalid', 'The policy has no such clause.', {
        issues: [{ path: 'clauses', message: 'The policy has no such clause.' }],
      });
    }
    await spend(deps, actor, limits.moderation);

    const at = deps.now();
    const done = await inTransaction(deps.db, async (tx) => {
      const before = await lockSubject(tx, input.type, input.id);
      if (!before) throw notFound(input.type);
      const writers = [before.authorId, before.latestAuthorId];
      if (!writers.every((authorId) => can(actor, { do: 'decide', on: { authorId } }))) {
        throw new Refusal('forbidden', 'Nobody decides on their own text. Another moderator will.');
      }
      const { action, undoesId } = await actionFor(tx, actor, before, input);
      const after = decided(before, action);
      if (!after) throw stale();
      await insertDecision(tx, {
        id: deps.newId(),
        action: input.verb,
        subjectType: input.type,
        subjectId: input.id,
        debateId: before.debateId,
        revisionId: input.revisionId,
        moderatorId: actor.id,
        authorId: before.authorId,
        clauses,
        note: normaliseBody(input.note ?? ''),
        policyVersion: policy.version,
        before,
        ...(undoesId ? { undoesId } : {}),
        createdAt: at,
      });
      if (input.type === 'claim' && input.verb === 'approve') await acceptText(tx, input.id);
      const settled = await settle(tx, before, after, { at, clause: clauses[0] ?? null });
      return { before, after, slug: await slugOf(tx, before.debateId), ...settled };
    });

    announce(deps, done);
    return {
      type: input.type,
      id: input.id,
      status: done.after.status,
      revisionId: done.after.latest.id,
      revisionStatus: done.after.latest.status,
      number: done.number,
      debate: done.slug,
    };
  };

async function actionFor(
  tx: Transaction,
  actor: Actor,
  before: StoredSubject,
  input: Moderate,
): Promise<{ action: Action; undoesId?: string }> {
  const { verb, revisionId } = input;
  switch (verb) {
    case 'approve':
    case 'return':
    case 'reject':
      return { action: { do: verb, revisionId } };
    case 'remove':
    case 'restore':
      if (before.publicRevisionId !== revisionId) throw stale();
      return { action: { do: verb } };
    case 'undo': {
      const last = await standingDecision(tx, before.type, before.id);
      if (!last || last.revisionId !== revisionId) throw stale();
      if (last.moderatorId !== actor.id) {
        throw new Refusal('conflict', 'Another moderator decided this. Talk to them first.');
      }
      const left = decided(last.before, { do: last.action, revisionId });
      if (!left || !isSame(left, before)) throw stale();
      return { action: { do: 'undo', before: last.before }, undoesId: last.id };
    }
    default:
      return verb satisfies never;
  }
}

/** An edit that waits goes with the text that is removed: nobody could decide on it afterwards. */
function decided(before: Subject, action: Action): Subject | null {
  const { latest } = before;
  const settled =
    action.do === 'remove' && latest.status === 'pending'
      ? transition(before, { do: 'reject', revisionId: latest.id })
      : before;
  return settled && transition(settled, action);
}

/** What its author or others did since a decision is never undone with it. */
function isSame(one: Subject, other: Subject): boolean {
  return (
    one.status === other.status &&
    one.publicRevisionId === other.publicRevisionId &&
    one.latest.id === other.latest.id &&
    one.latest.status === other.latest.status
  );
}

/** Tells readers, the queue and the author what was committed. */
function announce(
  deps: Deps,
  done: {
    before: StoredSubject;
    after: { latest: { id: string; status: string } };
    isPublicChange: boolean;
  },
): void {
  const { before, after } = done;
  if (done.isPublicChange) deps.wake.send({ about: 'debate', debateId: before.debateId });
  const waited = before.latest.status === 'pending';
  const waits = after.latest.status === 'pending';
  if (waited !== waits) {
    deps.wake.send({
      about: 'queue',
      type: waits ? 'queue:entered' : 'queue:left',
      revisionId: after.latest.id,
    });
  }
  if (before.type === 'comment') {
    deps.wake.send({ about: 'own', userId: before.authorId, commentId: before.id });
  }
}
