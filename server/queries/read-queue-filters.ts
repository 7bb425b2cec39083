import type { MaybeActor } from '#app/domain/permissions/can.ts';
import type { QueueFilters } from '#app/protocol/moderation.ts';
import type { DebateFields } from '#server/db/debates.ts';
import type { Deps } from '#server/use-cases/deps.ts';
import { requireModerator } from './read-queue.ts';

/** Debates offered to narrow the queue to. */
const debatesOffered = 20;

/** What the queue can be narrowed to now: debates and clauses under which something waits. */
export const readQueueFilters =
  ({ db }: Deps) =>
  async (viewer: MaybeActor): Promise<QueueFilters> => {
    requireModerator(viewer);
    const [debates, clauses] = await Promise.all([
      db.$queryRaw<{ slug: string; fields: unknown; waiting: number }[]>`
        SELECT d."slug", opening."fields", w."waiting"
        FROM (
          SELECT "debateId", count(*)::int AS "waiting" FROM "Revision"
          WHERE "waitingSince" IS NOT NULL
          GROUP BY "debateId" ORDER BY 2 DESC, "debateId" LIMIT ${debatesOffered}
        ) w
        JOIN "Debate" d ON d."id" = w."debateId"
        JOIN "Revision" opening
          ON opening."id" = coalesce(d."publicRevisionId", d."latestRevisionId")
        ORDER BY w."waiting" DESC, d."slug"`,
      db.$queryRaw<{ id: string; waiting: number }[]>`
        SELECT clause AS "id", count(*)::int AS "waiting"
        FROM "Revision", unnest("waitingClauses") AS clause
        WHERE "waitingSince" IS NOT NULL
        GROUP BY clause ORDER BY 2 DESC, 1`,
    ]);
    return {
      debates: debates.map(({ slug, fields, waiting }) => ({
        slug,
        title: (fields as DebateFields).title,
        waiting,
      })),
      clauses,
    };
  };
