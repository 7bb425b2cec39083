import { isUnsaid, movers, unsaid } from '#app/domain/positions/position.ts';
import type { Mover, Position } from '#app/domain/positions/position.ts';
import { smallestGroup, sumsOf } from '#app/domain/positions/sums.ts';
import type { PositionSums, PositionTally } from '#app/domain/positions/sums.ts';
import type { Stance } from '#app/domain/vocabulary.ts';
import type { OwnPosition } from '#app/protocol/positions.ts';
import type { Db, Transaction } from './client.ts';
import { publishedComment } from './visibility.ts';

/**
 * Positions in one debate change one after the other, so that each change can tell whether it moved
 * what readers are shown. Not a lock of the debate's row: that is taken last by whoever records an
 * event, and a position waits for the comment it names.
 */
export async function lockPositions(tx: Transaction, debateId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`positions ${debateId}`}, 0))`;
}

/** A person's own position, everything unsaid where they have none. */
export async function positionOf(db: Db, debateId: string, userId: string): Promise<Position> {
  const row = await db.position.findUnique({
    where: { debateId_userId: { debateId, userId } },
    select: { before: true, after: true, wouldMove: true, creditedId: true },
  });
  if (!row) return unsaid;
  return { ...row, wouldMove: movers.filter((mover) => row.wouldMove.includes(mover)) };
}

/** Keeps a position; one with nothing in it leaves no row behind. */
export async function keepPosition(
  tx: Transaction,
  whose: { debateId: string; userId: string },
  position: Position,
  at: Date,
): Promise<void> {
  if (isUnsaid(position)) {
    await tx.position.deleteMany({ where: whose });
    return;
  }
  const said = { ...position, wouldMove: [...position.wouldMove], updatedAt: at };
  await tx.position.upsert({
    where: { debateId_userId: whose },
    create: { ...whose, ...said, createdAt: at },
    update: said,
    select: { debateId: true },
  });
}

/** A comment that can have moved somebody: published, in this debate. */
export async function creditable(
  db: Db,
  debateId: string,
  id: string,
): Promise<{ authorId: string } | null> {
  return db.comment.findFirst({
    where: { id, debateId, ...publishedComment },
    select: { authorId: true },
  });
}

/** A position as its owner reads it: of a comment that is not public it says nothing. */
export async function positionView(
  db: Db,
  debateId: string,
  { before, after, wouldMove, creditedId }: Position,
): Promise<OwnPosition> {
  const comment =
    creditedId === null
      ? null
      : await db.comment.findFirst({
          where: { id: creditedId, debateId, ...publishedComment },
          select: { id: true, number: true },
        });
  const credited =
    comment && comment.number !== null ? { id: comment.id, number: comment.number } : null;
  return { before, after, wouldMove: [...wouldMove], credited };
}

/** Whether so many credit a comment that readers are shown it. */
export async function isCreditShown(db: Db, commentId: string): Promise<boolean> {
  const people = await db.position.count({
    where: { creditedId: commentId, user: { erasedAt: null } },
  });
  return people >= smallestGroup;
}

/** A group of people who said the same of one thing. */
type Counted = { debateId: string; people: number } & (
  | { part: 'stand'; key: Stance | null; to: Stance | null }
  | { part: 'mover'; key: Mover }
  /** The number of a comment. */
  | { part: 'credit'; key: string }
);

/** Sums of these debates as everyone may know them: one statement, however many they are. */
export async function positionSums(
  db: Db,
  debateIds: readonly string[],
): Promise<Map<string, PositionSums | null>> {
  if (debateIds.length === 0) return new Map();
  const rows = await db.$queryRaw<Counted[]>`
    WITH said AS MATERIALIZED (
      SELECT "debateId", "before", "after", "wouldMove", "creditedId" FROM "Position" p
      WHERE "debateId" = ANY(${[...debateIds]}::uuid[])
        AND NOT EXISTS (
          SELECT FROM "User" u WHERE u."id" = p."userId" AND u."erasedAt" IS NOT NULL
        )
    ), credit AS (
      SELECT "debateId", "creditedId", count(*)::int AS "people" FROM said
      WHERE "creditedId" IS NOT NULL
      GROUP BY "debateId", "creditedId" HAVING count(*) >= ${smallestGroup}
    )
    SELECT "debateId", 'stand' AS "part", "before"::text AS "key", "after"::text AS "to",
           count(*)::int AS "people"
    FROM said GROUP BY "debateId", "before", "after"
    UNION ALL
    SELECT "debateId", 'mover', m, NULL, count(*)::int
    FROM said, unnest("wouldMove") AS m GROUP BY "debateId", m
    UNION ALL
    SELECT credit."debateId", 'credit', c."number"::text, NULL, "people"
    FROM credit JOIN "Comment" c ON c."id" = "creditedId"
    WHERE c."status" = 'published' AND c."number" IS NOT NULL`;
  return new Map(
    debateIds.map((id) => [id, sumsOf(tallyOf(rows.filter((row) => row.debateId === id)))]),
  );
}

function tallyOf(rows: readonly Counted[]): PositionTally {
  const tally = {
    before: { for: 0, against: 0, depends: 0 },
    after: { for: 0, against: 0, depends: 0 },
    moves: [] as { from: Stance; to: Stance; people: number }[],
    wouldMove: {} as Partial<Record<Mover, number>>,
    credited: [] as { comment: number; people: number }[],
  };
  for (const row of rows) {
    const { people } = row;
    if (row.part === 'mover') tally.wouldMove[row.key] = people;
    if (row.part === 'credit') tally.credited.push({ comment: Number(row.key), people });
    if (row.part !== 'stand') continue;
    const { key: from, to } = row;
    if (from) tally.before[from] += people;
    if (to) tally.after[to] += people;
    if (from && to && from !== to) tally.moves.push({ from, to, people });
  }
  return tally;
}
