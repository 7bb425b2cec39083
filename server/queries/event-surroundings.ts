import type { SubjectStatus } from '#app/domain/vocabulary.ts';
import type { Counts } from '#app/protocol/debates.ts';
import type { Db } from '#server/db/client.ts';
import { publicClaim, publicDebate } from '#server/db/visibility.ts';

/** Where a comment hangs, whatever became of it. */
export interface Place {
  number: number | null;
  parentId: string | null;
  depth: number;
  sortKey: string | null;
  status: SubjectStatus;
  clause: string | null;
}

/** Null where the debate is not public. */
export async function countsOf(db: Db, debateId: string): Promise<Counts | null> {
  const debate = await db.debate.findFirst({
    where: { AND: [publicDebate, { id: debateId }] },
    select: { commentCount: true, forCount: true, againstCount: true, dependsCount: true },
  });
  if (!debate) return null;
  const grounds = await db.claim.groupBy({
    by: ['ground'],
    where: { AND: [publicClaim, { debateId }] },
    _count: true,
  });
  const claims = { asserted: 0, experience: 0, sourced: 0 };
  for (const { ground, _count } of grounds) claims[ground] = _count;
  return {
    comments: debate.commentCount,
    for: debate.forCount,
    against: debate.againstCount,
    depends: debate.dependsCount,
    claims,
  };
}

/** Comments by id, whatever became of them. */
export async function placesOf(db: Db, ids: string[]): Promise<Map<string, Place>> {
  if (ids.length === 0) return new Map();
  const rows = await db.comment.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      number: true,
      parentId: true,
      depth: true,
      sortKey: true,
      status: true,
      removedClause: true,
    },
  });
  return new Map(
    rows.map(({ id, removedClause, ...place }) => [id, { ...place, clause: removedClause }]),
  );
}

/** Public claims that quote a comment, or have evidence it carries, by the comment. */
export async function claimsAboutOf(db: Db, commentIds: string[]): Promise<Map<string, string[]>> {
  if (commentIds.length === 0) return new Map();
  const about = new Map<string, string[]>(commentIds.map((id) => [id, []]));
  const [quoting, counting] = await Promise.all([
    db.claim.findMany({
      where: { AND: [publicClaim, { subjectId: { in: commentIds } }] },
      select: { id: true, subjectId: true },
    }),
    db.evidence.findMany({
      where: { commentId: { in: commentIds }, claim: publicClaim },
      select: { claimId: true, commentId: true },
    }),
  ]);
  for (const { id, subjectId } of quoting) about.get(subjectId)?.push(id);
  for (const { claimId, commentId } of counting) {
    const claims = about.get(commentId ?? '');
    if (claims && !claims.includes(claimId)) claims.push(claimId);
  }
  return about;
}

/** Comments given as evidence, by the claim and by the evidence they are given for. */
export async function carriersOf(
  db: Db,
  claimIds: string[],
  evidenceIds: string[],
): Promise<Map<string, string[]>> {
  const carriers = new Map<string, string[]>();
  if (claimIds.length + evidenceIds.length === 0) return carriers;
  const rows = await db.evidence.findMany({
    where: {
      commentId: { not: null },
      OR: [{ claimId: { in: claimIds } }, { id: { in: evidenceIds } }],
    },
    select: { id: true, claimId: true, commentId: true },
  });
  for (const { id, claimId, commentId } of rows) {
    if (commentId === null) continue;
    for (const key of [id, claimId]) {
      const known = carriers.get(key) ?? [];
      if (!known.includes(commentId)) carriers.set(key, [...known, commentId]);
    }
  }
  return carriers;
}
