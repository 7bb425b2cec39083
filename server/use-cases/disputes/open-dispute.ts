import type { Actor } from '#app/domain/permissions/can.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { inTransaction } from '#server/db/client.ts';
import { keepDispute } from '#server/db/disputes.ts';
import { recordEvents } from '#server/db/events.ts';
import { lockSubject } from '#server/db/subjects.ts';
import type { Deps } from '../deps.ts';
import { notFound, stale } from '../guards.ts';

/** What is disputed, and what it should be instead: a kind of evidence, or a wording of a claim. */
export interface Disputed {
  type: 'evidence' | 'claim';
  id: string;
  claimId: string;
  /** The version that was read; null for the one that is public now. */
  revisionId: string | null;
  kind: string | null;
  text: string | null;
}

/**
 * Stores a dispute of what readers see now, once per person and revision. Everyone sees how many
 * there are, so it is a public change.
 */
export async function openDispute(
  deps: Deps,
  actor: Actor,
  disputed: Disputed,
): Promise<{ id: string; created: boolean }> {
  const { type, id, claimId, kind, text } = disputed;
  const at = deps.now();
  const done = await inTransaction(deps.db, async (tx) => {
    const subject = await lockSubject(tx, type, id);
    const revisionId = subject?.publicRevisionId;
    if (!subject || !revisionId || subject.status !== 'published') throw notFound(type);
    if (disputed.revisionId && disputed.revisionId !== revisionId) throw stale();
    const { debateId } = subject;
    const kept = await keepDispute(tx, {
      id: deps.newId(),
      debateId,
      claimId,
      evidenceId: type === 'evidence' ? id : null,
      revisionId,
      authorId: actor.id,
      kind,
      text,
      createdAt: at,
    });
    if (!kept) {
      throw new Refusal(
        'conflict',
        'You proposed something else for this before, and had an answer.',
      );
    }
    if (kept.isNew) {
      const event = { type: `${type}:changed`, subjectType: type, subjectId: id } as const;
      await recordEvents(tx, debateId, [event], at);
    }
    return { ...kept, debateId };
  });
  if (done.isNew) deps.wake.send({ about: 'debate', debateId: done.debateId });
  return { id: done.id, created: done.isNew };
}
