import { can } from '#app/domain/permissions/can.ts';
import type { Actor, MaybeActor } from '#app/domain/permissions/can.ts';
import { Refusal } from '#app/protocol/errors.ts';
import type { LinkView, QueueItem, QueuePage } from '#app/protocol/moderation.ts';
import type { Reason } from '#app/protocol/shared.ts';
import type { Db } from '#server/db/client.ts';
import type { Prisma } from '#server/db/generated/client.ts';
import { countWaiting } from '#server/db/revisions.ts';
import { authorRecords } from '#server/db/users.ts';
import type { Deps } from '#server/use-cases/deps.ts';
import { cursorAt, readCursor } from './cursor.ts';
import { iso, personColumns, personView } from './people.ts';
import { answeredTexts, fieldsOf } from './queue-context.ts';

/** Items on one page of the queue. */
const queuePageSize = 20;

export const queueColumns = {
  id: true,
  subjectType: true,
  subjectId: true,
  debateId: true,
  authorId: true,
  number: true,
  body: true,
  bodyHtml: true,
  fields: true,
  reasons: true,
  links: true,
  asked: true,
  waitingSince: true,
  createdAt: true,
  author: { select: personColumns },
  debate: { select: { id: true, slug: true, publicRevisionId: true, latestRevisionId: true } },
} as const satisfies Prisma.RevisionSelect;

export type QueueRow = Prisma.RevisionGetPayload<{ select: typeof queueColumns }>;

/** What waits for a moderator, oldest first, with what it takes to decide. */
export const readQueue =
  (deps: Deps) =>
  async (viewer: MaybeActor, query: { cursor?: string | null } = {}): Promise<QueuePage> => {
    if (!viewer) throw new Refusal('unauthenticated', 'Sign in first.');
    if (!can(viewer, { do: 'see-queue' })) {
      throw new Refusal('forbidden', 'The queue is for moderators.');
    }
    const after = query.cursor ? readCursor(query.cursor) : null;
    const rows = await deps.db.revision.findMany({
      where: {
        status: 'pending',
        ...(after
          ? {
              OR: [
                { waitingSince: { gt: after.at } },
                { waitingSince: after.at, id: { gt: after.id } },
              ],
            }
          : {}),
      },
      orderBy: [{ waitingSince: 'asc' }, { id: 'asc' }],
      take: queuePageSize + 1,
      select: queueColumns,
    });
    const page = rows.slice(0, queuePageSize);
    const last = page.at(-1);
    const more = rows.length > queuePageSize && last;
    return {
      items: await itemsOf(deps.db, viewer, page),
      cursor: more ? cursorAt(last.waitingSince ?? last.createdAt, last.id) : null,
      waiting: await countWaiting(deps.db),
    };
  };

/** How many texts wait, for those who may know; null for others. */
export const readWaiting =
  (deps: Deps) =>
  async (viewer: MaybeActor): Promise<number | null> =>
    can(viewer, { do: 'see-queue' }) ? countWaiting(deps.db) : null;

async function itemsOf(db: Db, viewer: Actor, rows: QueueRow[]): Promise<QueueItem[]> {
  const [answers, motions, took, records] = await Promise.all([
    answeredTexts(db, rows),
    motionsOf(db, rows),
    debatesWith(db, viewer.id, rows),
    authorRecords(db, [...new Set(rows.map((row) => row.authorId))]),
  ]);
  return rows.map((row): QueueItem => {
    const record = records.get(row.authorId);
    if (!record) throw new Error(`Revision ${row.id} has an author without a record.`);
    return {
      type: row.subjectType,
      id: row.subjectId,
      revisionId: row.id,
      debate: motions.get(row.debateId) ?? { slug: row.debate.slug, title: '', motion: '' },
      author: { ...personView(row.author), record },
      body: row.body,
      bodyHtml: row.bodyHtml,
      fields: fieldsOf(row),
      stance: answers.get(row.id)?.stance ?? null,
      reasons: row.reasons as unknown as Reason[],
      links: row.links as unknown as LinkView[],
      answers: answers.get(row.id)?.text ?? null,
      edit: row.number > 1 && (answers.get(row.id)?.isPublic ?? false),
      asked: row.asked,
      viewer: { isAuthor: row.authorId === viewer.id, tookPart: took.has(row.debateId) },
      waitingSince: iso(row.waitingSince ?? row.createdAt),
    };
  });
}

async function motionsOf(db: Db, rows: QueueRow[]) {
  const byRevision = new Map(
    rows.map(({ debate }) => [debate.publicRevisionId ?? debate.latestRevisionId, debate]),
  );
  const revisions = await db.revision.findMany({
    where: { id: { in: [...byRevision.keys()] } },
    select: { id: true, debateId: true, fields: true },
  });
  return new Map(
    revisions.map((revision) => {
      const { title, motion } = revision.fields as { title: string; motion: string };
      const slug = byRevision.get(revision.id)?.slug ?? '';
      return [revision.debateId, { slug, title, motion }];
    }),
  );
}

/** Debates among these in which the viewer wrote something public. */
async function debatesWith(db: Db, userId: string, rows: QueueRow[]): Promise<Set<string>> {
  const debateIds = [...new Set(rows.map((row) => row.debateId))];
  const own = await db.revision.groupBy({
    by: ['debateId'],
    where: { authorId: userId, debateId: { in: debateIds }, status: 'published' },
  });
  return new Set(own.map((group) => group.debateId));
}
