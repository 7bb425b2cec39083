import type { ClaimReceipt } from '#app/protocol/claims.ts';
import type { Reason } from '#app/protocol/shared.ts';
import type { Db, Transaction } from './client.ts';
import type { Prisma } from './generated/client.ts';
import { publicClaim, publicDebate } from './visibility.ts';

export async function insertClaim(
  tx: Transaction,
  data: Prisma.ClaimUncheckedCreateInput,
): Promise<void> {
  await tx.claim.create({ data, select: { id: true } });
}

export async function claimSent(
  db: Db,
  id: string,
): Promise<{ authorId: string; fingerprint: string } | null> {
  const claim = await db.claim.findUnique({
    where: { id },
    select: { markerId: true, fingerprint: true },
  });
  return claim && { authorId: claim.markerId, fingerprint: claim.fingerprint };
}

/** A claim evidence can be given for: public, in a public debate. */
export async function openClaim(db: Db, id: string) {
  return db.claim.findFirst({
    where: { id, ...publicClaim, debate: publicDebate },
    select: {
      id: true,
      debateId: true,
      markerId: true,
      debate: { select: { slug: true, phase: true, mode: true } },
    },
  });
}

/**
 * Locks a claim until what is given for it is stored, so that it cannot be taken back meanwhile.
 * False where it is no longer public.
 */
export async function lockPublicClaim(tx: Transaction, id: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Claim" WHERE "id" = ${id}::uuid AND "status" = 'published'
    FOR NO KEY UPDATE`;
  return row !== undefined;
}

/** Marks on one text that a person knows of: the public ones, and their own that wait. */
export async function marksOn(db: Db, subjectId: string, markerId: string) {
  return db.claim.findMany({
    where: { subjectId, OR: [publicClaim, { markerId, status: 'pending' }] },
    select: { markerId: true, exact: true, position: true },
  });
}

/** Asks for evidence once per person; false where this person has asked before. */
export async function insertAsk(
  tx: Transaction,
  claimId: string,
  userId: string,
  at: Date,
): Promise<boolean> {
  const { count } = await tx.ask.createMany({
    data: [{ claimId, userId, createdAt: at }],
    skipDuplicates: true,
  });
  if (count === 0) return false;
  await tx.claim.update({
    where: { id: claimId },
    data: { askCount: { increment: 1 } },
    select: { id: true },
  });
  return true;
}

/** What its marker is told of a claim they have sent, as it stands now. */
export async function claimReceipt(db: Db, id: string): Promise<ClaimReceipt> {
  const claim = await db.claim.findUniqueOrThrow({
    where: { id },
    select: { status: true, latestRevisionId: true, debate: { select: { slug: true } } },
  });
  const revision = await db.revision.findUniqueOrThrow({
    where: { id: claim.latestRevisionId },
    select: { reasons: true },
  });
  return {
    claim: {
      id,
      status: claim.status,
      revisionId: claim.latestRevisionId,
      debate: claim.debate.slug,
    },
    reasons: revision.reasons as unknown as Reason[],
  };
}
