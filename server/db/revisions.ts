import type { LinkView } from '#app/protocol/moderation.ts';
import type { Reason } from '#app/protocol/shared.ts';
import { subjectTypes } from '#app/domain/vocabulary.ts';
import type { RevisionStatus, SubjectType } from '#app/domain/vocabulary.ts';
import type { Db, Transaction } from './client.ts';
import type { Prisma } from './generated/client.ts';

/** A new text as judged and rendered, before it is stored. */
export interface NewRevision {
  id: string;
  subjectType: SubjectType;
  subjectId: string;
  debateId: string;
  authorId: string;
  number: number;
  body: string;
  bodyHtml: string;
  bodyText: string;
  fields: Prisma.InputJsonObject;
  fingerprint: string;
  status: RevisionStatus;
  reasons: Reason[];
  links: LinkView[];
  policyVersion: number;
  waitingSince: Date | null;
  createdAt: Date;
}

export async function insertRevision(tx: Transaction, revision: NewRevision): Promise<void> {
  await tx.revision.create({
    data: {
      ...revision,
      reasons: revision.reasons as unknown as Prisma.InputJsonArray,
      links: revision.links as unknown as Prisma.InputJsonArray,
      publishedAt: revision.status === 'published' ? revision.createdAt : null,
    },
    select: { id: true },
  });
}

/** Bodies this person wrote lately, newest first, to find repeats. */
export async function recentTexts(
  db: Db,
  input: { authorId: string; exceptSubject: string | null; since: Date; take: number },
): Promise<{ body: string; fingerprint: string }[]> {
  return db.revision.findMany({
    where: {
      authorId: input.authorId,
      status: { in: ['pending', 'published'] },
      subjectType: { in: ['comment', 'debate'] },
      createdAt: { gte: input.since },
      ...(input.exceptSubject ? { subjectId: { not: input.exceptSubject } } : {}),
    },
    orderBy: { createdAt: 'desc' },
    take: input.take,
    select: { body: true, fingerprint: true },
  });
}

/** Whether an id names a debate, comment, claim, piece of evidence or conclusion already. */
export async function isSubject(db: Db, id: string): Promise<boolean> {
  const found = await db.revision.findFirst({
    where: { subjectType: { in: [...subjectTypes] }, subjectId: id },
    select: { id: true },
  });
  return found !== null;
}

/** Places in the queue, from 1, of those among these revisions that wait. */
export async function placesInQueue(db: Db, ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<{ id: string; place: number }[]>`
    SELECT r."id", (
      SELECT count(*)::int FROM "Revision" p
      WHERE p."status" = 'pending' AND (p."waitingSince", p."id") <= (r."waitingSince", r."id")
    ) AS "place"
    FROM "Revision" r WHERE r."id" = ANY(${ids}::uuid[]) AND r."status" = 'pending'`;
  return new Map(rows.map((row) => [row.id, row.place]));
}

export async function countWaiting(db: Db): Promise<number> {
  return db.revision.count({ where: { status: 'pending' } });
}
