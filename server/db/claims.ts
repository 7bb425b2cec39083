import { reanchor } from '#app/domain/claims/quote.ts';
import type { ClaimReceipt } from '#app/protocol/claims.ts';
import type { Reason } from '#app/protocol/shared.ts';
import type { Db, Transaction } from './client.ts';
import type { EventDraft } from './events.ts';
import type { Prisma } from './generated/client.ts';
import type { QuoteSubject } from './generated/enums.ts';
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

/** Marks on one text that a person knows of: the public ones, and their own that wait. */
export async function marksOn(db: Db, subjectId: string, markerId: string) {
  return db.claim.findMany({
    where: { subjectId, OR: [publicClaim, { markerId, status: 'pending' }] },
    select: { markerId: true, exact: true, position: true },
  });
}

/**
 * Moves the quotes of every claim on a text to its new public revision, or marks them orphaned:
 * a claim never points at words it does not quote. Gives an event for each claim that reads
 * differently now.
 */
export async function reanchorClaims(
  tx: Transaction,
  subject: { type: QuoteSubject; id: string },
  revisionId: string,
): Promise<EventDraft[]> {
  const claims = await tx.claim.findMany({
    where: {
      subjectType: subject.type,
      subjectId: subject.id,
      OR: [{ quotedRevisionId: { not: revisionId } }, { orphaned: true }],
    },
    select: {
      id: true,
      status: true,
      exact: true,
      prefix: true,
      suffix: true,
      position: true,
      orphaned: true,
    },
  });
  if (claims.length === 0) return [];
  const { bodyText } = await tx.revision.findUniqueOrThrow({
    where: { id: revisionId },
    select: { bodyText: true },
  });
  const events: EventDraft[] = [];
  for (const claim of claims) {
    const found = reanchor(bodyText, claim);
    const next =
      found.state === 'anchored'
        ? {
            exact: found.quote.exact,
            prefix: found.quote.prefix ?? '',
            suffix: found.quote.suffix ?? '',
            position: found.start,
            orphaned: false,
            quotedRevisionId: revisionId,
          }
        : { orphaned: true };
    if (claim.orphaned && next.orphaned) continue;
    await tx.claim.update({ where: { id: claim.id }, data: next, select: { id: true } });
    if (claim.status === 'published') {
      events.push({ type: 'claim:changed', subjectType: 'claim', subjectId: claim.id });
    }
  }
  return events;
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

/** A restatement becomes public with the moderator's approval. */
export async function acceptText(tx: Transaction, claimId: string): Promise<void> {
  await tx.claim.update({
    where: { id: claimId },
    data: { textAccepted: true },
    select: { id: true },
  });
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
