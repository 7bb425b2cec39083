import type { CommentView, EvidenceUse } from '#app/protocol/comments.ts';
import type { SubjectStatus } from '#app/domain/vocabulary.ts';
import type { Db } from '#server/db/client.ts';
import type { Prisma } from '#server/db/generated/client.ts';
import { publicClaim, publicEvidence, shownComment } from '#server/db/visibility.ts';
import { quotedComments } from './claim-views.ts';
import { iso, isoOrNull, personColumns, personView } from './people.ts';

/** Numbers of answers shown under a comment; the count says how many there are in all. */
const answersShown = 5;
/** Uses as evidence shown on one page. */
const usesShown = 200;

/**
 * Comments as everyone sees them, in the order asked for: published ones whole, others as
 * tombstones where answers hang from them. A fixed number of queries, whatever the debate's size.
 */
export async function publicComments(
  db: Db,
  query: {
    where: Prisma.CommentWhereInput;
    orderBy?: Prisma.CommentOrderByWithRelationInput;
    take?: number;
  },
): Promise<CommentView[]> {
  const rows = await db.comment.findMany({
    where: { AND: [shownComment, query.where] },
    orderBy: query.orderBy ?? { sortKey: 'asc' },
    ...(query.take ? { take: query.take } : {}),
    select: {
      id: true,
      number: true,
      parentId: true,
      depth: true,
      status: true,
      stance: true,
      sortKey: true,
      publicRevisionId: true,
      publishedAt: true,
      editedAt: true,
      removedClause: true,
      replyCount: true,
      author: { select: personColumns },
      parent: { select: { number: true } },
    },
  });
  const shown = rows.filter((row) => row.status === 'published');
  const ids = shown.map((row) => row.id);
  const [bodies, answers, uses] = await Promise.all([
    bodiesOf(
      db,
      shown.map((row) => row.publicRevisionId),
    ),
    answersTo(
      db,
      rows.filter((row) => row.replyCount > 0).map((row) => row.id),
    ),
    usesOf(db, ids),
  ]);

  return rows.map((row): CommentView => {
    const place = {
      id: row.id,
      number: row.number ?? 0,
      parentId: row.parentId,
      parentNumber: row.parent?.number ?? null,
      depth: row.depth,
      sortKey: row.sortKey ?? '',
      answers: answers.get(row.id)?.numbers ?? [],
      answerCount: answers.get(row.id)?.count ?? 0,
    };
    if (row.status !== 'published') {
      return {
        ...place,
        status: tombstoneStatus(row.status),
        clause: row.status === 'removed' ? row.removedClause : null,
        revisionId: null,
        author: null,
        stance: null,
        bodyHtml: null,
        publishedAt: null,
        editedAt: null,
        uses: [],
      };
    }
    return {
      ...place,
      status: 'published',
      clause: null,
      revisionId: row.publicRevisionId,
      author: personView(row.author),
      stance: row.stance,
      bodyHtml: bodies.get(row.publicRevisionId ?? '') ?? '',
      publishedAt: row.publishedAt && iso(row.publishedAt),
      editedAt: isoOrNull(row.editedAt),
      uses: uses.get(row.id) ?? [],
    };
  });
}

/** What a tombstone says of a comment that is no longer public. */
export function tombstoneStatus(
  status: Exclude<SubjectStatus, 'published'>,
): Exclude<CommentView['status'], 'published'> {
  if (status === 'withdrawn') return 'withdrawn';
  return status === 'hidden' || status === 'pending' ? 'under-review' : 'removed';
}

async function bodiesOf(db: Db, ids: (string | null)[]): Promise<Map<string, string>> {
  const known = ids.filter((id) => id !== null);
  if (known.length === 0) return new Map();
  const rows = await db.revision.findMany({
    where: { id: { in: known } },
    select: { id: true, bodyHtml: true },
  });
  return new Map(rows.map((row) => [row.id, row.bodyHtml]));
}

/** The first published answers to each comment, and how many there are. */
async function answersTo(
  db: Db,
  ids: string[],
): Promise<Map<string, { numbers: number[]; count: number }>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<{ parentId: string; numbers: number[]; count: number }[]>`
    SELECT p."id" AS "parentId", a."numbers", a."count"::int
    FROM unnest(${ids}::uuid[]) AS p("id"),
    LATERAL (
      SELECT array_agg(c."number" ORDER BY c."number") FILTER (WHERE c."place" <= ${answersShown})
               AS "numbers",
             count(*) AS "count"
      FROM (
        SELECT "number", row_number() OVER (ORDER BY "number") AS "place"
        FROM "Comment" WHERE "parentId" = p."id" AND "status" = 'published'
      ) c
    ) a`;
  return new Map(
    rows.map((row) => [row.parentId, { numbers: row.numbers ?? [], count: row.count }]),
  );
}

/** Where each comment is given as evidence. */
async function usesOf(db: Db, ids: string[]): Promise<Map<string, EvidenceUse[]>> {
  const uses = new Map<string, EvidenceUse[]>();
  if (ids.length === 0) return uses;
  const rows = await db.evidence.findMany({
    where: { commentId: { in: ids }, ...publicEvidence, claim: publicClaim },
    orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
    take: usesShown,
    select: {
      id: true,
      claimId: true,
      side: true,
      commentId: true,
      claim: {
        select: {
          exact: true,
          orphaned: true,
          subjectType: true,
          subjectId: true,
          debate: { select: { author: { select: { erasedAt: true } } } },
        },
      },
    },
  });
  const quoted = await quotedComments(
    db,
    rows.map((row) => row.claim),
  );
  for (const row of rows) {
    if (!row.commentId) continue;
    const { claim } = row;
    const from =
      claim.subjectType === 'comment'
        ? quoted.get(claim.subjectId)
        : { isPublic: true, author: claim.debate.author };
    const isQuoted = !claim.orphaned && from?.isPublic && from.author.erasedAt === null;
    const list = uses.get(row.commentId) ?? [];
    list.push({
      evidence: row.id,
      claim: row.claimId,
      quote: isQuoted ? claim.exact : '',
      side: row.side,
    });
    uses.set(row.commentId, list);
  }
  return uses;
}
