import type { OwnCommentView } from '#app/protocol/comments.ts';
import type { Reason } from '#app/protocol/shared.ts';
import type { Db } from '#server/db/client.ts';
import type { Prisma } from '#server/db/generated/client.ts';
import { placesInQueue } from '#server/db/revisions.ts';
import { iso, isoOrNull, personColumns, personView } from './people.ts';

/**
 * Comments as their author sees them: the newest revision, what became of it, why, and where it
 * waits. The caller has asked who may see them.
 */
export async function ownComments(
  db: Db,
  query: { where: Prisma.CommentWhereInput; take?: number },
): Promise<OwnCommentView[]> {
  const rows = await db.comment.findMany({
    where: query.where,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    ...(query.take ? { take: query.take } : {}),
    select: {
      id: true,
      parentId: true,
      number: true,
      depth: true,
      status: true,
      stance: true,
      latestRevisionId: true,
      createdAt: true,
      author: { select: personColumns },
      parent: { select: { number: true } },
      debate: { select: { slug: true, publicRevisionId: true, latestRevisionId: true } },
    },
  });
  const ids = rows.flatMap((row) => [
    row.latestRevisionId,
    row.debate.publicRevisionId ?? row.debate.latestRevisionId,
  ]);
  const revisions = await db.revision.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      body: true,
      bodyHtml: true,
      status: true,
      reasons: true,
      asked: true,
      waitingSince: true,
      fields: true,
      decisions: {
        where: { action: { in: ['approve', 'return', 'reject'] } },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: 1,
        select: { action: true, note: true, clauses: true },
      },
    },
  });
  const byId = new Map(revisions.map((revision) => [revision.id, revision]));
  const places = await placesInQueue(
    db,
    rows.map((row) => row.latestRevisionId),
  );

  return rows.map((row): OwnCommentView => {
    const revision = byId.get(row.latestRevisionId);
    const opening = byId.get(row.debate.publicRevisionId ?? row.debate.latestRevisionId);
    if (!revision) throw new Error(`Comment ${row.id} has no newest revision.`);
    const waits = revision.status === 'pending';
    const decision = waits ? undefined : revision.decisions[0];
    return {
      id: row.id,
      revisionId: row.latestRevisionId,
      debate: {
        slug: row.debate.slug,
        title: (opening?.fields as { title?: string } | undefined)?.title ?? '',
      },
      parentId: row.parentId,
      parentNumber: row.parent?.number ?? null,
      number: row.number,
      depth: row.depth,
      status: row.status,
      revisionStatus: revision.status,
      author: personView(row.author),
      stance: row.stance,
      body: revision.body,
      bodyHtml: revision.bodyHtml,
      reasons: decision
        ? namedByModerator(decision.clauses)
        : (revision.reasons as unknown as Reason[]),
      note: decision?.note ?? '',
      decided: decision !== undefined,
      asked: revision.asked,
      place: places.get(revision.id) ?? null,
      waitingSince: waits ? isoOrNull(revision.waitingSince) : null,
      createdAt: iso(row.createdAt),
    };
  });
}

/** Clauses a moderator named; what is wrong and how to mend it stands in their note. */
function namedByModerator(clauses: string[]): Reason[] {
  return clauses.map((clause) => ({
    clause,
    severity: 'return',
    message: '',
    fix: '',
    spans: [],
  }));
}
