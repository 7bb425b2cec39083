import type { Database, Transaction } from './client.ts';

/** Something wrong with a copy, in words for the person at the terminal. */
export class BoardCopyError extends Error {}

/**
 * What makes up a board, each table after those it points to; rows that point into their own table
 * come after what they point to. Sessions, tokens and kept drafts are not part of it.
 */
const tables = {
  User: `SELECT * FROM "User" ORDER BY "createdAt", "id"`,
  Method: `SELECT * FROM "Method" ORDER BY "slug"`,
  Source: `SELECT * FROM "Source" ORDER BY "createdAt", "id"`,
  Debate: `SELECT * FROM "Debate" ORDER BY "createdAt", "id"`,
  DebateMethod: `SELECT * FROM "DebateMethod" ORDER BY "debateId", "methodId"`,
  Comment: `SELECT * FROM "Comment" ORDER BY "depth", "createdAt", "id"`,
  Position: `SELECT * FROM "Position" ORDER BY "debateId", "userId"`,
  Claim: `SELECT * FROM "Claim" ORDER BY "createdAt", "id"`,
  SameClaim: `SELECT * FROM "SameClaim" ORDER BY "leftId", "rightId"`,
  Thanks: `SELECT * FROM "Thanks" ORDER BY "commentId", "userId"`,
  Ask: `SELECT * FROM "Ask" ORDER BY "claimId", "userId"`,
  Evidence: `
    WITH RECURSIVE step AS (
      SELECT "id", 0 AS depth FROM "Evidence"
      WHERE "againstId" IS NULL AND "broughtFromId" IS NULL
      UNION
      SELECT e."id", step.depth + 1 FROM "Evidence" e
      JOIN step ON step."id" IN (e."againstId", e."broughtFromId")
    )
    SELECT e.* FROM "Evidence" e
    JOIN (SELECT "id", max(depth) AS depth FROM step GROUP BY "id") last USING ("id")
    ORDER BY last.depth, e."createdAt", e."id"`,
  Dispute: `SELECT * FROM "Dispute" ORDER BY "createdAt", "id"`,
  Conclusion: `SELECT * FROM "Conclusion" ORDER BY "createdAt", "id"`,
  Revision: `SELECT * FROM "Revision" ORDER BY "createdAt", "id"`,
  Decision: `SELECT * FROM "Decision" ORDER BY "createdAt", "id"`,
  Report: `SELECT * FROM "Report" ORDER BY "createdAt", "id"`,
  Appeal: `SELECT * FROM "Appeal" ORDER BY "createdAt", "id"`,
  ModeratorNote: `SELECT * FROM "ModeratorNote" ORDER BY "createdAt", "id"`,
  AuditEntry: `SELECT * FROM "AuditEntry" ORDER BY "createdAt", "id"`,
  PolicyVersion: `SELECT * FROM "PolicyVersion" ORDER BY "version"`,
  PolicyDraft: `SELECT * FROM "PolicyDraft"`,
  LinkHost: `SELECT * FROM "LinkHost" ORDER BY "host"`,
  Event: `SELECT * FROM "Event" ORDER BY "debateId", "sequence"`,
  Board: `SELECT * FROM "Board"`,
} as const;

export type CopiedTable = keyof typeof tables;
export const copiedTables = Object.keys(tables) as CopiedTable[];
export const isCopiedTable = (name: string): name is CopiedTable => Object.hasOwn(tables, name);

/** Hashes of passwords are secrets, and their people are new to another board. */
const leftOut = ['passwordHash'];

const batchSize = 500;
const patience = { maxWait: 60_000, timeout: 60 * 60_000 };

/**
 * Hands over every row of the board as JSON text, as they were at one moment. Memory does not grow
 * with the board. On the embedded database others wait meanwhile.
 */
export async function copyOut(
  db: Database,
  write: (table: CopiedTable, row: string) => Promise<void>,
): Promise<void> {
  await db.$transaction(
    async (tx) => {
      for (const table of copiedTables) {
        // Names come from the list above, never from outside.
        await tx.$executeRawUnsafe(
          `DECLARE copy NO SCROLL CURSOR FOR
           SELECT (to_jsonb(t) - $$${leftOut.join('$$ - $$')}$$)::text AS row
           FROM (${tables[table]}) t`,
        );
        for (;;) {
          const rows = await tx.$queryRawUnsafe<{ row: string }[]>(`FETCH ${batchSize} FROM copy`);
          for (const { row } of rows) await write(table, row);
          if (rows.length < batchSize) break;
        }
        await tx.$executeRawUnsafe('CLOSE copy');
      }
    },
    { ...patience, isolationLevel: 'RepeatableRead' },
  );
}

export interface CopiedRow {
  table: CopiedTable;
  row: Record<string, unknown>;
  /** Where it stands in the file. */
  line: number;
}

/**
 * Puts a copy into a board that nobody has used yet, all of it or nothing.
 *
 * @throws BoardCopyError
 */
export async function copyIn(db: Database, rows: AsyncIterable<CopiedRow>): Promise<void> {
  await db.$transaction(async (tx) => {
    const version = await clear(tx);
    const columns = await columnsOf(tx);
    let batch: CopiedRow[] = [];
    for await (const next of rows) {
      const first = batch[0];
      if (first && (batch.length === batchSize || !fitsTogether(first, next))) {
        await insert(tx, batch, columns);
        batch = [];
      }
      batch.push(next);
    }
    if (batch.length > 0) await insert(tx, batch, columns);
    await placeInQueue(tx);
    // What was cached of the empty board must not pass for the new one.
    await tx.$executeRaw`
      INSERT INTO "Board" ("id", "version") VALUES (1, ${version + 1})
      ON CONFLICT ("id") DO UPDATE SET "version" = greatest("Board"."version", ${version + 1})`;
  }, patience);
}

/** Takes away what every new board starts with; answers the version the board had. */
async function clear(tx: Transaction): Promise<number> {
  // Nobody signs up between the question whether the board is empty and the end of the copy.
  await tx.$executeRaw`LOCK TABLE "User", "Debate" IN SHARE ROW EXCLUSIVE MODE`;
  const [used] = await tx.$queryRaw<{ used: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM "User") OR EXISTS (SELECT 1 FROM "Debate") AS used`;
  if (used?.used) {
    throw new BoardCopyError(
      'This board is in use: a copy goes into an empty one only, started with GROUNDS_DEMO=0.',
    );
  }
  const board = await tx.board.findUnique({ where: { id: 1 }, select: { version: true } });
  await tx.board.deleteMany();
  await tx.method.deleteMany();
  await tx.policyVersion.deleteMany();
  return board?.version ?? 0;
}

/** A copy made before reports and appeals knew only reviews, and kept their time for ever. */
async function placeInQueue(tx: Transaction): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Revision" SET "waitingSince" = NULL
    WHERE "waitingFor" IS NULL AND "status" <> 'pending'`;
  await tx.$executeRaw`
    UPDATE "Revision" SET "waitingFor" = 'review', "waitingClauses" =
      ARRAY(SELECT DISTINCT reason->>'clause' FROM jsonb_array_elements("reasons") AS reason)
    WHERE "waitingFor" IS NULL AND "status" = 'pending'`;
}

async function columnsOf(tx: Transaction): Promise<Map<string, Set<string>>> {
  const rows = await tx.$queryRaw<{ table: string; column: string }[]>`
    SELECT table_name::text AS "table", column_name::text AS "column"
    FROM information_schema.columns WHERE table_schema = current_schema()`;
  const columns = new Map<string, Set<string>>();
  for (const { table, column } of rows) {
    columns.set(table, (columns.get(table) ?? new Set()).add(column));
  }
  return columns;
}

const fitsTogether = (one: CopiedRow, other: CopiedRow) =>
  one.table === other.table &&
  Object.keys(one.row).length === Object.keys(other.row).length &&
  Object.keys(one.row).every((column) => Object.hasOwn(other.row, column));

/** Only columns that the copy has: what a later version added gets its default. */
async function insert(
  tx: Transaction,
  batch: CopiedRow[],
  columns: Map<string, Set<string>>,
): Promise<void> {
  const { table, row, line } = batch[0] as CopiedRow;
  const names = Object.keys(row);
  const unknown = names.find((name) => !columns.get(table)?.has(name) || leftOut.includes(name));
  if (unknown !== undefined) {
    throw new BoardCopyError(
      `Line ${line}: a ${table} has no "${unknown}" here. Was the copy made by a newer version?`,
    );
  }
  // Every name was found among the columns of the database, so quoting it is enough.
  const list = names.map((name) => `"${name}"`).join(', ');
  try {
    await tx.$executeRawUnsafe(
      `INSERT INTO "${table}" (${list})
       SELECT ${list} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
      JSON.stringify(batch.map((one) => one.row)),
    );
  } catch {
    const last = batch[batch.length - 1] as CopiedRow;
    const where = last.line === line ? `Line ${line}` : `Lines ${line} to ${last.line}`;
    throw new BoardCopyError(`${where}: the database does not take these rows of ${table}.`);
  }
}
