import { can } from '#app/domain/permissions/can.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import type { SubjectType } from '#app/domain/vocabulary.ts';
import type { ReversalView } from '#app/protocol/moderation.ts';
import type { Deps } from '#server/use-cases/deps.ts';
import { decidedTexts } from './decided-texts.ts';
import { iso, personView } from './people.ts';
import type { PersonRow } from './people.ts';

/** How long the decider is told, in milliseconds. */
const toldFor = 14 * 24 * 60 * 60 * 1000;
/** Reversals told at once. */
const shown = 20;

interface Row extends PersonRow {
  id: string;
  decisionId: string;
  action: ReversalView['action'];
  subjectType: SubjectType;
  note: string;
  createdAt: Date;
}

/** The viewer's decisions that a colleague took back in the last fourteen days, newest first. */
export const readReversals =
  ({ db, now }: Deps) =>
  async (viewer: MaybeActor): Promise<ReversalView[]> => {
    if (!viewer || !can(viewer, { do: 'see-queue' })) return [];
    const since = new Date(now().getTime() - toldFor);
    const rows = await db.$queryRaw<Row[]>`
      SELECT u."id", d."id" AS "decisionId", d."action"::text, d."subjectType"::text,
             u."note", u."createdAt", p."handle", p."name", p."line", p."erasedAt"
      FROM "Decision" u
      JOIN "Decision" d ON d."id" = u."undoesId"
      JOIN "User" p ON p."id" = u."moderatorId"
      WHERE u."createdAt" >= ${since} AND u."action" = 'undo'
        AND d."moderatorId" = ${viewer.id}::uuid AND u."moderatorId" <> d."moderatorId"
      ORDER BY u."createdAt" DESC, u."id" DESC LIMIT ${shown}`;
    const texts = await decidedTexts(
      db,
      rows.map(({ decisionId }) => decisionId),
    );
    return rows.map((row) => ({
      id: row.id,
      by: personView(row),
      at: iso(row.createdAt),
      action: row.action,
      type: row.subjectType,
      note: row.note,
      ...(texts.get(row.decisionId) ?? { debate: { slug: '', title: '' }, excerpt: '' }),
    }));
  };
