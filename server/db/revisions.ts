import type { LinkView } from '#app/protocol/moderation.ts';
import type { Reason } from '#app/protocol/shared.ts';
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

/** How many revisions wait before this moment, plus one: the place in the queue. */
export async function placeInQueue(db: Db, waitingSince: Date): Promise<number> {
  const before = await db.revision.count({
    where: { status: 'pending', waitingSince: { lt: waitingSince } },
  });
  return before + 1;
}

export async function countWaiting(db: Db): Promise<number> {
  return db.revision.count({ where: { status: 'pending' } });
}
