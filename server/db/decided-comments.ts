import type { Finding } from '#app/domain/policy/backtest.ts';
import type { Db } from './client.ts';

/** A comment as moderators decided it last, with what is stored of how it was judged. */
export interface DecidedComment {
  revisionId: string;
  body: string;
  bodyText: string;
  reasons: unknown;
  /** The line under its author's name. */
  line: string;
  debate: string;
  number: number | null;
  finding: Finding;
}

/**
 * Texts of comments that moderators decided, the newest decision first. Each text counts once, with
 * the last decision on it that stands: none that was undone, nor an undoing.
 */
export async function decidedComments(db: Db, take: number): Promise<DecidedComment[]> {
  return db.$queryRaw<DecidedComment[]>`
    WITH standing AS NOT MATERIALIZED (
      SELECT d.* FROM "Decision" d
      WHERE d."subjectType" = 'comment' AND d."revisionId" IS NOT NULL
        AND d."action" IN ('approve', 'keep', 'grant', 'restore', 'return', 'reject', 'deny', 'remove')
        AND NOT EXISTS (SELECT 1 FROM "Decision" u WHERE u."undoesId" = d."id")
    )
    SELECT r."id" AS "revisionId", r."body", r."bodyText", r."reasons",
      CASE WHEN p."erasedAt" IS NULL THEN p."line" ELSE '' END AS "line",
      b."slug" AS "debate", c."number",
      CASE
        WHEN d."action" = 'approve' AND d."withoutLinks" THEN 'without-links'
        WHEN d."action" IN ('approve', 'keep', 'grant', 'restore') THEN 'approve'
        WHEN d."action" = 'return' THEN 'return'
        ELSE 'reject'
      END AS "finding"
    FROM standing d
    JOIN "Revision" r ON r."id" = d."revisionId"
    JOIN "User" p ON p."id" = r."authorId"
    JOIN "Comment" c ON c."id" = d."subjectId"
    JOIN "Debate" b ON b."id" = d."debateId"
    WHERE r."body" <> '' AND NOT EXISTS (
      SELECT 1 FROM standing later
      WHERE later."subjectId" = d."subjectId" AND later."revisionId" = d."revisionId"
        AND (later."createdAt", later."id") > (d."createdAt", d."id"))
    ORDER BY d."createdAt" DESC, d."id" DESC
    LIMIT ${take}`;
}
