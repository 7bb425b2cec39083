import type { Subject } from '#app/domain/lifecycle/transition.ts';
import type { SubjectType, WaitingFor } from '#app/domain/vocabulary.ts';
import type { Transaction } from './client.ts';
import { withdrawAppeals } from './appeals.ts';
import { Prisma } from './generated/client.ts';
import { joinQueue, leaveQueue } from './queue.ts';

/** A subject as stored, locked until the transaction ends. */
export interface StoredSubject extends Subject {
  type: SubjectType;
  id: string;
  debateId: string;
  authorId: string;
  everPublished: boolean;
  removedClause: string | null;
  /** Number of the newest revision within the subject. */
  latestNumber: number;
  /** Who wrote the newest revision: the author, or a moderator who mended it. */
  latestAuthorId: string;
  /** Since when and for what the newest revision stands in the queue; null where it does not. */
  waiting: Waiting | null;
  /** The same for the revision readers see (or saw, until it was hidden or removed). */
  publicWaiting: Waiting | null;
}

export interface Waiting {
  since: Date;
  for: WaitingFor;
}

const tables: Record<SubjectType, { table: Prisma.Sql; author: Prisma.Sql; debate: Prisma.Sql }> = {
  debate: {
    table: Prisma.sql`"Debate"`,
    author: Prisma.sql`s."authorId"`,
    debate: Prisma.sql`s."id"`,
  },
  comment: {
    table: Prisma.sql`"Comment"`,
    author: Prisma.sql`s."authorId"`,
    debate: Prisma.sql`s."debateId"`,
  },
  claim: {
    table: Prisma.sql`"Claim"`,
    author: Prisma.sql`s."markerId"`,
    debate: Prisma.sql`s."debateId"`,
  },
  evidence: {
    table: Prisma.sql`"Evidence"`,
    author: Prisma.sql`s."authorId"`,
    debate: Prisma.sql`s."debateId"`,
  },
  conclusion: {
    table: Prisma.sql`"Conclusion"`,
    author: Prisma.sql`s."authorId"`,
    debate: Prisma.sql`s."debateId"`,
  },
};

interface Row {
  id: string;
  status: Subject['status'];
  publicRevisionId: string | null;
  latestRevisionId: string;
  authorId: string;
  debateId: string;
  publishedAt: Date | null;
  removedClause: string | null;
}

/**
 * Locks a subject's row, so that of two moderators (or a moderator and an editing author) the
 * slower one sees what the faster one did. Locks are taken child before parent, debate last, and
 * none of them keeps others from answering, quoting or counting on the row meanwhile (keys stay).
 */
export async function lockSubject(
  tx: Transaction,
  type: SubjectType,
  id: string,
): Promise<StoredSubject | null> {
  const { table, author, debate } = tables[type];
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT s."id", s."status"::text, s."publicRevisionId", s."latestRevisionId",
           s."publishedAt", s."removedClause", ${author} AS "authorId", ${debate} AS "debateId"
    FROM ${table} s WHERE s."id" = ${id}::uuid
    FOR NO KEY UPDATE`;
  if (!row) return null;
  // Not joined above: a statement that waited for the lock still sees other tables as they were.
  const revisions = await tx.revision.findMany({
    where: { id: { in: [row.latestRevisionId, row.publicRevisionId ?? row.latestRevisionId] } },
    select: {
      id: true,
      status: true,
      number: true,
      authorId: true,
      waitingSince: true,
      waitingFor: true,
    },
  });
  const waits = (revisionId: string | null): Waiting | null => {
    const found = revisions.find((revision) => revision.id === revisionId);
    const { waitingSince: since, waitingFor } = found ?? {};
    return since && waitingFor ? { since, for: waitingFor } : null;
  };
  const latest = revisions.find((revision) => revision.id === row.latestRevisionId);
  if (!latest) throw new Error(`The ${type} ${id} has no newest revision.`);
  return {
    type,
    id: row.id,
    debateId: row.debateId,
    authorId: row.authorId,
    status: row.status,
    publicRevisionId: row.publicRevisionId,
    latest: { id: latest.id, status: latest.status },
    latestNumber: latest.number,
    latestAuthorId: latest.authorId,
    waiting: waits(row.latestRevisionId),
    publicWaiting: waits(row.publicRevisionId),
    everPublished: row.publishedAt !== null,
    removedClause: row.removedClause,
  };
}

/** Writes what changed of a subject's own row. First publication sets `publishedAt` for ever. */
export async function updateSubject(
  tx: Transaction,
  before: StoredSubject,
  after: Subject,
  more: { at: Date; removedClause: string | null },
): Promise<void> {
  const publishes = after.status === 'published' && !before.everPublished;
  await tx.$executeRaw`
    UPDATE ${tables[before.type].table} SET
      "status" = ${after.status}::"SubjectStatus",
      "publicRevisionId" = ${after.publicRevisionId}::uuid,
      "latestRevisionId" = ${after.latest.id}::uuid,
      "removedClause" = ${more.removedClause}
      ${publishes ? Prisma.sql`, "publishedAt" = ${more.at}` : Prisma.empty}
    WHERE "id" = ${before.id}::uuid`;
}

/**
 * Writes the fate of the newest revision and its place in the queue; a newer one takes the place of
 * one that waited, and ends an appeal for it.
 */
export async function updateRevisions(
  tx: Transaction,
  before: StoredSubject,
  after: Subject,
  more: { at: Date; asked: boolean; waitingSince?: Date | null },
): Promise<void> {
  if (before.latest.id !== after.latest.id) {
    await tx.revision.updateMany({
      where: { id: before.latest.id, status: { in: ['pending', 'returned'] } },
      data: { status: 'superseded' },
    });
    // A reported text that is still public stays in question until its successor is.
    if (before.waiting && before.waiting.for !== 'report') await leaveQueue(tx, before.latest.id);
    if (before.waiting?.for === 'appeal') await withdrawAppeals(tx, before.latest.id);
    return;
  }
  const { id, status } = after.latest;
  if (before.latest.status === status) return;
  await tx.revision.update({
    where: { id },
    data: {
      status,
      ...(more.asked ? { asked: true } : {}),
      ...(status === 'published' ? { publishedAt: more.at } : {}),
    },
    select: { id: true },
  });
  if (status === 'pending') {
    await joinQueue(tx, id, { since: more.waitingSince ?? more.at, for: 'review' });
  } else if (before.waiting) await leaveQueue(tx, id);
  if (status === 'withdrawn') await withdrawAppeals(tx, id);
}

export async function slugOf(tx: Transaction, debateId: string): Promise<string> {
  const { slug } = await tx.debate.findUniqueOrThrow({
    where: { id: debateId },
    select: { slug: true },
  });
  return slug;
}
