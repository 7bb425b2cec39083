import type { SubjectType } from '#app/domain/vocabulary.ts';
import type { Db, Transaction } from './client.ts';

/** The open appeal for a revision, with the decision it objects to. */
export async function openAppeal(
  tx: Transaction,
  revisionId: string,
): Promise<{ id: string; authorId: string; deciderId: string } | null> {
  const appeal = await tx.appeal.findFirst({
    where: { revisionId, status: 'open' },
    select: { id: true, authorId: true, decisionId: true },
  });
  if (!appeal) return null;
  const decision = await tx.decision.findUniqueOrThrow({
    where: { id: appeal.decisionId },
    select: { moderatorId: true },
  });
  return { id: appeal.id, authorId: appeal.authorId, deciderId: decision.moderatorId };
}

/** The clauses of the decision that the open appeal for a revision objects to. */
export async function appealedClauses(tx: Transaction, revisionId: string): Promise<string[]> {
  const appeal = await tx.appeal.findFirst({
    where: { revisionId, status: 'open' },
    select: { decisionId: true },
  });
  if (!appeal) return [];
  const { clauses } = await tx.decision.findUniqueOrThrow({
    where: { id: appeal.decisionId },
    select: { clauses: true },
  });
  return clauses;
}

export async function answerAppeal(
  tx: Transaction,
  id: string,
  answer: { status: 'upheld' | 'denied'; answerId: string },
): Promise<void> {
  await tx.appeal.update({ where: { id }, data: answer, select: { id: true } });
}

/** Opens again what a decision, now undone, had answered. */
export async function reopenAppeal(tx: Transaction, answerId: string): Promise<void> {
  await tx.appeal.updateMany({ where: { answerId }, data: { status: 'open', answerId: null } });
}

/** A newer text, or a decision that was taken back, leaves nothing to appeal against. */
export async function withdrawAppeals(tx: Transaction, revisionId: string): Promise<void> {
  await tx.appeal.updateMany({
    where: { revisionId, status: 'open' },
    data: { status: 'withdrawn' },
  });
}

/** The newest moderator's decision on one revision that has not been undone. */
export async function standingOn(
  tx: Transaction,
  revisionId: string,
): Promise<{ id: string; action: string; clauses: string[] } | null> {
  const [decision] = await tx.$queryRaw<{ id: string; action: string; clauses: string[] }[]>`
    SELECT d."id", d."action"::text, d."clauses" FROM "Decision" d
    WHERE d."revisionId" = ${revisionId}::uuid AND d."action" <> 'undo'
      AND NOT EXISTS (SELECT 1 FROM "Decision" u WHERE u."undoesId" = d."id")
    ORDER BY d."createdAt" DESC, d."id" DESC LIMIT 1`;
  return decision ?? null;
}

/** Whether anybody ever appealed against a decision, whatever became of it. */
export async function wasAppealed(tx: Transaction, decisionId: string): Promise<boolean> {
  return (await tx.appeal.count({ where: { decisionId } })) > 0;
}

export interface NewAppeal {
  id: string;
  decisionId: string;
  subjectType: SubjectType;
  subjectId: string;
  revisionId: string;
  debateId: string;
  authorId: string;
  text: string;
  createdAt: Date;
}

export async function insertAppeal(tx: Transaction, appeal: NewAppeal): Promise<void> {
  await tx.appeal.create({ data: appeal, select: { id: true } });
}

/**
 * When a person wrote their latest appeals since then, oldest first. Of two at once by one person
 * the second waits here for the first, so that both are counted.
 */
export async function appealsSince(
  tx: Transaction,
  authorId: string,
  since: Date,
): Promise<Date[]> {
  await tx.$queryRaw`SELECT "id" FROM "User" WHERE "id" = ${authorId}::uuid FOR NO KEY UPDATE`;
  const rows = await tx.appeal.findMany({
    where: { authorId, createdAt: { gt: since } },
    orderBy: { createdAt: 'asc' },
    select: { createdAt: true },
  });
  return rows.map((row) => row.createdAt);
}

/** Everyone who may answer appeals at all. */
export async function judges(db: Db): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "User"
    WHERE "role" <> 'member' AND "erasedAt" IS NULL
      AND ("suspendedAt" IS NULL OR "suspendedUntil" <= now())`;
  return rows.map((row) => row.id);
}

/** The appeals for these revisions, the newest first. */
export async function appealsFor(db: Db, revisionIds: string[]) {
  return db.appeal.findMany({
    where: { revisionId: { in: revisionIds } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: {
      revisionId: true,
      decisionId: true,
      answerId: true,
      authorId: true,
      status: true,
      text: true,
    },
  });
}
