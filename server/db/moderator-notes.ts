import type { SubjectType } from '#app/domain/vocabulary.ts';
import type { Transaction } from './client.ts';

/** What a revision is a version of, and who wrote it; null where there is no such revision. */
export async function subjectOf(
  tx: Transaction,
  revisionId: string,
): Promise<{ type: SubjectType; id: string; writerId: string } | null> {
  const revision = await tx.revision.findUnique({
    where: { id: revisionId },
    select: { subjectType: true, subjectId: true, authorId: true },
  });
  return (
    revision && {
      type: revision.subjectType,
      id: revision.subjectId,
      writerId: revision.authorId,
    }
  );
}

export async function insertModeratorNote(
  tx: Transaction,
  note: { id: string; revisionId: string; authorId: string; text: string; createdAt: Date },
): Promise<void> {
  await tx.moderatorNote.create({ data: note, select: { id: true } });
}
