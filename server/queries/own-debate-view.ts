import { can } from '#app/domain/permissions/can.ts';
import type { Actor } from '#app/domain/permissions/can.ts';
import type { OwnDebateView } from '#app/protocol/debates.ts';
import type { Reason } from '#app/protocol/shared.ts';
import type { Db } from '#server/db/client.ts';
import { debateStatus } from '#server/db/debates.ts';
import type { DebateFields } from '#server/db/debates.ts';
import type { Prisma } from '#server/db/generated/client.ts';
import { placesInQueue } from '#server/db/revisions.ts';

/** The newest version of a debate, for its author and moderators; null for everybody else. */
export async function ownDebate(
  db: Db,
  viewer: Actor,
  where: Prisma.DebateWhereUniqueInput,
): Promise<OwnDebateView | null> {
  const debate = await db.debate.findUnique({
    where,
    select: {
      id: true,
      slug: true,
      authorId: true,
      status: true,
      phase: true,
      latestRevisionId: true,
    },
  });
  if (!debate || !can(viewer, { do: 'see-unpublished', on: debate })) return null;
  const revision = await db.revision.findUniqueOrThrow({
    where: { id: debate.latestRevisionId },
    select: {
      status: true,
      body: true,
      bodyHtml: true,
      fields: true,
      reasons: true,
      asked: true,
      decisions: {
        where: { action: { in: ['return', 'reject'] } },
        orderBy: { createdAt: 'desc' },
        take: 1,
        select: { note: true },
      },
    },
  });
  const { title, motion, methods } = revision.fields as unknown as DebateFields;
  const places = await placesInQueue(db, [debate.latestRevisionId]);
  const [decision] = revision.decisions;
  return {
    id: debate.id,
    slug: debate.slug,
    status: debateStatus(debate),
    revisionId: debate.latestRevisionId,
    revisionStatus: revision.status,
    title,
    motion,
    body: revision.body,
    bodyHtml: revision.bodyHtml,
    methods,
    reasons: revision.reasons as unknown as Reason[],
    note: decision?.note ?? '',
    asked: revision.asked,
    decided: decision !== undefined && revision.status !== 'pending',
    place: places.get(debate.latestRevisionId) ?? null,
  };
}
