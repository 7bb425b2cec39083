import type { Db, Transaction } from './client.ts';
import type { QuoteSubject } from './generated/enums.ts';
import { publicClaim, publicDebate } from './visibility.ts';

/** The text a claim quotes: whose it is, and what of it readers see. */
interface QuotedText {
  authorId: string;
  /** Null where the text is no longer public. */
  publicRevisionId: string | null;
}

/** A public claim with all that decides who may do what about it; null where it is not public. */
export async function claimWithRights(db: Db, id: string) {
  const claim = await db.claim.findFirst({
    where: { id, ...publicClaim, debate: publicDebate },
    select: {
      id: true,
      debateId: true,
      markerId: true,
      subjectType: true,
      subjectId: true,
      quotedRevisionId: true,
      exact: true,
      prefix: true,
      suffix: true,
      position: true,
      orphaned: true,
      text: true,
      textAccepted: true,
      disownedAt: true,
      publicRevisionId: true,
      latestRevisionId: true,
      debate: { select: { slug: true, phase: true } },
    },
  });
  return claim && { ...claim, quoted: await quotedText(db, claim) };
}

async function quotedText(
  db: Db,
  { subjectType, subjectId }: { subjectType: QuoteSubject; subjectId: string },
): Promise<QuotedText> {
  const query = {
    where: { id: subjectId },
    select: { authorId: true, status: true, publicRevisionId: true },
  } as const;
  const { authorId, status, publicRevisionId } =
    subjectType === 'opening'
      ? await db.debate.findUniqueOrThrow(query)
      : await db.comment.findUniqueOrThrow(query);
  return { authorId, publicRevisionId: status === 'published' ? publicRevisionId : null };
}

export type ClaimWithRights = NonNullable<Awaited<ReturnType<typeof claimWithRights>>>;

/** Text content of a revision, white space collapsed. */
export async function textOfRevision(db: Db, id: string): Promise<string> {
  const { bodyText } = await db.revision.findUniqueOrThrow({
    where: { id },
    select: { bodyText: true },
  });
  return bodyText;
}

/** Evidence that readers know of: what is given, and what is out of sight until one has looked. */
export async function countEvidence(tx: Transaction, claimId: string): Promise<number> {
  return tx.evidence.count({ where: { claimId, status: { in: ['published', 'hidden'] } } });
}

/** The author says that they do not claim this, or (null) takes it back. */
export async function setDisowned(tx: Transaction, id: string, at: Date | null): Promise<void> {
  await tx.claim.update({ where: { id }, data: { disownedAt: at }, select: { id: true } });
}

/** What a claim is called and where it stands, whatever became of it. */
export async function claimActed(db: Db, id: string) {
  const claim = await db.claim.findUniqueOrThrow({
    where: { id },
    select: {
      status: true,
      publicRevisionId: true,
      latestRevisionId: true,
      disownedAt: true,
      debate: { select: { slug: true } },
    },
  });
  return {
    claim: {
      id,
      status: claim.status,
      revisionId: claim.publicRevisionId ?? claim.latestRevisionId,
      debate: claim.debate.slug,
      disowned: claim.disownedAt !== null,
    },
  };
}

/** Wordings of public claims of a debate that nobody has answered, with whom they concern. */
export async function openRestatements(db: Db, slug: string) {
  return db.$queryRaw<
    { claim: string; text: string; markerId: string; quotedAuthorId: string; isOpen: boolean }[]
  >`
    SELECT k."id" AS "claim", k."text", k."markerId",
           coalesce(c."authorId", d."authorId") AS "quotedAuthorId", d."phase" = 'open' AS "isOpen"
    FROM "Claim" k
    JOIN "Debate" d ON d."id" = k."debateId"
    LEFT JOIN "Comment" c ON k."subjectType" = 'comment' AND c."id" = k."subjectId"
    WHERE d."slug" = ${slug} AND d."status" = 'published' AND k."status" = 'published'
      AND k."text" IS NOT NULL AND NOT k."textAccepted"
      AND (k."subjectType" = 'opening' OR c."status" = 'published')
    ORDER BY k."publishedAt", k."id"`;
}

/** Claims marked by others in a person's public words, newest first. */
export async function claimsInWordsOf(
  db: Db,
  authorId: string,
  page: { take: number; skip: number },
): Promise<{ id: string; restatement: string | null; isOpen: boolean; title: string }[]> {
  return db.$queryRaw`
    WITH mine AS (
      SELECT "id" FROM "Debate" WHERE "authorId" = ${authorId}::uuid AND "status" = 'published'
      UNION ALL
      SELECT "id" FROM "Comment" WHERE "authorId" = ${authorId}::uuid AND "status" = 'published'
    )
    SELECT k."id", CASE WHEN NOT k."textAccepted" THEN k."text" END AS "restatement",
           d."phase" = 'open' AS "isOpen", o."fields"->>'title' AS "title"
    FROM mine JOIN "Claim" k ON k."subjectId" = mine."id"
    JOIN "Debate" d ON d."id" = k."debateId"
    JOIN "Revision" o ON o."id" = d."publicRevisionId"
    WHERE k."status" = 'published' AND d."status" = 'published'
      AND k."markerId" <> ${authorId}::uuid
    ORDER BY k."publishedAt" DESC, k."id" DESC
    LIMIT ${page.take} OFFSET ${page.skip}`;
}
