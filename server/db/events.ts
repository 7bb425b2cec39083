import type { EventType, SubjectType } from '#app/domain/vocabulary.ts';
import type { Db, Transaction } from './client.ts';
import type { EventModel as Event } from './generated/models/Event.ts';
import type { Prisma } from './generated/client.ts';
import { publicDebate } from './visibility.ts';

export type EventRow = Event;

/** One public change about to be numbered. */
export interface EventDraft {
  type: EventType;
  subjectType: SubjectType;
  subjectId: string;
}

/** The numbers given. Without drafts, `firstSequence` is one more than `lastSequence`. */
export interface Recorded {
  firstSequence: number;
  lastSequence: number;
  /** The debate's last comment number, after `debateChanges`. */
  lastNumber: number;
}

/**
 * Numbers the public changes of one command and writes their rows, together with the debate's own
 * counters: one `UPDATE … RETURNING` takes the numbers, so two commands can never get the same.
 * That update locks the debate's row until the transaction ends, and the board's version is one
 * row for everybody: call this as late as the transaction allows, and do nothing outside the
 * database after it. Always the debate first, then the board, so that two commands cannot wait
 * for each other.
 */
export async function recordEvents(
  tx: Transaction,
  debateId: string,
  drafts: readonly EventDraft[],
  at: Date,
  debateChanges: Prisma.DebateUpdateInput = {},
): Promise<Recorded> {
  const isPublic = drafts.length > 0;
  const { sequence, lastNumber } = await tx.debate.update({
    where: { id: debateId },
    data: {
      ...(isPublic && { activeAt: at }),
      ...debateChanges,
      sequence: { increment: drafts.length },
    },
    select: { sequence: true, lastNumber: true },
  });
  const firstSequence = sequence - drafts.length + 1;
  if (isPublic) {
    await tx.event.createMany({
      data: drafts.map((draft, index) => ({
        debateId,
        sequence: firstSequence + index,
        type: draft.type,
        subjectType: draft.subjectType,
        subjectId: draft.subjectId,
        at,
      })),
    });
    await tx.board.upsert({
      where: { id: 1 },
      create: { id: 1, version: 1 },
      update: { version: { increment: 1 } },
      select: { id: true },
    });
  }
  return { firstSequence, lastSequence: sequence, lastNumber };
}

/**
 * Locks the rows of all debates that a command will number events in, always in the same order, so
 * that two such commands cannot wait for each other. While they are held, nothing in these debates
 * becomes public or stops being so.
 */
export async function lockDebates(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT "id" FROM "Debate" WHERE "id" = ANY(${[...ids]}::uuid[])
    ORDER BY "id" FOR NO KEY UPDATE`;
}

/** Claims that read differently now, each in its own debate; `lockDebates` comes first. */
export async function recordClaimsChanged(
  tx: Transaction,
  claims: readonly { id: string; debateId: string }[],
  at: Date,
): Promise<void> {
  for (const debateId of new Set(claims.map((claim) => claim.debateId))) {
    const drafts = claims
      .filter((claim) => claim.debateId === debateId)
      .map(({ id }): EventDraft => ({
        type: 'claim:changed',
        subjectType: 'claim',
        subjectId: id,
      }));
    await recordEvents(tx, debateId, drafts, at);
  }
}

/** Events after `since` and up to `upTo`, in order, at most `limit`. */
export function eventsSince(
  db: Db,
  debateId: string,
  since: number,
  limit: number,
  upTo?: number,
): Promise<EventRow[]> {
  return db.event.findMany({
    where: { debateId, sequence: { gt: since, ...(upTo !== undefined && { lte: upTo }) } },
    orderBy: { sequence: 'asc' },
    take: limit,
  });
}

/** The last number of each debate that exists. */
export async function sequencesOf(
  db: Db,
  debateIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await db.debate.findMany({
    where: { id: { in: [...debateIds] } },
    select: { id: true, sequence: true },
  });
  return new Map(rows.map((row) => [row.id, row.sequence]));
}

/** A debate whose log everyone may read, with its last number. */
export async function loggedDebate(
  db: Db,
  slug: string,
): Promise<{ id: string; slug: string; sequence: number } | null> {
  return db.debate.findFirst({
    where: { AND: [publicDebate, { slug }] },
    select: { id: true, slug: true, sequence: true },
  });
}
