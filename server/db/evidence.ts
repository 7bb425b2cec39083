import type { EvidenceReceipt } from '#app/protocol/claims.ts';
import type { Reason } from '#app/protocol/shared.ts';
import type { EvidenceKind } from '#app/domain/evidence/kinds.ts';
import { standingOf } from '#app/domain/evidence/standing.ts';
import type { StandingEvidence } from '#app/domain/evidence/standing.ts';
import type { Db, Transaction } from './client.ts';
import type { Prisma } from './generated/client.ts';
import { publicClaim, publicDebate, publicEvidence } from './visibility.ts';

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

/** A piece whose claim and debate are public, with what a newer version of it depends on. */
export async function evidenceToEdit(db: Db, id: string) {
  return db.evidence.findFirst({
    where: { id, claim: { ...publicClaim, debate: publicDebate } },
    select: {
      id: true,
      debateId: true,
      claimId: true,
      authorId: true,
      side: true,
      kind: true,
      details: true,
      status: true,
      publicRevisionId: true,
      latestRevisionId: true,
      debate: { select: { phase: true, mode: true } },
    },
  });
}

/** The source as a revision gives it, in the shape it was given; null where it has none. */
export async function statedSource(
  db: Db,
  revisionId: string,
): Promise<{ url: string; title: string; own: boolean } | null> {
  const { fields } = await db.revision.findUniqueOrThrow({
    where: { id: revisionId },
    select: { fields: true },
  });
  const { source, title, own } = fields as Prisma.JsonObject & StoredContent;
  return source ? { url: source, title, own: own ?? false } : null;
}

/** A piece with its newest revision, whatever became of either. */
export async function newestEvidence(db: Db, id: string) {
  const evidence = await db.evidence.findUnique({
    where: { id },
    select: {
      id: true,
      claimId: true,
      authorId: true,
      side: true,
      againstId: true,
      own: true,
      status: true,
      latestRevisionId: true,
    },
  });
  if (!evidence) return null;
  const revision = await db.revision.findUniqueOrThrow({
    where: { id: evidence.latestRevisionId },
    select: { id: true, status: true, reasons: true, fields: true },
  });
  return { ...evidence, revision, content: revision.fields as Prisma.JsonObject & StoredContent };
}

/** Whether others' public evidence points at this piece. */
export async function isAnsweredByOthers(
  db: Db,
  evidence: { id: string; authorId: string },
): Promise<boolean> {
  const where = { againstId: evidence.id, authorId: { not: evidence.authorId } };
  return (await db.evidence.count({ where: { ...where, ...publicEvidence } })) > 0;
}

/**
 * Stores a source once by its normalised key, so that two who cite it meet. The address and title
 * that readers see are not these but those of each piece's own revision, which was reviewed: here
 * stands whatever came first, published or not.
 */
export async function keepSource(
  db: Db,
  source: { id: string; key: string; url: string; doi: string | null; at: Date },
): Promise<string> {
  const { id, key, url, doi, at: createdAt } = source;
  await db.source.createMany({
    data: [{ id, key, url, doi, createdAt }],
    skipDuplicates: true,
  });
  const kept = await db.source.findUniqueOrThrow({
    where: { key: source.key },
    select: { id: true },
  });
  return kept.id;
}

/**
 * Takes a revision's words over, in the transaction that made it the public one. Revisions of older
 * boards do not name their source, and were the only ones.
 */
export async function useEvidence(
  tx: Transaction,
  evidenceId: string,
  revisionId: string,
): Promise<void> {
  const { fields } = await tx.revision.findUniqueOrThrow({
    where: { id: revisionId },
    select: { fields: true },
  });
  const { kind, details, sourceId, own } = fields as Prisma.JsonObject & StoredContent;
  await tx.evidence.update({
    where: { id: evidenceId },
    data: { kind, details, ...(sourceId === undefined ? {} : { sourceId, own: own ?? false }) },
    select: { id: true },
  });
}

/** As `revisionFields` of the commands writes it. */
interface StoredContent {
  kind: string;
  details: Record<string, string>;
  /** Address and title of the source; empty where there is none. */
  source: string;
  title: string;
  sourceId?: string | null;
  own?: boolean;
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
