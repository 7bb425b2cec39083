import { sortKeyOf } from '#app/domain/threads/sort-key.ts';
import type { CommentReceipt } from '#app/protocol/comments.ts';
import type { Reason } from '#app/protocol/shared.ts';
import type { Stance } from '#app/domain/vocabulary.ts';
import type { Db, Transaction } from './client.ts';
import type { Prisma } from './generated/client.ts';
import { publicDebate } from './visibility.ts';

export interface CommentPlace {
  number: number | null;
  parentId: string | null;
  stance: Stance | null;
}

export async function commentPlace(tx: Transaction, id: string): Promise<CommentPlace> {
  return tx.comment.findUniqueOrThrow({
    where: { id },
    select: { number: true, parentId: true, stance: true },
  });
}

/**
 * Counts a first published answer on its parent and gives the parent's sort key. The update locks
 * the parent's row before the debate's: always child, parent, debate.
 */
export async function countAnswer(tx: Transaction, parentId: string): Promise<string> {
  const parent = await tx.comment.update({
    where: { id: parentId },
    data: { replyCount: { increment: 1 } },
    select: { sortKey: true },
  });
  return parent.sortKey ?? '';
}

export async function setNumber(
  tx: Transaction,
  id: string,
  number: number,
  parentKey: string,
): Promise<void> {
  await tx.comment.update({
    where: { id },
    data: { number, sortKey: sortKeyOf(number, parentKey) },
    select: { id: true },
  });
}

/** Whether readers are told that something stood here, though nothing hangs from it. */
export async function setTombstone(tx: Transaction, id: string, tombstone: boolean): Promise<void> {
  await tx.comment.update({ where: { id }, data: { tombstone }, select: { id: true } });
}

export async function markEdited(tx: Transaction, id: string, at: Date): Promise<void> {
  await tx.comment.update({ where: { id }, data: { editedAt: at }, select: { id: true } });
}

export async function insertComment(
  tx: Transaction,
  data: Prisma.CommentUncheckedCreateInput,
): Promise<void> {
  await tx.comment.create({ data, select: { id: true } });
}

/** The comment being answered, as far as answering it needs to know. */
export async function answerable(
  db: Db,
  debateId: string,
  id: string,
): Promise<{ id: string; depth: number } | null> {
  return db.comment.findFirst({
    where: { id, debateId, status: 'published', debate: publicDebate },
    select: { id: true, depth: true },
  });
}

/** Whether this client id was used before, for whatever. */
export async function commentSent(
  db: Db,
  id: string,
): Promise<{ authorId: string; fingerprint: string } | null> {
  return db.comment.findUnique({ where: { id }, select: { authorId: true, fingerprint: true } });
}

/** What its author is told of a comment they have sent, as it stands now. */
export async function commentReceipt(db: Db, id: string): Promise<CommentReceipt> {
  const comment = await db.comment.findUniqueOrThrow({
    where: { id },
    select: {
      status: true,
      number: true,
      latestRevisionId: true,
      debate: { select: { slug: true } },
    },
  });
  const revision = await db.revision.findUniqueOrThrow({
    where: { id: comment.latestRevisionId },
    select: { status: true, reasons: true },
  });
  return {
    comment: {
      id,
      status: comment.status,
      revisionId: comment.latestRevisionId,
      revisionStatus: revision.status,
      number: comment.number,
      debate: comment.debate.slug,
    },
    reasons: revision.reasons as unknown as Reason[],
  };
}

/** A comment whatever its state: the caller asks who may see it. */
export async function commentOf(db: Db, id: string) {
  return db.comment.findUnique({
    where: { id },
    select: {
      id: true,
      authorId: true,
      debateId: true,
      status: true,
      publicRevisionId: true,
      debate: { select: { slug: true, mode: true, status: true } },
    },
  });
}

/**
 * A person's comments in one debate of which the newest text is not public, for what they see in
 * its place: the latest written first.
 */
export async function unsettledComments(
  db: Db,
  { debateId, authorId, take }: { debateId: string; authorId: string; take: number },
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT c."id" FROM "Comment" c JOIN "Revision" r ON r."id" = c."latestRevisionId"
    WHERE c."debateId" = ${debateId}::uuid AND c."authorId" = ${authorId}::uuid
      AND c."status" IN ('published', 'pending', 'returned', 'rejected')
      AND r."status" IN ('pending', 'returned', 'rejected')
    ORDER BY r."createdAt" DESC, c."id" LIMIT ${take}`;
  return rows.map((row) => row.id);
}
