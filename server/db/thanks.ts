import type { Db } from './client.ts';
import { publicDebate, publishedComment } from './visibility.ts';

/** A comment one can be thanked for: published, in a public debate. */
export async function thankable(db: Db, id: string): Promise<{ authorId: string } | null> {
  return db.comment.findFirst({
    where: { id, ...publishedComment, debate: publicDebate },
    select: { authorId: true },
  });
}

/** False where this person had thanked for this comment before. */
export async function insertThanks(
  db: Db,
  thanks: { commentId: string; userId: string; createdAt: Date },
): Promise<boolean> {
  const { count } = await db.thanks.createMany({ data: [thanks], skipDuplicates: true });
  return count === 1;
}

/** Which of these comments a person has thanked for. */
export async function thanksGiven(db: Db, userId: string, comments: string[]): Promise<string[]> {
  const rows = await db.thanks.findMany({
    where: { userId, commentId: { in: comments } },
    select: { commentId: true },
  });
  return rows.map((row) => row.commentId);
}

/** Who thanked an author for those of these comments that are theirs, the earliest first. */
export async function thanksReceived(db: Db, authorId: string, comments: string[]) {
  return db.thanks.findMany({
    where: { commentId: { in: comments }, comment: { authorId }, user: { erasedAt: null } },
    orderBy: [{ createdAt: 'asc' }, { userId: 'asc' }],
    select: {
      commentId: true,
      user: { select: { handle: true, name: true, line: true, erasedAt: true } },
    },
  });
}
