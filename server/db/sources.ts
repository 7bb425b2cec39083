import type { Db } from './client.ts';
import type { Prisma } from './generated/client.ts';
import { publicClaim, publicDebate, publicEvidence } from './visibility.ts';

/** A citation that everyone may see: its claim and its debate are public as well. */
const publicCitation = {
  ...publicEvidence,
  claim: { is: publicClaim },
  debate: { is: publicDebate },
} as const satisfies Prisma.EvidenceWhereInput;

export async function findSource(db: Db, id: string) {
  return db.source.findUnique({
    where: { id },
    select: { id: true, doi: true, health: true, checkedAt: true, movedTo: true },
  });
}

/** How often, by how many people, for how many claims and in how many debates a source is cited. */
export async function countCitations(db: Db, sourceId: string) {
  const [row] = await db.$queryRaw<
    { citations: number; people: number; claims: number; debates: number }[]
  >`
    SELECT count(*)::int AS "citations",
           count(DISTINCT e."authorId")::int AS "people",
           count(DISTINCT e."claimId")::int AS "claims",
           count(DISTINCT e."debateId")::int AS "debates"
    FROM "Evidence" e
    JOIN "Claim" c ON c."id" = e."claimId"
    JOIN "Debate" d ON d."id" = e."debateId"
    WHERE e."sourceId" = ${sourceId}::uuid
      AND e."status" = ${publicEvidence.status}::"SubjectStatus"
      AND c."status" = ${publicClaim.status}::"SubjectStatus"
      AND d."status" = ${publicDebate.status}::"SubjectStatus"`;
  return row ?? { citations: 0, people: 0, claims: 0, debates: 0 };
}

/**
 * Address and title of a source in the words most public citations have for it, as they were
 * reviewed; the earlier of two that are as frequent, and a bare address only where none has a title.
 * Null where nobody cites it in public.
 */
export async function citedAs(
  db: Db,
  sourceId: string,
): Promise<{ url: string; title: string } | null> {
  const [row] = await db.$queryRaw<{ url: string; title: string }[]>`
    SELECT r."fields"->>'source' AS "url", coalesce(r."fields"->>'title', '') AS "title"
    FROM "Evidence" e
    JOIN "Claim" c ON c."id" = e."claimId"
    JOIN "Debate" d ON d."id" = e."debateId"
    JOIN "Revision" r ON r."id" = e."publicRevisionId"
    WHERE e."sourceId" = ${sourceId}::uuid
      AND e."status" = ${publicEvidence.status}::"SubjectStatus"
      AND c."status" = ${publicClaim.status}::"SubjectStatus"
      AND d."status" = ${publicDebate.status}::"SubjectStatus"
      AND r."fields"->>'source' <> ''
    GROUP BY 1, 2
    ORDER BY coalesce(r."fields"->>'title', '') IN ('', r."fields"->>'source'),
             count(*) DESC, min(e."publishedAt"), 1, 2
    LIMIT 1`;
  return row ?? null;
}

/** Public citations of a source, the newest first. */
export async function citationsOf(
  db: Db,
  sourceId: string,
  { skip, take }: { skip: number; take: number },
): Promise<{ id: string; claimId: string }[]> {
  return db.evidence.findMany({
    where: { sourceId, ...publicCitation },
    orderBy: [{ publishedAt: 'desc' }, { id: 'asc' }],
    skip,
    take,
    select: { id: true, claimId: true },
  });
}
