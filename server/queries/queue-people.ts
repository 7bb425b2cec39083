import type { Colleague } from '#app/protocol/events.ts';
import type { Db } from '#server/db/client.ts';
import { personColumns, personView } from './people.ts';

interface QueuePeople {
  colleagues: Map<string, Colleague>;
  texts: Map<string, { authorId: string; waits: boolean }>;
}

/**
 * Who is behind news of the queue: moderators by id, and texts by revision. Asks nothing where
 * nobody looked or decided.
 */
export async function queuePeople(
  db: Db,
  { userIds, revisionIds }: { userIds: string[]; revisionIds: string[] },
): Promise<QueuePeople> {
  if (userIds.length === 0) return { colleagues: new Map(), texts: new Map() };
  const [users, revisions] = await Promise.all([
    db.user.findMany({
      where: { id: { in: userIds } },
      select: { id: true, ...personColumns },
    }),
    db.revision.findMany({
      where: { id: { in: revisionIds } },
      select: { id: true, authorId: true, waitingSince: true },
    }),
  ]);
  return {
    colleagues: new Map(
      users.map((user) => {
        const { handle, name } = personView(user);
        return [user.id, { handle, name }];
      }),
    ),
    texts: new Map(
      revisions.map(({ id, authorId, waitingSince }) => [
        id,
        { authorId, waits: waitingSince !== null },
      ]),
    ),
  };
}
