import { begin, transition } from '#app/domain/lifecycle/transition.ts';
import type { Subject } from '#app/domain/lifecycle/transition.ts';
import type { SubjectType } from '#app/domain/vocabulary.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { inTransaction } from '#server/db/client.ts';
import type { Transaction } from '#server/db/client.ts';
import type { Prisma } from '#server/db/generated/client.ts';
import { insertRevision } from '#server/db/revisions.ts';
import { lockSubject } from '#server/db/subjects.ts';
import type { Deps } from '../deps.ts';
import { notFound, stale } from '../guards.ts';
import { announce } from './announce.ts';
import type { Judgement } from './judge.ts';
import { settle } from './settle.ts';
import type { Settled } from './settle.ts';
import { spread } from './spread.ts';

/** A judged text on its way to becoming a revision. */
export interface Submission {
  type: SubjectType;
  id: string;
  debateId: string;
  /** Who wrote this text: the subject's author, or a moderator who mends theirs. */
  authorId: string;
  body: string;
  rendered: { html: string; text: string };
  fields?: Prisma.InputJsonObject;
  judgement: Judgement;
}

export interface Submitted extends Settled {
  subject: Subject;
  revisionId: string;
}

/**
 * Stores something new with its first revision. `insert` writes the subject's own row, with the
 * status and revision it is given.
 */
export async function submitNew(
  deps: Deps,
  submission: Submission,
  insert: (
    tx: Transaction,
    row: {
      status: Subject['status'];
      publicRevisionId: string | null;
      latestRevisionId: string;
      publishedAt: Date | null;
      createdAt: Date;
    },
  ) => Promise<void>,
): Promise<Submitted> {
  const at = deps.now();
  const revisionId = deps.newId();
  const subject = begin(revisionId, submission.judgement.outcome);
  const settled = await inTransaction(deps.db, async (tx) => {
    await insert(tx, {
      status: subject.status,
      publicRevisionId: subject.publicRevisionId,
      latestRevisionId: revisionId,
      publishedAt: subject.status === 'published' ? at : null,
      createdAt: at,
    });
    await insertRevision(tx, toRevision(submission, { id: revisionId, number: 1, subject, at }));
    const queue = {
      entered: subject.latest.status === 'pending' ? [revisionId] : [],
      left: [],
    };
    if (subject.status !== 'published') {
      return { number: null, isPublicChange: false, elsewhere: [], queue };
    }
    const before = { ...submission, status: 'pending', publicRevisionId: null } as const;
    return { queue, ...(await spread(tx, { ...before, everPublished: false }, subject, at)) };
  });
  announce(deps, submission, settled);
  return { ...settled, subject, revisionId };
}

/**
 * Stores a newer revision of something. `revisionId` is the one that was edited:
 * another newest one means that somebody else was faster. `within` asks what must still hold, and
 * changes what goes with it, in the same transaction under the subject's lock.
 */
export async function submitEdit(
  deps: Deps,
  submission: Submission & { revisionId: string },
  within?: (tx: Transaction) => Promise<void>,
): Promise<Submitted> {
  const at = deps.now();
  const revisionId = deps.newId();
  const { type, id, judgement } = submission;
  const done = await inTransaction(deps.db, async (tx) => {
    const before = await lockSubject(tx, type, id);
    if (!before) throw notFound(type);
    if (before.latest.id !== submission.revisionId) throw stale();
    await within?.(tx);
    const after = transition(before, { do: 'revise', revisionId, outcome: judgement.outcome });
    if (!after) throw new Refusal('conflict', 'This can no longer be edited.');
    await insertRevision(
      tx,
      toRevision(submission, {
        id: revisionId,
        number: before.latestNumber + 1,
        subject: after,
        at,
        // Editing what waits does not cost the author their place.
        waitingSince: before.latest.status === 'pending' ? (before.waiting?.since ?? null) : null,
      }),
    );
    const settled = await settle(tx, before, after, { at });
    return { settled, subject: after, before };
  });
  announce(deps, done.before, done.settled);
  return { ...done.settled, subject: done.subject, revisionId };
}

function toRevision(
  submission: Submission,
  made: { id: string; number: number; subject: Subject; at: Date; waitingSince?: Date | null },
) {
  const { judgement, rendered } = submission;
  const status = made.subject.latest.status;
  return {
    id: made.id,
    subjectType: submission.type,
    subjectId: submission.id,
    debateId: submission.debateId,
    authorId: submission.authorId,
    number: made.number,
    body: submission.body,
    bodyHtml: rendered.html,
    bodyText: rendered.text,
    fields: submission.fields ?? {},
    fingerprint: judgement.fingerprint,
    status,
    reasons: judgement.reasons,
    links: judgement.links,
    policyVersion: judgement.policyVersion,
    authorStanding: judgement.authorStanding,
    waitingSince: status === 'pending' ? (made.waitingSince ?? made.at) : null,
    createdAt: made.at,
  };
}
