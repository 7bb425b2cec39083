import { eventFor } from '#app/domain/lifecycle/events-for.ts';
import type { Subject } from '#app/domain/lifecycle/transition.ts';
import type { Stance } from '#app/domain/vocabulary.ts';
import type { Transaction } from '#server/db/client.ts';
import { reanchorClaims } from '#server/db/claims.ts';
import {
  commentPlace,
  countAnswer,
  markEdited,
  setNumber,
  setTombstone,
} from '#server/db/comments.ts';
import { useMethods } from '#server/db/debates.ts';
import { recordEvents } from '#server/db/events.ts';
import type { EventDraft } from '#server/db/events.ts';
import { recomputeStanding } from '#server/db/evidence.ts';
import type { Prisma } from '#server/db/generated/client.ts';
import { leaveQueue, waitingOf } from '#server/db/queue.ts';
import { answerReports, moveReportedPlace } from '#server/db/reports.ts';
import { updateRevisions, updateSubject } from '#server/db/subjects.ts';
import type { StoredSubject } from '#server/db/subjects.ts';

export interface Settled extends Spread {
  /** Revisions that came into the queue, and that left it. */
  queue: { entered: string[]; left: string[] };
}

/** What readers see of a change. */
export interface Spread {
  /** The comment's number, once it has one. */
  number: number | null;
  /** Whether readers see a difference. */
  isPublicChange: boolean;
}

/**
 * The one way a change of status reaches the database: the subject, its revisions, and all that
 * hangs on them, in the caller's transaction.
 */
export async function settle(
  tx: Transaction,
  before: StoredSubject,
  after: Subject,
  context: {
    at: Date;
    clause?: string | null;
    asked?: boolean;
    /** Where an undone decision leads back into the queue: the place it had there. */
    waitingSince?: Date | null;
    /** Readers saw it for so long that they are told it is gone, whatever hangs from it. */
    leavesTombstone?: boolean;
  },
): Promise<Settled> {
  const { at, asked = false, waitingSince = null } = context;
  await updateSubject(tx, before, after, {
    at,
    removedClause: clauseKept(before, after, context.clause ?? null),
  });
  await updateRevisions(tx, before, after, { at, asked, waitingSince });
  const { publicRevisionId: from, publicWaiting } = before;
  const to = after.publicRevisionId;
  if (
    publicWaiting?.for === 'report' &&
    from &&
    after.status === 'published' &&
    to &&
    to !== from
  ) {
    await moveReportedPlace(tx, before, { from, to, since: publicWaiting.since });
  }
  if (after.status === 'withdrawn') {
    if (publicWaiting && from) await leaveQueue(tx, from);
    await answerReports(tx, before, { status: 'dismissed', decisionId: null });
  }
  if (before.type === 'comment' && before.status !== after.status) {
    const isTold = after.status === 'removed' || after.status === 'hidden';
    await setTombstone(tx, before.id, isTold || (context.leavesTombstone ?? false));
  }
  const queue = await queueChanges(tx, before);
  return { queue, ...(await spread(tx, before, after, at)) };
}

/** Since the subject was locked: whatever this command did to its places in the queue. */
async function queueChanges(tx: Transaction, before: StoredSubject): Promise<Settled['queue']> {
  const waited = [
    ...(before.waiting ? [before.latest.id] : []),
    ...(before.publicWaiting && before.publicRevisionId ? [before.publicRevisionId] : []),
  ];
  const waiting = await waitingOf(tx, before);
  return {
    entered: waiting.filter((id) => !waited.includes(id)),
    left: [...new Set(waited)].filter((id) => !waiting.includes(id)),
  };
}

/** Named at removal, and kept while restored: taking the restoring back needs it again. */
function clauseKept(before: StoredSubject, after: Subject, named: string | null): string | null {
  if (after.status === 'removed') return named ?? before.removedClause;
  return after.status === 'published' ? before.removedClause : null;
}

/**
 * What follows from a change of status: numbers, counters, anchors and standings, and then, as the
 * last thing, the numbered events.
 */
export async function spread(
  tx: Transaction,
  before: Pick<
    StoredSubject,
    'type' | 'id' | 'debateId' | 'status' | 'publicRevisionId' | 'everPublished'
  >,
  after: Subject,
  at: Date,
): Promise<Spread> {
  const { type, id } = before;
  const was = before.status === 'published';
  const is = after.status === 'published';
  const newText =
    is && before.publicRevisionId !== after.publicRevisionId ? after.publicRevisionId : null;

  const event = eventFor(type, before, { ...after, everPublished: before.everPublished });
  const drafts: EventDraft[] = event ? [{ type: event, subjectType: type, subjectId: id }] : [];
  if (newText && type === 'comment') {
    drafts.push(...(await reanchorClaims(tx, { type: 'comment', id }, newText)));
  }
  if (newText && type === 'debate') {
    drafts.push(...(await reanchorClaims(tx, { type: 'opening', id }, newText)));
    await useMethods(tx, id, newText);
  }
  if (type === 'evidence' && was !== is) await recomputeStanding(tx, id);
  if (type !== 'comment') {
    if (drafts.length > 0) await recordEvents(tx, before.debateId, drafts, at);
    return { number: null, isPublicChange: drafts.length > 0 };
  }

  const place = await commentPlace(tx, id);
  if (drafts.length === 0) return { number: place.number, isPublicChange: false };
  if (was && newText) await markEdited(tx, id, at);
  const isFirst = is && place.number === null;
  const parentKey = isFirst && place.parentId ? await countAnswer(tx, place.parentId) : '';
  const { lastNumber } = await recordEvents(tx, before.debateId, drafts, at, {
    ...(isFirst ? { lastNumber: { increment: 1 } } : {}),
    ...(was === is ? {} : counted(place.stance, is ? 1 : -1)),
  });
  if (isFirst) await setNumber(tx, id, lastNumber, parentKey);
  return { number: isFirst ? lastNumber : place.number, isPublicChange: true };
}

function counted(stance: Stance | null, by: 1 | -1): Prisma.DebateUpdateInput {
  const change = { increment: by };
  return {
    commentCount: change,
    ...(stance === 'for' ? { forCount: change } : {}),
    ...(stance === 'against' ? { againstCount: change } : {}),
    ...(stance === 'depends' ? { dependsCount: change } : {}),
  };
}
