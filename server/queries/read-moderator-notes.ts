import { can } from '#app/domain/permissions/can.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { undoable } from '#server/db/decisions.ts';
import type { Deps } from '#server/use-cases/deps.ts';

/** How many of one's decisions notes are taken from, and how many notes are offered. */
const lookedAt = 300;
const perClause = 5;

/**
 * What the viewer wrote to authors with decisions that stand, by clause, each note once, newest
 * first: words to use again.
 */
export const readOwnNotes =
  ({ db }: Deps) =>
  async (viewer: MaybeActor): Promise<Record<string, string[]>> => {
    if (!viewer || !can(viewer, { do: 'see-queue' })) return {};
    const rows = await db.$queryRaw<{ note: string; clauses: string[] }[]>`
      SELECT d."note", d."clauses" FROM (
        SELECT * FROM "Decision" WHERE "moderatorId" = ${viewer.id}::uuid
        ORDER BY "createdAt" DESC, "id" DESC LIMIT ${lookedAt}
      ) d
      WHERE d."note" <> '' AND d."action"::text = ANY(${[...undoable]})
        AND NOT EXISTS (SELECT 1 FROM "Decision" u WHERE u."undoesId" = d."id")
      ORDER BY d."createdAt" DESC, d."id" DESC`;
    const notes = new Map<string, string[]>();
    for (const { note, clauses } of rows) {
      for (const clause of clauses) {
        const known = notes.get(clause) ?? [];
        if (known.length < perClause && !known.includes(note)) notes.set(clause, [...known, note]);
      }
    }
    return Object.fromEntries(notes);
  };
