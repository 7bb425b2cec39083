import { can } from '#app/domain/permissions/can.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import type { SittingView } from '#app/protocol/moderation.ts';
import { undoable } from '#server/db/decisions.ts';
import type { Db } from '#server/db/client.ts';
import { oldestWaiting } from '#server/db/queue.ts';
import type { Deps } from '#server/use-cases/deps.ts';
import { isoOrNull } from './people.ts';

/** A pause longer than this, in milliseconds, ends a sitting; none is looked for beyond a day. */
const pause = 30 * 60 * 1000;
const longest = 24 * 60 * 60 * 1000;

/** What the viewer has done since their last pause, and what it has led to. */
export const readSitting =
  ({ db, now }: Deps) =>
  async (viewer: MaybeActor): Promise<SittingView | null> => {
    if (!viewer || !can(viewer, { do: 'see-queue' })) return null;
    const [since, oldest] = await Promise.all([
      beginOfSitting(db, viewer.id, now()),
      oldestWaiting(db),
    ]);
    const done = since ? await doneSince(db, viewer.id, since) : { decided: 0, fixed: 0 };
    return { ...done, oldestWaitingSince: isoOrNull(oldest) };
  };

/** When the first decision of the sitting was made; null where the last one is too long ago. */
async function beginOfSitting(db: Db, moderatorId: string, now: Date): Promise<Date | null> {
  const rows = await db.decision.findMany({
    where: { moderatorId, createdAt: { gte: new Date(now.getTime() - longest) } },
    orderBy: { createdAt: 'desc' },
    select: { createdAt: true },
  });
  let begin: Date | null = null;
  for (const { createdAt } of rows) {
    if ((begin ?? now).getTime() - createdAt.getTime() > pause) break;
    begin = createdAt;
  }
  return begin;
}

async function doneSince(
  db: Db,
  moderatorId: string,
  since: Date,
): Promise<{ decided: number; fixed: number }> {
  const [row] = await db.$queryRaw<{ decided: number; fixed: number }[]>`
    SELECT count(*)::int AS "decided",
      (count(DISTINCT d."authorId") FILTER (WHERE d."action" = 'return' AND EXISTS (
        SELECT 1 FROM "Revision" newer
        WHERE newer."subjectType" = d."subjectType" AND newer."subjectId" = d."subjectId"
          AND newer."authorId" = d."authorId" AND newer."createdAt" > d."createdAt"
      )))::int AS "fixed"
    FROM "Decision" d
    WHERE d."moderatorId" = ${moderatorId}::uuid AND d."createdAt" >= ${since}
      AND d."action"::text = ANY(${[...undoable]})
      AND NOT EXISTS (SELECT 1 FROM "Decision" u WHERE u."undoesId" = d."id")`;
  return row ?? { decided: 0, fixed: 0 };
}
