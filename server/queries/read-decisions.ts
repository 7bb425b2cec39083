import { can } from '#app/domain/permissions/can.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import type { SubjectType } from '#app/domain/vocabulary.ts';
import type { DecisionView } from '#app/protocol/moderation.ts';
import { undoable } from '#server/db/decisions.ts';
import type { Deps } from '#server/use-cases/deps.ts';
import { decidedTexts } from './decided-texts.ts';
import { iso } from './people.ts';

/** Decisions offered for undoing; what was decided in one go counts as one. */
const shown = 10;
/** How far back they are looked for. */
const lookedAt = 200;

interface Row {
  id: string;
  action: DecisionView['action'];
  subjectType: SubjectType;
  subjectId: string;
  revisionId: string;
  note: string;
  batchId: string | null;
  createdAt: Date;
}

/** The viewer's own latest decisions that still stand, newest first. */
export const readRecentDecisions =
  ({ db }: Deps) =>
  async (viewer: MaybeActor): Promise<DecisionView[]> => {
    if (!viewer || !can(viewer, { do: 'see-queue' })) return [];
    const standing = await db.$queryRaw<Row[]>`
      SELECT d."id", d."action"::text, d."subjectType"::text, d."subjectId", d."revisionId",
             d."note", d."batchId", d."createdAt"
      FROM "Decision" d
      WHERE d."moderatorId" = ${viewer.id}::uuid AND d."revisionId" IS NOT NULL
        AND d."action"::text = ANY(${[...undoable]})
        AND NOT EXISTS (SELECT 1 FROM "Decision" u WHERE u."undoesId" = d."id")
      ORDER BY d."createdAt" DESC, d."id" DESC LIMIT ${lookedAt}`;
    const goes = [...new Set(standing.map(goOf))].slice(0, shown);
    const decisions = standing.filter((decision) => goes.includes(goOf(decision)));
    const texts = await decidedTexts(
      db,
      decisions.map(({ id }) => id),
    );
    return decisions.map(({ subjectType, batchId, createdAt, ...decision }) => ({
      ...decision,
      type: subjectType,
      batch: batchId,
      at: iso(createdAt),
      ...(texts.get(decision.id) ?? { debate: { slug: '', title: '' }, excerpt: '' }),
    }));
  };

const goOf = ({ id, batchId }: Row): string => batchId ?? id;
