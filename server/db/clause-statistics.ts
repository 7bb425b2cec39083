import type { Db } from './client.ts';

/** Texts that waited for a first look, by reason, and what a moderator then said. */
export interface HeldRow {
  clause: string;
  held: number;
  decided: number;
  approved: number;
}

/**
 * A revision went to the queue where nothing in it was to be returned, or where its author asked for
 * a look. What was published as it was sent, whatever its reasons, did not wait.
 */
export async function countHeld(db: Db, since: Date): Promise<HeldRow[]> {
  return db.$queryRaw<HeldRow[]>`
    SELECT reason.clause AS "clause", count(*)::int AS "held",
      count(verdict."action")::int AS "decided",
      count(*) FILTER (WHERE verdict."action" = 'approve')::int AS "approved"
    FROM "Revision" r
    CROSS JOIN LATERAL (
      SELECT DISTINCT one->>'clause' AS clause FROM jsonb_array_elements(r."reasons") AS one
    ) reason
    LEFT JOIN LATERAL (
      SELECT d."action" FROM "Decision" d
      WHERE d."subjectType" = r."subjectType" AND d."subjectId" = r."subjectId"
        AND d."revisionId" = r."id" AND d."action" IN ('approve', 'return', 'reject')
        AND NOT EXISTS (SELECT 1 FROM "Decision" u WHERE u."undoesId" = d."id")
      ORDER BY d."createdAt" DESC, d."id" DESC LIMIT 1
    ) verdict ON true
    WHERE r."createdAt" >= ${since} AND r."publishedAt" IS DISTINCT FROM r."createdAt"
      AND (r."asked" OR NOT r."reasons" @> '[{"severity": "return"}]')
    GROUP BY 1`;
}

/** Decisions by clause they name; `clause` is null for all decisions together. */
export interface NamedRow {
  clause: string | null;
  returned: number;
  rejected: number;
  removed: number;
  decisions: number;
  reversed: number;
  appealsAnswered: number;
  appealsGranted: number;
}

/**
 * What a moderator took back themselves was a slip and counts nowhere. Reversed is what a colleague
 * undid, or an appeal was granted against; it counts among the decisions, not as standing.
 */
export async function countNamed(db: Db, since: Date): Promise<NamedRow[]> {
  return db.$queryRaw<NamedRow[]>`
    WITH made AS (
      SELECT d."id", d."action"::text AS "action", d."clauses", u."id" IS NOT NULL AS "undone",
        a."status"::text AS "appeal"
      FROM "Decision" d
      LEFT JOIN "Decision" u ON u."undoesId" = d."id"
      LEFT JOIN "Appeal" a ON a."decisionId" = d."id" AND a."status" IN ('upheld', 'denied')
      WHERE d."createdAt" >= ${since} AND d."action" NOT IN ('undo', 'close', 'reopen')
        AND u."moderatorId" IS DISTINCT FROM d."moderatorId"
    ), named AS (
      SELECT made.*, NULL::text AS "clause" FROM made
      UNION ALL
      SELECT made.*, one.clause FROM made
      CROSS JOIN LATERAL (SELECT DISTINCT unnest(made."clauses") AS clause) one
    )
    SELECT "clause",
      count(*) FILTER (WHERE "action" = 'return' AND NOT "undone")::int AS "returned",
      count(*) FILTER (WHERE "action" = 'reject' AND NOT "undone")::int AS "rejected",
      count(*) FILTER (WHERE "action" = 'remove' AND NOT "undone")::int AS "removed",
      count(*)::int AS "decisions",
      count(*) FILTER (WHERE "undone" OR "appeal" = 'upheld')::int AS "reversed",
      count("appeal")::int AS "appealsAnswered",
      count(*) FILTER (WHERE "appeal" = 'upheld')::int AS "appealsGranted"
    FROM named GROUP BY 1`;
}
