import { sourcesIn } from '#app/domain/evidence/source-of-claim.ts';
import type { SourceOfClaim } from '#app/domain/evidence/source-of-claim.ts';
import type { Db } from './client.ts';
import type { Prisma } from './generated/client.ts';
import { accountColumns } from './users.ts';
import { publicDebate, publishedComment } from './visibility.ts';

/** A claim to be made when a comment is published, under ids given when it was sent. */
export interface ClaimToCome extends SourceOfClaim {
  claim: string;
  evidence: string;
}

/** As they stand among a revision's fields. */
export function claimsToCome(fields: unknown): ClaimToCome[] {
  const stored = (fields as { sources?: unknown } | null)?.sources;
  if (!Array.isArray(stored)) return [];
  return (stored as ClaimToCome[]).flatMap(({ claim, evidence, ...source }) =>
    sourcesIn([source]).map((known) => ({ ...known, claim, evidence })),
  );
}

/** What a revision keeps of them; nothing where there are none. */
export function fieldsFor(toCome: readonly ClaimToCome[]): Prisma.InputJsonObject {
  return toCome.length === 0 ? {} : { sources: toCome.map((one) => ({ ...one })) };
}

/** Those the newest revision of a comment brings along, published or not. */
export async function claimsToComeOf(db: Db, commentId: string): Promise<ClaimToCome[]> {
  const revision = await db.revision.findFirst({
    where: { subjectType: 'comment', subjectId: commentId },
    orderBy: { number: 'desc' },
    select: { fields: true },
  });
  return claimsToCome(revision?.fields);
}

/** A comment as readers see it, with whose it is and what it brings along. */
export async function publishedWithClaims(db: Db, commentId: string) {
  const comment = await db.comment.findFirst({
    where: { id: commentId, ...publishedComment, debate: publicDebate },
    select: {
      id: true,
      publicRevisionId: true,
      author: { select: accountColumns },
      debate: { select: { id: true, phase: true } },
    },
  });
  if (!comment?.publicRevisionId) return null;
  const revision = await db.revision.findUniqueOrThrow({
    where: { id: comment.publicRevisionId },
    select: { id: true, bodyText: true, fields: true },
  });
  return { ...comment, revision, toCome: claimsToCome(revision.fields) };
}

/** Claims that an author's published comments were to bring along and that are not there. */
export async function unmadeClaims(
  db: Db,
  authorId: string,
  comments: string[],
): Promise<(ClaimToCome & { comment: string })[]> {
  const rows = await db.$queryRaw<{ id: string; fields: unknown }[]>`
    SELECT c."id", r."fields" FROM "Comment" c JOIN "Revision" r ON r."id" = c."publicRevisionId"
    WHERE c."id" = ANY(${comments}::uuid[]) AND c."authorId" = ${authorId}::uuid
      AND c."status" = 'published' AND r."fields"->'sources' IS NOT NULL`;
  const toCome = rows.flatMap(({ id, fields }) =>
    claimsToCome(fields).map((one) => ({ ...one, comment: id })),
  );
  return notMade(db, toCome);
}

/** Those of which no claim was made yet. */
export async function notMade<T extends ClaimToCome>(db: Db, toCome: T[]): Promise<T[]> {
  if (toCome.length === 0) return [];
  const made = await db.claim.findMany({
    where: { id: { in: toCome.map((one) => one.claim) } },
    select: { id: true },
  });
  const ids = new Set(made.map((claim) => claim.id));
  return toCome.filter((one) => !ids.has(one.claim));
}
