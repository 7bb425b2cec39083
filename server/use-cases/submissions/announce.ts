import type { SubjectType } from '#app/domain/vocabulary.ts';
import type { Deps } from '../deps.ts';
import type { Settled } from './settle.ts';

/**
 * Tells the rest of the board what was committed: readers of the debate, moderators, and the author
 * of a comment. Called after the transaction, never inside.
 */
export function announce(
  deps: Deps,
  subject: { type: SubjectType; id: string; debateId: string; authorId: string },
  settled: Pick<Settled, 'isPublicChange' | 'elsewhere' | 'queue'>,
  /** The moderator who decided, if one did. */
  deciderId?: string,
): void {
  if (settled.isPublicChange) deps.wake.send({ about: 'debate', debateId: subject.debateId });
  for (const debateId of settled.elsewhere) deps.wake.send({ about: 'debate', debateId });
  for (const revisionId of settled.queue.left) {
    const by = deciderId ? { userId: deciderId } : {};
    deps.wake.send({ about: 'queue', type: 'queue:left', revisionId, ...by });
  }
  for (const revisionId of settled.queue.entered) {
    deps.wake.send({ about: 'queue', type: 'queue:entered', revisionId });
  }
  if (subject.type === 'comment') {
    deps.wake.send({ about: 'own', userId: subject.authorId, commentId: subject.id });
  }
}
