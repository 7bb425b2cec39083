import type { OwnCommentView } from '#app/protocol/comments.ts';
import { claimsToCome, notMade } from '#server/db/claims-to-come.ts';
import type { ClaimToCome } from '#server/db/claims-to-come.ts';
import type { Db } from '#server/db/client.ts';
import type { Prisma } from '#server/db/generated/client.ts';
import { publicDebate } from '#server/db/visibility.ts';
import { fatesOf } from './own-texts.ts';
import { iso, personColumns, personView } from './people.ts';

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
      publicRevisionId: true,
      latestRevisionId: true,
      createdAt: true,
      author: { select: personColumns },
      parent: { select: { number: true } },
      debate: { select: { id: true, slug: true } },
    },
  });
  const [fates, titles] = await Promise.all([
    fatesOf(db, rows),
    publicTitles(
      db,
      rows.map(({ debate }) => debate.id),
    ),
  ]);

  const toCome = await notMade(
    db,
    fates.flatMap(({ revision }, index) =>
      claimsToCome(revision.fields).map((one) => ({ ...one, comment: rows[index]?.id })),
    ),
  );

  return fates.map(({ revision, fate }, index): OwnCommentView => {
    const row = rows[index];
    if (!row) throw new Error('There are more fates than comments.');
    const sources = toCome.filter(({ comment }) => comment === row.id).map(shownSource);
    return {
      ...fate,
      id: row.id,
      revisionId: revision.id,
      debate: { slug: row.debate.slug, title: titles.get(row.debate.id) ?? '' },
      parentId: row.parentId,
      parentNumber: row.parent?.number ?? null,
      number: row.number,
      depth: row.depth,
      author: personView(row.author),
      stance: row.stance,
      body: revision.body,
      bodyHtml: revision.bodyHtml,
      createdAt: iso(row.createdAt),
      ...(sources.length > 0 ? { sources } : {}),
    };
  });
}

const shownSource = ({ quote, url, kind }: ClaimToCome) => ({ quote, url, kind });

/** Titles of those among these debates that everyone can see; others are not their comments' to tell. */
async function publicTitles(db: Db, ids: string[]): Promise<Map<string, string>> {
  const debates = await db.debate.findMany({
    where: { id: { in: ids }, ...publicDebate },
    select: { id: true, publicRevisionId: true },
  });
  const revisions = await db.revision.findMany({
    where: { id: { in: debates.flatMap((debate) => debate.publicRevisionId ?? []) } },
    select: { debateId: true, fields: true },
  });
  return new Map(
    revisions.map(({ debateId, fields }) => [debateId, (fields as { title: string }).title]),
  );
}
