import type { Db } from './client.ts';
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
