import type { DisputeParties } from '#app/domain/evidence/dispute-rights.ts';
import type { ProposalStatus } from '#app/domain/vocabulary.ts';
import type { Db, Transaction } from './client.ts';
import type { Prisma } from './generated/client.ts';
import { publicClaim, publicDebate, publicEvidence, publishedComment } from './visibility.ts';

/** A dispute that can be seen or answered at all: what it is about is public. */
const aboutPublic = {
  claim: { ...publicClaim, debate: publicDebate },
  OR: [{ evidenceId: null }, { evidence: publicEvidence }],
} as const satisfies Prisma.DisputeWhereInput;

const columns = {
  id: true,
  debateId: true,
  claimId: true,
  evidenceId: true,
  authorId: true,
  kind: true,
  text: true,
  status: true,
  createdAt: true,
  author: { select: { handle: true, name: true, line: true, erasedAt: true } },
  evidence: { select: { authorId: true } },
  claim: {
    select: {
      markerId: true,
      subjectType: true,
      subjectId: true,
      debate: { select: { phase: true, mode: true, authorId: true } },
    },
  },
} as const satisfies Prisma.DisputeSelect;

type Row = Prisma.DisputeGetPayload<{ select: typeof columns }>;

/** A dispute with whom it concerns. */
export type StoredDispute = Row & { parties: DisputeParties };

export async function disputeOf(db: Db, id: string): Promise<StoredDispute | null> {
  const row = await db.dispute.findFirst({ where: { id, ...aboutPublic }, select: columns });
  return row && ((await withQuotedAuthors(db, [row]))[0] ?? null);
}

/** Open disputes of one claim, or of a debate, the oldest first: at most `take`. */
export async function openDisputes(
  db: Db,
  where: { claimId: string } | { debateId: string },
  take: number,
): Promise<StoredDispute[]> {
  const about = 'claimId' in where ? { id: where.claimId } : { debateId: where.debateId };
  const rows = await db.dispute.findMany({
    where: { AND: [aboutPublic, { status: 'open', claim: about }] },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take,
    select: columns,
  });
  return withQuotedAuthors(db, rows);
}

async function withQuotedAuthors(db: Db, rows: Row[]): Promise<StoredDispute[]> {
  const quoted = rows.filter(({ claim }) => claim.subjectType === 'comment');
  const comments = await db.comment.findMany({
    where: { id: { in: quoted.map(({ claim }) => claim.subjectId) } },
    select: { id: true, authorId: true },
  });
  const writers = new Map(comments.map(({ id, authorId }) => [id, authorId]));
  return rows.map((row) => ({
    ...row,
    parties: {
      proposedById: row.authorId,
      evidenceAuthorId: row.evidence?.authorId ?? null,
      quotedAuthorId: writers.get(row.claim.subjectId) ?? row.claim.debate.authorId,
      markerId: row.claim.markerId,
    },
  }));
}

/** A public claim as its wording can be disputed; null where there is none, or no words of it. */
export async function claimToReword(db: Db, id: string) {
  const claim = await db.claim.findFirst({
    where: { id, ...publicClaim, debate: publicDebate },
    select: {
      id: true,
      debateId: true,
      subjectType: true,
      subjectId: true,
      exact: true,
      text: true,
      textAccepted: true,
      publicRevisionId: true,
      latestRevisionId: true,
      debate: { select: { phase: true, mode: true, authorId: true } },
    },
  });
  if (!claim?.publicRevisionId) return null;
  const { subjectType, subjectId: subject, publicRevisionId, ...rest } = claim;
  const [comment, { fields }] = await Promise.all([
    subjectType === 'comment'
      ? db.comment.findFirst({
          where: { id: subject, ...publishedComment },
          select: { authorId: true },
        })
      : null,
    db.revision.findUniqueOrThrow({ where: { id: publicRevisionId }, select: { fields: true } }),
  ]);
  if (subjectType === 'comment' && !comment) return null;
  return {
    ...rest,
    publicRevisionId,
    quotedAuthorId: comment?.authorId ?? claim.debate.authorId,
    fields: fields as Prisma.InputJsonObject,
  };
}

export interface NewDispute {
  id: string;
  debateId: string;
  claimId: string;
  evidenceId: string | null;
  revisionId: string;
  authorId: string;
  kind: string | null;
  text: string | null;
  createdAt: Date;
}

/**
 * Stores a person's dispute of a revision; the caller holds the lock of what it is about. They have
 * one open at a time: an older one gives way, and the same again changes nothing. Null where the
 * revision was disputed by them before and that was declined.
 */
export async function keepDispute(
  tx: Transaction,
  dispute: NewDispute,
): Promise<{ id: string; isNew: boolean } | null> {
  const { id, revisionId, authorId, kind, text, createdAt, claimId, evidenceId } = dispute;
  const earlier = await tx.dispute.findMany({
    where: { claimId, evidenceId, authorId, OR: [{ status: 'open' }, { revisionId }] },
    select: { id: true, revisionId: true, status: true, kind: true, text: true },
  });
  const same = earlier.find(
    (one) => one.status === 'open' && one.kind === kind && one.text === text,
  );
  if (same) return { id: same.id, isNew: false };
  const here = earlier.find((one) => one.revisionId === revisionId);
  if (here?.status === 'declined') return null;
  const others = earlier.filter((one) => one.status === 'open' && one.id !== here?.id);
  await tx.dispute.updateMany({
    where: { id: { in: others.map((one) => one.id) } },
    data: { status: 'withdrawn', answeredAt: createdAt },
  });
  if (!here) {
    await tx.dispute.create({ data: dispute, select: { id: true } });
    return { id, isNew: true };
  }
  await tx.dispute.update({
    where: { id: here.id },
    data: { kind, text, createdAt, status: 'open', answeredById: null, answeredAt: null },
    select: { id: true },
  });
  return { id: here.id, isNew: true };
}

/**
 * Ends an open dispute; false where it was not open any more. Declined, a kind is declined to all
 * who say that the evidence is of it: the question was one.
 */
export async function closeDispute(
  tx: Transaction,
  dispute: { id: string; evidenceId: string | null; kind: string | null },
  answer: { status: 'declined' | 'withdrawn'; answeredById: string; answeredAt: Date },
): Promise<boolean> {
  const { id, evidenceId, kind } = dispute;
  const { count } = await tx.dispute.updateMany({ where: { id, status: 'open' }, data: answer });
  if (count > 0 && answer.status === 'declined' && evidenceId) {
    await tx.dispute.updateMany({ where: { evidenceId, kind, status: 'open' }, data: answer });
  }
  return count > 0;
}

/** The caller holds the lock of what the dispute is about, so that the answer still holds later. */
export async function isOpenDispute(tx: Transaction, id: string): Promise<boolean> {
  return (await tx.dispute.count({ where: { id, status: 'open' } })) === 1;
}

export async function disputeStatus(db: Db, id: string): Promise<ProposalStatus> {
  const { status } = await db.dispute.findUniqueOrThrow({
    where: { id },
    select: { status: true },
  });
  return status;
}

/**
 * Accepts the open disputes that asked for what is public now, in the transaction that made the
 * revision public: of evidence its kind, of a claim its wording.
 */
export async function answerDisputes(
  tx: Transaction,
  type: 'evidence' | 'claim',
  revisionId: string,
): Promise<void> {
  const revision = await tx.revision.findUniqueOrThrow({
    where: { id: revisionId },
    select: { subjectId: true, authorId: true, publishedAt: true, fields: true },
  });
  const { kind, restatement } = revision.fields as { kind?: string; restatement?: string };
  const answers =
    type === 'evidence'
      ? { evidenceId: revision.subjectId, kind: kind ?? '' }
      : { claimId: revision.subjectId, evidenceId: null, text: restatement ?? '' };
  await tx.dispute.updateMany({
    where: { ...answers, status: 'open' },
    data: {
      status: 'accepted',
      answeredById: revision.authorId,
      answeredAt: revision.publishedAt,
    },
  });
}
