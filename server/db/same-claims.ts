import type { ProposalStatus, SubjectType } from '#app/domain/vocabulary.ts';
import type { Db, Transaction } from './client.ts';
import { Prisma } from './generated/client.ts';
import { publicClaim, publicDebate, publicEvidence } from './visibility.ts';

/** A pair of claims in the order in which it is stored. */
export interface Pair {
  leftId: string;
  rightId: string;
}

/** Ids are UUIDs in lower case, which the database puts in the same order. */
export const pairOf = (a: string, b: string): Pair =>
  a < b ? { leftId: a, rightId: b } : { leftId: b, rightId: a };

/**
 * Public claims of other debates that show a subject, because they are linked with its claim or with
 * one that quotes it. Not asked of a debate: its own row is locked before any other could be.
 */
export async function shownElsewhere(
  tx: Transaction,
  { type, id }: { type: SubjectType; id: string },
): Promise<{ id: string; debateId: string }[]> {
  if (type !== 'comment' && type !== 'claim' && type !== 'evidence') return [];
  const of = {
    comment: Prisma.sql`k."subjectId" = ${id}::uuid AND k."status" = 'published'`,
    claim: Prisma.sql`k."id" = ${id}::uuid`,
    evidence: Prisma.sql`k."id" = (SELECT "claimId" FROM "Evidence" WHERE "id" = ${id}::uuid)
      AND k."status" = 'published'`,
  }[type];
  return tx.$queryRaw<{ id: string; debateId: string }[]>`
    SELECT DISTINCT o."id", o."debateId" FROM "Claim" k
    JOIN "SameClaim" s ON s."status" = 'accepted' AND k."id" IN (s."leftId", s."rightId")
    JOIN "Claim" o ON o."id" IN (s."leftId", s."rightId") AND o."id" <> k."id"
    JOIN "Debate" d ON d."id" = o."debateId" AND d."status" = 'published'
    WHERE ${of} AND o."status" = 'published' AND o."debateId" <> k."debateId"
    ORDER BY o."debateId", o."id"`;
}

/** What is known of a pair, locked until the transaction ends. */
export async function lockPair(
  tx: Transaction,
  { leftId, rightId }: Pair,
): Promise<{ status: ProposalStatus; proposedById: string } | null> {
  const [row] = await tx.$queryRaw<{ status: ProposalStatus; proposedById: string }[]>`
    SELECT "status"::text, "proposedById" FROM "SameClaim"
    WHERE "leftId" = ${leftId}::uuid AND "rightId" = ${rightId}::uuid
    FOR UPDATE`;
  return row ?? null;
}

export async function writePair(
  tx: Transaction,
  pair: Pair,
  next: { status: ProposalStatus; proposedById: string; answeredById: string | null; at: Date },
): Promise<void> {
  const { status, proposedById, answeredById, at } = next;
  const proposed =
    status === 'open'
      ? { createdAt: at, answeredAt: null, answeredById: null }
      : { answeredAt: at, answeredById };
  await tx.sameClaim.upsert({
    where: { leftId_rightId: pair },
    create: { ...pair, status, proposedById, createdAt: at },
    update: { status, proposedById, ...proposed },
    select: { leftId: true },
  });
}

const linked = {
  left: { is: { ...publicClaim, debate: publicDebate } },
  right: { is: { ...publicClaim, debate: publicDebate } },
} as const satisfies Prisma.SameClaimWhereInput;

/** Links and open proposals of these claims, while both claims and their debates are public. */
export async function pairsOf(
  db: Db,
  of: Prisma.ClaimWhereInput,
  statuses: readonly ProposalStatus[],
) {
  return db.sameClaim.findMany({
    where: { ...linked, status: { in: [...statuses] }, OR: [{ left: of }, { right: of }] },
    orderBy: [{ createdAt: 'asc' }, { leftId: 'asc' }, { rightId: 'asc' }],
    select: { leftId: true, rightId: true, status: true, proposedById: true, createdAt: true },
  });
}

/** How many claims each of two is linked with or proposed to be: the larger of the two counts. */
export async function countPairs(db: Db, { leftId, rightId }: Pair): Promise<number> {
  const of = (id: string) =>
    db.sameClaim.count({
      where: { status: { in: ['open', 'accepted'] }, OR: [{ leftId: id }, { rightId: id }] },
    });
  // One after the other: in a transaction there is one connection.
  const left = await of(leftId);
  return Math.max(left, await of(rightId));
}

/** A piece of evidence that may be brought to a claim: public, for a claim agreed to be the same. */
export async function bringable(db: Db, claimId: string, evidenceId: string) {
  const piece = await db.evidence.findFirst({
    where: {
      id: evidenceId,
      ...publicEvidence,
      claim: { is: { ...publicClaim, debate: publicDebate } },
    },
    select: {
      id: true,
      claimId: true,
      side: true,
      kind: true,
      details: true,
      own: true,
      sourceId: true,
      broughtFromId: true,
      publicRevisionId: true,
    },
  });
  if (!piece?.publicRevisionId || piece.claimId === claimId) return null;
  const isLinked = await db.sameClaim.count({
    where: { ...linked, ...pairOf(piece.claimId, claimId), status: 'accepted' },
  });
  if (isLinked === 0) return null;
  const { fields } = await db.revision.findUniqueOrThrow({
    where: { id: piece.publicRevisionId },
    select: { fields: true },
  });
  const { source, title } = fields as { source?: string; title?: string };
  return {
    ...piece,
    source: piece.sourceId && source ? { url: source, title: title ?? '' } : null,
  };
}

/**
 * Evidence of a claim that says the same as a piece from elsewhere: brought from it or from where it
 * was brought from, or of the same source on the same side. What was withdrawn or refused is none,
 * what was removed is.
 */
export async function broughtAlready(
  db: Db,
  claimId: string,
  piece: {
    id: string;
    side: 'supports' | 'challenges';
    sourceId: string | null;
    broughtFromId: string | null;
  },
) {
  const origins = [piece.id, ...(piece.broughtFromId ? [piece.broughtFromId] : [])];
  const isThere: Prisma.EvidenceWhereInput = {
    status: { in: ['published', 'pending', 'hidden', 'removed'] },
  };
  return db.evidence.findFirst({
    where: {
      claimId,
      OR: [
        { broughtFromId: { in: origins }, ...isThere },
        { broughtFrom: { is: { broughtFromId: piece.id } }, ...isThere },
        { id: { in: origins }, ...publicEvidence },
        ...(piece.sourceId
          ? [{ side: piece.side, sourceId: piece.sourceId, ...publicEvidence }]
          : []),
      ],
    },
    orderBy: [{ publishedAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    select: { id: true, authorId: true, status: true },
  });
}

/** Holds a claim while evidence is brought to it, so that of two who do so one sees the other. */
export async function lockClaim(tx: Transaction, claimId: string): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM "Claim" WHERE "id" = ${claimId}::uuid FOR NO KEY UPDATE`;
}

/** Rows that the words of a query may find before they are ranked, and those ranked best. */
const foundAtMost = 500;
const rankedAtMost = 50;

/**
 * Public claims that share words with a query, the best first by the database's own rank; ids only.
 * `words` are letters and digits. The index also knows restatements that are not public yet: what is
 * shown of a claim found here must be asked for again, and be alike by its public words.
 */
export async function claimsWithWords(
  db: Db,
  words: readonly string[],
  exceptIds: readonly string[],
): Promise<string[]> {
  if (words.length === 0) return [];
  const query = wordQuery(words);
  const text = Prisma.sql`to_tsvector('english', c."exact" || ' ' || coalesce(c."text", ''))`;
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM (
      SELECT c."id", ${text} AS "words" FROM "Claim" c
      JOIN "Debate" d ON d."id" = c."debateId"
      WHERE ${text} @@ to_tsquery('english', ${query})
        AND c."status" = ${publicClaim.status}::"SubjectStatus"
        AND d."status" = ${publicDebate.status}::"SubjectStatus"
        AND c."id" <> ALL(${[...exceptIds]}::uuid[])
      LIMIT ${foundAtMost}
    ) found
    ORDER BY ts_rank("words", to_tsquery('english', ${query})) DESC, "id"
    LIMIT ${rankedAtMost}`;
  return rows.map(({ id }) => id);
}

/**
 * Any of one or two words, any two of more: a claim that shares only one of many words with another
 * is not like it, and the more there are the more claims share one.
 */
function wordQuery(words: readonly string[]): string {
  const quoted = words.map((word) => `'${word.replace(/[^\p{L}\p{N}.,]/gu, '')}'`);
  if (quoted.length < 3) return quoted.join(' | ');
  return quoted
    .slice(0, -1)
    .map((word, index) => `(${word} & (${quoted.slice(index + 1).join(' | ')}))`)
    .join(' | ');
}
