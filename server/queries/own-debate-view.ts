import { can } from '#app/domain/permissions/can.ts';
import type { Actor } from '#app/domain/permissions/can.ts';
import type { OwnDebateView } from '#app/protocol/debates.ts';
import type { Db } from '#server/db/client.ts';
import { debateStatus } from '#server/db/debates.ts';
import type { DebateFields } from '#server/db/debates.ts';
import type { Prisma } from '#server/db/generated/client.ts';
import { fatesOf } from './own-texts.ts';

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
      publicRevisionId: true,
      latestRevisionId: true,
    },
  });
  if (!debate || !can(viewer, { do: 'see-unpublished', on: debate })) return null;
  const [found] = await fatesOf(db, [debate]);
  if (!found) throw new Error(`Debate ${debate.id} has no newest revision.`);
  const { revision, fate } = found;
  const { title, motion, methods } = revision.fields as unknown as DebateFields;
  return {
    ...fate,
    id: debate.id,
    slug: debate.slug,
    status: debateStatus(debate),
    revisionId: revision.id,
    title,
    motion,
    body: revision.body,
    bodyHtml: revision.bodyHtml,
    methods,
  };
}
