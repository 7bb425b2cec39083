import type { SubjectStatus, SubjectType } from '#app/domain/vocabulary.ts';
import type { OwnGroup } from '#app/protocol/own-texts.ts';
import type { Db } from './client.ts';
import { Prisma } from './generated/client.ts';

/** Texts on one page. */
export const ownPageSize = 30;

export interface OwnTextRow {
  type: SubjectType;
  id: string;
  status: SubjectStatus;
  publicRevisionId: string | null;
  latestRevisionId: string;
  number: number | null;
  about: string | null;
  group: OwnGroup;
  unsettled: number;
  slug: string;
  isPublic: boolean;
  title: string | null;
}

const groups: readonly OwnGroup[] = ['to-change', 'waiting', 'not-published', 'told'];

/** One row more than a page holds tells whether there is another. */
export async function notSimplyPublic(
  db: Db,
  query: { authorId: string; since: Date; page: number },
): Promise<OwnTextRow[]> {
  const { authorId, since, page } = query;
  const standing = Prisma.sql`s."id", s."status", s."publicRevisionId", s."latestRevisionId"`;
  const mine = Prisma.sql`s."authorId" = ${authorId}::uuid AND s."status" <> 'withdrawn'`;
  return db.$queryRaw<OwnTextRow[]>`
    WITH mine AS (
      SELECT 'debate' AS "type", ${standing}, s."id" AS "debateId",
             NULL::int AS "number", NULL::uuid AS "about" FROM "Debate" s WHERE ${mine}
      UNION ALL
      SELECT 'comment', ${standing}, s."debateId", s."number", NULL FROM "Comment" s WHERE ${mine}
      UNION ALL
      SELECT 'claim', ${standing}, s."debateId", NULL, s."quotedRevisionId" FROM "Claim" s
      WHERE s."markerId" = ${authorId}::uuid AND s."status" <> 'withdrawn'
      UNION ALL
      SELECT 'evidence', ${standing}, s."debateId", NULL, s."claimId" FROM "Evidence" s WHERE ${mine}
      UNION ALL
      SELECT 'conclusion', ${standing}, s."debateId", NULL, NULL FROM "Conclusion" s WHERE ${mine}
    ), grouped AS (
      SELECT m.*, r."createdAt" AS "sentAt", CASE
        WHEN m."status" IN ('removed', 'rejected') OR r."status" = 'rejected' THEN 'not-published'
        WHEN m."status" = 'hidden' OR r."status" = 'pending' THEN 'waiting'
        WHEN r."status" = 'returned' THEN 'to-change'
        WHEN (r."withoutLinks" AND r."publishedAt" >= ${since}) OR EXISTS (
          SELECT 1 FROM "Decision" d LEFT JOIN "Decision" u ON u."id" = d."undoesId"
          WHERE d."revisionId" = r."id" AND d."createdAt" >= ${since}
            AND (d."action" IN ('grant', 'restore') OR u."action" = 'remove')
            AND NOT EXISTS (SELECT 1 FROM "Decision" v WHERE v."undoesId" = d."id")
        ) THEN 'told'
      END AS "group"
      FROM mine m JOIN "Revision" r ON r."id" = m."latestRevisionId"
    )
    SELECT g."type", g."id", g."status"::text, g."publicRevisionId", g."latestRevisionId",
           g."number", g."about", g."group",
           (count(*) FILTER (WHERE g."group" <> 'told') OVER ())::int AS "unsettled",
           d."slug", d."status" = 'published' AS "isPublic",
           CASE WHEN d."status" = 'published' OR d."authorId" = ${authorId}::uuid
             THEN o."fields"->>'title' END AS "title"
    FROM grouped g
    JOIN "Debate" d ON d."id" = g."debateId"
    JOIN "Revision" o ON o."id" = coalesce(d."publicRevisionId", d."latestRevisionId")
    WHERE g."group" IS NOT NULL
    ORDER BY array_position(${[...groups]}::text[], g."group"), g."sentAt" DESC, g."id" DESC
    LIMIT ${ownPageSize + 1} OFFSET ${(page - 1) * ownPageSize}`;
}
