import type { CountedRows } from '#app/domain/moderation/transparency.ts';
import type { Db } from './client.ts';
import { Prisma } from './generated/client.ts';

interface Period {
  from: Date;
  /** Exclusive. */
  to: Date;
}

/** Decisions of a period that nobody has undone. */
const standing = ({ from, to }: Period) => Prisma.sql`
  "Decision" d WHERE d."createdAt" >= ${from} AND d."createdAt" < ${to}
    AND NOT EXISTS (SELECT 1 FROM "Decision" u WHERE u."undoesId" = d."id")`;

const month = (column: Prisma.Sql) => Prisma.sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM')`;
const decided = month(Prisma.sql`d."createdAt"`);

/**
 * What was decided in a period, by month, in counts: no text, no person, and nothing of what still
 * waits. Reports and appeals count where they were answered.
 */
export async function countDecided(db: Db, period: Period): Promise<CountedRows> {
  const [atOnce, decisions, clauses, waits, reports, appeals] = await Promise.all([
    // What had to wait was published later than it was sent.
    db.$queryRaw<CountedRows['atOnce']>`
      SELECT ${month(Prisma.sql`r."publishedAt"`)} AS "month", count(*)::int AS "count"
      FROM "Revision" r
      WHERE r."publishedAt" >= ${period.from} AND r."publishedAt" < ${period.to}
        AND r."publishedAt" = r."createdAt"
      GROUP BY 1`,
    db.$queryRaw<CountedRows['decisions']>`
      SELECT ${decided} AS "month", d."action"::text AS "action", count(*)::int AS "count"
      FROM ${standing(period)} GROUP BY 1, 2`,
    db.$queryRaw<CountedRows['clauses']>`
      SELECT s."month", clause AS "clause", s."action", count(*)::int AS "count"
      FROM (
        SELECT ${decided} AS "month", d."action"::text AS "action", d."clauses"
        FROM ${standing(period)} AND d."action" IN ('return', 'reject', 'remove')
      ) s CROSS JOIN LATERAL (SELECT DISTINCT unnest(s."clauses") AS clause) named
      GROUP BY 1, 2, 3`,
    db.$queryRaw<CountedRows['waits']>`
      SELECT ${decided} AS "month",
        (percentile_cont(0.5) WITHIN GROUP (
          ORDER BY extract(epoch FROM d."createdAt" - d."waitingSince")
        ) * 1000)::float8 AS "wait"
      FROM ${standing(period)} AND d."action" IN ('approve', 'return', 'reject')
        AND d."waitingFor" = 'review'
      GROUP BY 1`,
    db.$queryRaw<CountedRows['reports']>`
      SELECT s."month", count(*)::int AS "answered",
        count(*) FILTER (WHERE p."status" = 'upheld')::int AS "upheld"
      FROM (SELECT d."id", ${decided} AS "month" FROM ${standing(period)}) s
      JOIN "Report" p ON p."decisionId" = s."id" AND p."status" IN ('upheld', 'dismissed')
      GROUP BY 1`,
    db.$queryRaw<CountedRows['appeals']>`
      SELECT s."month", count(*)::int AS "answered",
        count(*) FILTER (WHERE p."status" = 'upheld')::int AS "granted"
      FROM (SELECT d."id", ${decided} AS "month" FROM ${standing(period)}) s
      JOIN "Appeal" p ON p."answerId" = s."id" AND p."status" IN ('upheld', 'denied')
      GROUP BY 1`,
  ]);
  return { atOnce, decisions, clauses, waits, reports, appeals };
}

/** When the first text was published or decided on; null on an empty board. */
export async function firstDecided(db: Db): Promise<Date | null> {
  const [row] = await db.$queryRaw<{ at: Date | null }[]>`
    SELECT least(
      (SELECT min("createdAt") FROM "Decision"),
      (SELECT min("publishedAt") FROM "Revision")
    ) AS "at"`;
  return row?.at ?? null;
}
