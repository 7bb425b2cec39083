import type { SubjectType } from '#app/domain/vocabulary.ts';
import type { Db } from '#server/db/client.ts';

/** A text as a moderator sent it back. */
export interface LastReturn {
  revisionId: string;
  clauses: string[];
  note: string;
}

/** By subject, the last revision that a moderator returned, unless they took that back. */
export async function lastReturns(
  db: Db,
  rows: readonly { subjectType: SubjectType; subjectId: string }[],
): Promise<Map<string, LastReturn>> {
  const returns = await db.decision.findMany({
    where: {
      subjectType: { in: [...new Set(rows.map((row) => row.subjectType))] },
      subjectId: { in: rows.map((row) => row.subjectId) },
      action: 'return',
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, subjectId: true, revisionId: true, clauses: true, note: true },
  });
  const undone = new Set(await undoneAmong(db, returns));
  return new Map(
    returns.flatMap(({ id, subjectId, revisionId, clauses, note }) =>
      revisionId && !undone.has(id) ? [[subjectId, { revisionId, clauses, note }] as const] : [],
    ),
  );
}

/** Ids of those among these decisions that were taken back. */
export async function undoneAmong(db: Db, decisions: readonly { id: string }[]): Promise<string[]> {
  if (decisions.length === 0) return [];
  const rows = await db.decision.findMany({
    where: { undoesId: { in: decisions.map(({ id }) => id) } },
    select: { undoesId: true },
  });
  return rows.flatMap(({ undoesId }) => undoesId ?? []);
}
