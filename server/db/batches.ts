import type { SubjectType } from '#app/domain/vocabulary.ts';
import type { Db } from './client.ts';
import { undoable } from './decisions.ts';

export interface BatchDecision {
  id: string;
  type: SubjectType;
  subjectId: string;
  revisionId: string;
  /** A newer decision on the same text stands, so that this one can no longer be undone. */
  isOverruled: boolean;
}

/** What one moderator decided in one go and nobody has taken back, newest first. */
export async function standingInBatch(
  db: Db,
  { batch, moderatorId }: { batch: string; moderatorId: string },
): Promise<BatchDecision[]> {
  return db.$queryRaw<BatchDecision[]>`
    SELECT d."id", d."subjectType"::text AS "type", d."subjectId", d."revisionId",
      EXISTS (
        SELECT 1 FROM "Decision" later
        WHERE later."subjectType" = d."subjectType" AND later."subjectId" = d."subjectId"
          AND (later."createdAt", later."id") > (d."createdAt", d."id")
          AND later."action"::text = ANY(${[...undoable]})
          AND NOT EXISTS (SELECT 1 FROM "Decision" v WHERE v."undoesId" = later."id")
      ) AS "isOverruled"
    FROM "Decision" d
    WHERE d."batchId" = ${batch}::uuid AND d."moderatorId" = ${moderatorId}::uuid
      AND d."action"::text = ANY(${[...undoable]}) AND d."revisionId" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "Decision" u WHERE u."undoesId" = d."id")
    ORDER BY d."createdAt" DESC, d."id" DESC`;
}

/** Whether a moderator ever decided anything under this batch. */
export async function isOwnBatch(
  db: Db,
  { batch, moderatorId }: { batch: string; moderatorId: string },
): Promise<boolean> {
  return (await db.decision.count({ where: { batchId: batch, moderatorId } })) > 0;
}
