import type { AuthorStanding, SubjectType, WaitingFor } from '#app/domain/vocabulary.ts';
import type { Db, Transaction } from './client.ts';
import { Prisma } from './generated/client.ts';

/** Every place in the queue, and only those: a revision waits while this is set. */
export const waits = { waitingSince: { not: null } } as const satisfies Prisma.RevisionWhereInput;

/** What a moderator narrows the queue to. */
export interface QueueFilter {
  debateId?: string;
  clause?: string;
  authorStanding?: AuthorStanding;
  waitingFor?: WaitingFor;
}

export function inQueue(filter: QueueFilter = {}): Prisma.RevisionWhereInput {
  const { debateId, clause, authorStanding, waitingFor } = filter;
  return {
    ...waits,
    ...(debateId ? { debateId } : {}),
    ...(clause ? { waitingClauses: { has: clause } } : {}),
    ...(authorStanding ? { authorStanding } : {}),
    ...(waitingFor ? { waitingFor } : {}),
  };
}

export async function countWaiting(db: Db, filter: QueueFilter = {}): Promise<number> {
  return db.revision.count({ where: inQueue(filter) });
}

/** When what has waited longest began to wait; null where nothing waits. */
export async function oldestWaiting(db: Db): Promise<Date | null> {
  const oldest = await db.revision.findFirst({
    where: waits,
    orderBy: [{ waitingSince: 'asc' }, { id: 'asc' }],
    select: { waitingSince: true },
  });
  return oldest?.waitingSince ?? null;
}

/** Places in the queue, from 1, of those among these revisions that wait. */
export async function placesInQueue(db: Db, ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<{ id: string; place: number }[]>`
    SELECT r."id", (
      SELECT count(*)::int FROM "Revision" p
      WHERE (p."waitingSince", p."id") <= (r."waitingSince", r."id")
    ) AS "place"
    FROM "Revision" r WHERE r."id" = ANY(${ids}::uuid[]) AND r."waitingSince" IS NOT NULL`;
  return new Map(rows.map((row) => [row.id, row.place]));
}

/** Decisions the usual wait is taken from. */
const waitsCounted = 50;

/** The median time, in milliseconds, that the last decided texts had waited; null without any. */
export async function usualWait(db: Db): Promise<number | null> {
  const [row] = await db.$queryRaw<{ wait: number | null }[]>`
    SELECT percentile_cont(0.5) WITHIN GROUP (
      ORDER BY extract(epoch FROM d."createdAt" - d."waitingSince")
    )::float8 * 1000 AS "wait"
    FROM (
      SELECT "createdAt", "waitingSince" FROM "Decision"
      WHERE "waitingFor" = 'review' ORDER BY "createdAt" DESC LIMIT ${waitsCounted}
    ) d`;
  return row?.wait ?? null;
}

/**
 * Puts a revision into the queue. A review is in question by the clauses of its reasons; reports
 * and appeals name theirs.
 */
export async function joinQueue(
  tx: Transaction,
  revisionId: string,
  place: { since: Date; for: WaitingFor; clauses?: string[] },
): Promise<void> {
  const clauses = place.clauses
    ? Prisma.sql`${place.clauses}::text[]`
    : Prisma.sql`ARRAY(SELECT DISTINCT reason->>'clause' FROM jsonb_array_elements("reasons") AS reason)`;
  await tx.$executeRaw`
    UPDATE "Revision" SET "waitingSince" = ${place.since},
      "waitingFor" = ${place.for}::"WaitingFor", "waitingClauses" = ${clauses}
    WHERE "id" = ${revisionId}::uuid`;
}

/** The revisions of a subject that stand in the queue now. */
export async function waitingOf(
  tx: Transaction,
  subject: { type: SubjectType; id: string },
): Promise<string[]> {
  const rows = await tx.revision.findMany({
    where: { subjectType: subject.type, subjectId: subject.id, ...waits },
    select: { id: true },
  });
  return rows.map((row) => row.id);
}

export async function leaveQueue(tx: Transaction, revisionId: string): Promise<void> {
  await tx.revision.update({
    where: { id: revisionId },
    data: { waitingSince: null, waitingFor: null, waitingClauses: [] },
    select: { id: true },
  });
}
