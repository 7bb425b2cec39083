import type { SourceHealth } from '#app/domain/vocabulary.ts';
import type { Transaction } from './client.ts';
import { recordEvents } from './events.ts';
import type { Prisma } from './generated/client.ts';
import { publicClaim, publicDebate, publicEvidence } from './visibility.ts';

/** A source whose time has come, with what is stored of it. */
export interface DueSource {
  id: string;
  /** As readers are sent to it: of the first public piece that cites it. */
  url: string;
  doi: string | null;
  health: SourceHealth;
  movedTo: string | null;
  failures: number;
  checkedAt: Date | null;
}

/** Citations that everybody can see: the board asks after no other address. */
const publicCitation = {
  ...publicEvidence,
  claim: publicClaim,
  debate: publicDebate,
} as const satisfies Prisma.EvidenceWhereInput;

/**
 * Takes publicly cited sources that were never looked at, or long ago, and puts their next look
 * off until `until`, so that nobody else takes them meanwhile and a process that dies leaves them
 * for later. What another process is just taking is passed over. Not FOR UPDATE, which would keep
 * people from citing the same source.
 */
export async function takeDueSources(
  tx: Transaction,
  { now, until, take }: { now: Date; until: Date; take: number },
): Promise<DueSource[]> {
  const candidates = await tx.source.findMany({
    where: {
      OR: [{ checkAt: null }, { checkAt: { lte: now } }],
      evidence: { some: publicCitation },
    },
    orderBy: [{ checkAt: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
    take,
    select: { id: true },
  });
  if (candidates.length === 0) return [];
  const taken = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "Source" SET "checkAt" = ${until} WHERE "id" IN (
      SELECT "id" FROM "Source"
      WHERE "id" = ANY(${candidates.map(({ id }) => id)}::uuid[])
        AND ("checkAt" IS NULL OR "checkAt" <= ${now})
      ORDER BY "id" FOR NO KEY UPDATE SKIP LOCKED
    ) RETURNING "id"`;
  const ids = taken.map(({ id }) => id);
  const rows = await tx.source.findMany({
    where: { id: { in: ids } },
    orderBy: { id: 'asc' },
    select: { id: true, doi: true, health: true, movedTo: true, failures: true, checkedAt: true },
  });
  const addresses = await shownAddresses(tx, ids);
  return rows.flatMap((row) => {
    const url = addresses.get(row.id);
    return url === undefined ? [] : [{ ...row, url }];
  });
}

/** The stored address came with whatever cited it first, published or not: readers see another. */
async function shownAddresses(tx: Transaction, ids: string[]): Promise<Map<string, string>> {
  const cited = await tx.evidence.findMany({
    where: { ...publicCitation, sourceId: { in: ids } },
    orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
    distinct: ['sourceId'],
    select: { sourceId: true, publicRevisionId: true },
  });
  const revisions = await tx.revision.findMany({
    where: { id: { in: cited.flatMap((piece) => piece.publicRevisionId ?? []) } },
    select: { id: true, fields: true },
  });
  const fields = new Map(revisions.map((revision) => [revision.id, revision.fields]));
  return new Map(
    cited.flatMap(({ sourceId, publicRevisionId }) => {
      const { source } = (fields.get(publicRevisionId ?? '') ?? {}) as { source?: string };
      return sourceId !== null && source ? [[sourceId, source]] : [];
    }),
  );
}

/** The public pieces that cite a source, by debate. */
export async function citedIn(tx: Transaction, sourceId: string): Promise<Map<string, string[]>> {
  const pieces = await tx.evidence.findMany({
    where: { ...publicCitation, sourceId },
    orderBy: { id: 'asc' },
    select: { id: true, debateId: true },
  });
  const cited = new Map<string, string[]>();
  for (const { id, debateId } of pieces) {
    const ids = cited.get(debateId);
    if (ids) ids.push(id);
    else cited.set(debateId, [id]);
  }
  return cited;
}

/**
 * Stores a look, and numbers an event for each piece in `cited`. All debates are locked before the
 * first event, in one order: recording takes the board's row too, and whoever holds that must wait
 * for no debate. What a program noticed is no activity of people, so lists keep their order.
 */
export async function recordLook(
  tx: Transaction,
  sourceId: string,
  next: Omit<DueSource, 'id' | 'url' | 'doi'> & { checkAt: Date },
  { cited, at }: { cited: ReadonlyMap<string, readonly string[]>; at: Date },
): Promise<void> {
  const { health, movedTo, failures, checkedAt, checkAt } = next;
  await tx.source.update({
    where: { id: sourceId },
    data: { health, movedTo, failures, checkedAt, checkAt },
    select: { id: true },
  });
  if (cited.size === 0) return;
  const debates = await tx.$queryRaw<{ id: string; activeAt: Date }[]>`
    SELECT "id", "activeAt" FROM "Debate" WHERE "id" = ANY(${[...cited.keys()]}::uuid[])
    ORDER BY "id" FOR NO KEY UPDATE`;
  for (const { id, activeAt } of debates) {
    const drafts = (cited.get(id) ?? []).map(
      (subjectId) => ({ type: 'evidence:changed', subjectType: 'evidence', subjectId }) as const,
    );
    await recordEvents(tx, id, drafts, at, { activeAt });
  }
}
