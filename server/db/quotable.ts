import type { Db, Transaction } from './client.ts';
import { Prisma } from './generated/client.ts';
import { publicDebate, publishedComment } from './visibility.ts';

export interface QuotableText {
  subjectId: string;
  authorId: string;
  bodyText: string;
  /** Whether this revision is the one readers see. */
  isCurrent: boolean;
}

/** A published revision of the opening or a comment of this debate, to quote words from. */
export async function quotable(
  db: Db,
  debateId: string,
  type: 'opening' | 'comment',
  revisionId: string,
): Promise<QuotableText | null> {
  const revision = await db.revision.findFirst({
    where: {
      id: revisionId,
      debateId,
      status: 'published',
      subjectType: type === 'opening' ? 'debate' : 'comment',
    },
    select: { subjectId: true, bodyText: true },
  });
  if (!revision) return null;
  const select = { authorId: true, publicRevisionId: true } as const;
  const subject =
    type === 'opening'
      ? await db.debate.findFirst({ where: { id: revision.subjectId, ...publicDebate }, select })
      : await db.comment.findFirst({
          where: { id: revision.subjectId, ...publishedComment },
          select,
        });
  if (!subject) return null;
  return {
    ...revision,
    authorId: subject.authorId,
    isCurrent: subject.publicRevisionId === revisionId,
  };
}

/**
 * Locks a quoted text until the claim on it is stored, so that an edit meanwhile waits and then
 * takes the claim along. False where the edit was faster.
 */
export async function lockQuoted(
  tx: Transaction,
  type: 'opening' | 'comment',
  subjectId: string,
  revisionId: string,
): Promise<boolean> {
  const table = type === 'opening' ? Prisma.sql`"Debate"` : Prisma.sql`"Comment"`;
  const [row] = await tx.$queryRaw<{ publicRevisionId: string | null }[]>`
    SELECT "publicRevisionId" FROM ${table}
    WHERE "id" = ${subjectId}::uuid AND "status" = 'published'
    FOR NO KEY UPDATE`;
  return row?.publicRevisionId === revisionId;
}

/**
 * Which of these claims have lost their words to a moderator who changed the text: what had to go
 * from it is not to be read on as a claim's old quote. Nothing is asked where no claim is orphaned.
 */
export async function withheldQuotes(
  db: Db,
  claims: readonly { id: string; orphaned: boolean }[],
): Promise<Set<string>> {
  const ids = claims.filter(({ orphaned }) => orphaned).map(({ id }) => id);
  if (ids.length === 0) return new Set();
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT k."id" FROM "Claim" k
    JOIN "Debate" d ON d."id" = k."debateId"
    LEFT JOIN "Comment" c ON k."subjectType" = 'comment' AND c."id" = k."subjectId"
    JOIN "Revision" q ON q."id" = k."quotedRevisionId"
    WHERE k."id" = ANY(${ids}::uuid[]) AND EXISTS (
      SELECT 1 FROM "Revision" r
      WHERE r."subjectType" = q."subjectType" AND r."subjectId" = q."subjectId"
        AND r."number" > q."number" AND r."status" = 'published'
        AND r."authorId" <> coalesce(c."authorId", d."authorId"))`;
  return new Set(rows.map(({ id }) => id));
}
