import type { EvidenceReceipt } from '#app/protocol/claims.ts';
import type { Reason } from '#app/protocol/shared.ts';
import type { EvidenceKind } from '#app/domain/evidence/kinds.ts';
import { standingOf } from '#app/domain/evidence/standing.ts';
import type { StandingEvidence } from '#app/domain/evidence/standing.ts';
import type { Db, Transaction } from './client.ts';
import type { Prisma } from './generated/client.ts';
import { publicEvidence } from './visibility.ts';

export async function insertEvidence(
  tx: Transaction,
  data: Prisma.EvidenceUncheckedCreateInput,
): Promise<void> {
  await tx.evidence.create({ data, select: { id: true } });
}

export async function evidenceSent(
  db: Db,
  id: string,
): Promise<{ authorId: string; fingerprint: string } | null> {
  return db.evidence.findUnique({ where: { id }, select: { authorId: true, fingerprint: true } });
}

/** Evidence an undercut may attack: public, on the same claim. */
export async function isPublicEvidence(db: Db, claimId: string, id: string): Promise<boolean> {
  return (await db.evidence.count({ where: { id, claimId, ...publicEvidence } })) === 1;
}

/**
 * Stores a source once by its normalised key, so that two who cite it meet. The address and title
 * that readers see are not these but those of each piece's own revision, which was reviewed: here
 * stands whatever came first, published or not.
 */
export async function keepSource(
  tx: Transaction,
  source: { id: string; key: string; url: string; doi: string | null; at: Date },
): Promise<string> {
  const { id, key, url, doi, at: createdAt } = source;
  await tx.source.createMany({
    data: [{ id, key, url, doi, title: key, createdAt }],
    skipDuplicates: true,
  });
  const kept = await tx.source.findUniqueOrThrow({
    where: { key: source.key },
    select: { id: true },
  });
  return kept.id;
}

/** What standing needs of a claim's published evidence. */
export async function standingEvidence(db: Db, claimId: string): Promise<StandingEvidence[]> {
  const rows = await db.evidence.findMany({
    where: { claimId, ...publicEvidence },
    select: {
      id: true,
      side: true,
      kind: true,
      againstId: true,
      own: true,
      source: { select: { key: true } },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    side: row.side,
    kind: row.kind as EvidenceKind,
    against: row.againstId,
    source: row.source ? { key: row.source.key, own: row.own } : null,
  }));
}

/** Writes a claim's standing anew, in the transaction that changed its evidence. */
export async function recomputeStanding(tx: Transaction, evidenceId: string): Promise<void> {
  const { claimId } = await tx.evidence.findUniqueOrThrow({
    where: { id: evidenceId },
    select: { claimId: true },
  });
  // Not FOR UPDATE: two pieces given at once each hold the claim's key, and would wait for each other.
  await tx.$queryRaw`SELECT "id" FROM "Claim" WHERE "id" = ${claimId}::uuid FOR NO KEY UPDATE`;
  const evidence = await standingEvidence(tx, claimId);
  const { ground, sides } = standingOf(evidence);
  await tx.claim.update({
    where: { id: claimId },
    data: { ground, sides, evidenceCount: evidence.length },
    select: { id: true },
  });
}

/** What its author is told of evidence they have given, as it stands now. */
export async function evidenceReceipt(db: Db, id: string): Promise<EvidenceReceipt> {
  const evidence = await db.evidence.findUniqueOrThrow({
    where: { id },
    select: { status: true, latestRevisionId: true, claimId: true },
  });
  const revision = await db.revision.findUniqueOrThrow({
    where: { id: evidence.latestRevisionId },
    select: { reasons: true },
  });
  return {
    evidence: {
      id,
      status: evidence.status,
      revisionId: evidence.latestRevisionId,
      claim: evidence.claimId,
    },
    reasons: revision.reasons as unknown as Reason[],
  };
}
