import { can } from '#app/domain/permissions/can.ts';
import type { Actor, MaybeActor } from '#app/domain/permissions/can.ts';
import { Refusal } from '#app/protocol/errors.ts';
import type { QueuePage, QueueQuery } from '#app/protocol/moderation.ts';
import type { Prisma } from '#server/db/generated/client.ts';
import { isSlug } from '#server/db/debates.ts';
import { countWaiting, inQueue, waits } from '#server/db/queue.ts';
import type { QueueFilter } from '#server/db/queue.ts';
import type { Deps } from '#server/use-cases/deps.ts';
import { cursorAt, readCursor } from './cursor.ts';
import { queueColumns, queueItems } from './queue-items.ts';
import type { QueueRow } from './queue-items.ts';

/** Items on one page of the queue. */
const queuePageSize = 20;

/**
 * What waits for a moderator, oldest first, with what it takes to decide. A debate or clause that
 * nothing waits under gives an empty page.
 */
export const readQueue =
  (deps: Deps) =>
  async (viewer: MaybeActor, query: QueueQuery = {}): Promise<QueuePage> => {
    const moderator = requireModerator(viewer);
    const after = query.cursor ? readCursor(query.cursor) : null;
    const filter = await filterOf(deps, query);
    const isNarrowed = filter === null || Object.keys(filter).length > 0;
    const [page, waiting, matching] = await Promise.all([
      filter ? pageAfter(deps, filter, after) : { rows: [], cursor: null },
      countWaiting(deps.db),
      filter && isNarrowed ? countWaiting(deps.db, filter) : 0,
    ]);
    return {
      items: await queueItems(deps, moderator, page.rows),
      cursor: page.cursor,
      waiting,
      matching: isNarrowed ? matching : waiting,
    };
  };

/** Who may see what waits. A suspended moderator may not. */
export function requireModerator(viewer: MaybeActor): Actor {
  if (!viewer) throw new Refusal('unauthenticated', 'Sign in first.');
  if (!can(viewer, { do: 'see-queue' })) {
    throw new Refusal('forbidden', 'The queue is for moderators.');
  }
  return viewer;
}

/** How many texts wait, for those who may know; null for others. */
export const readWaiting =
  (deps: Deps) =>
  async (viewer: MaybeActor): Promise<number | null> =>
    can(viewer, { do: 'see-queue' }) ? countWaiting(deps.db) : null;

/** The filter as the database takes it; null where no debate or clause can have that name. */
async function filterOf(
  { db }: Deps,
  { debate: slug, clause, standing, for: waitingFor }: QueueQuery,
): Promise<QueueFilter | null> {
  if ([slug, clause].some((name) => name && !isSlug(name))) return null;
  const debate = slug
    ? await db.debate.findUnique({ where: { slug }, select: { id: true } })
    : null;
  if (slug && !debate) return null;
  return {
    ...(debate ? { debateId: debate.id } : {}),
    ...(clause ? { clause } : {}),
    ...(standing ? { authorStanding: standing } : {}),
    ...(waitingFor ? { waitingFor } : {}),
  };
}

/**
 * Finding the page and reading it are two questions: the first is answered from the index alone,
 * however many texts a filter passes over.
 */
async function pageAfter(
  { db }: Deps,
  filter: QueueFilter,
  after: { at: Date; id: string } | null,
): Promise<{ rows: QueueRow[]; cursor: string | null }> {
  // The plain `gte` is what lets the index begin where the page before ended.
  const beyond: Prisma.RevisionWhereInput = after
    ? {
        waitingSince: { gte: after.at },
        OR: [{ waitingSince: { gt: after.at } }, { id: { gt: after.id } }],
      }
    : {};
  const found = await db.revision.findMany({
    where: { ...inQueue(filter), ...beyond },
    orderBy: oldestFirst,
    take: queuePageSize + 1,
    select: { id: true, waitingSince: true },
  });
  const shown = found.slice(0, queuePageSize);
  const last = shown.at(-1);
  const rows = await db.revision.findMany({
    where: { ...waits, id: { in: shown.map(({ id }) => id) } },
    orderBy: oldestFirst,
    select: queueColumns,
  });
  const hasMore = found.length > shown.length && last?.waitingSince;
  return { rows, cursor: hasMore ? cursorAt(hasMore, last.id) : null };
}

const oldestFirst = [
  { waitingSince: 'asc' },
  { id: 'asc' },
] satisfies Prisma.RevisionOrderByWithRelationInput[];
