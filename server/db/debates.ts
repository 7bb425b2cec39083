import type { DebatePhase, SubjectStatus } from '#app/domain/vocabulary.ts';
import type { DebateReceipt, DebateStatus } from '#app/protocol/debates.ts';
import type { Reason } from '#app/protocol/shared.ts';
import type { Db, Transaction } from './client.ts';
import type { Prisma } from './generated/client.ts';
import { publicDebate } from './visibility.ts';

/** What a debate's revision holds beside its opening. */
export interface DebateFields {
  title: string;
  motion: string;
  /** Slugs. */
  methods: string[];
}

export async function insertDebate(
  tx: Transaction,
  data: Prisma.DebateUncheckedCreateInput,
): Promise<void> {
  await tx.debate.create({ data, select: { id: true } });
}

/** Files a debate under the methods of the revision that readers see. */
export async function useMethods(
  tx: Transaction,
  debateId: string,
  revisionId: string,
): Promise<void> {
  const { fields } = await tx.revision.findUniqueOrThrow({
    where: { id: revisionId },
    select: { fields: true },
  });
  const found = await tx.method.findMany({
    where: { slug: { in: (fields as unknown as DebateFields).methods } },
    select: { id: true },
  });
  await tx.debateMethod.deleteMany({ where: { debateId } });
  await tx.debateMethod.createMany({
    data: found.map((method) => ({ debateId, methodId: method.id })),
  });
}

/** Slugs among these that no method has. */
export async function unknownMethods(db: Db, slugs: string[]): Promise<string[]> {
  const found = await db.method.findMany({
    where: { slug: { in: slugs } },
    select: { slug: true },
  });
  const known = new Set(found.map((method) => method.slug));
  return slugs.filter((slug) => !known.has(slug));
}

export async function debateSent(
  db: Db,
  id: string,
): Promise<{ authorId: string; fingerprint: string } | null> {
  return db.debate.findUnique({ where: { id }, select: { authorId: true, fingerprint: true } });
}

/** Anything else names nothing; some of it (U+0000) a database would not even look for. */
export const isSlug = (text: string): boolean => /^[a-z0-9-]{1,200}$/.test(text);

/** A free slug: the wished one, or with the lowest number behind it. */
export async function freeSlug(db: Db, wished: string): Promise<string> {
  const taken = await db.debate.findMany({
    where: { OR: [{ slug: wished }, { slug: { startsWith: `${wished}-` } }] },
    select: { slug: true },
  });
  const slugs = new Set(taken.map((debate) => debate.slug));
  if (!slugs.has(wished)) return wished;
  for (let n = 2; ; n += 1) {
    if (!slugs.has(`${wished}-${n}`)) return `${wished}-${n}`;
  }
}

/** What commands need to know of a debate that everyone can see. */
export async function findPublicDebate(db: Db, slug: string) {
  if (!isSlug(slug)) return null;
  return db.debate.findFirst({
    where: { slug, ...publicDebate },
    select: {
      id: true,
      slug: true,
      authorId: true,
      status: true,
      phase: true,
      mode: true,
      publicRevisionId: true,
    },
  });
}

/** The debate behind a slug whatever its state: the caller asks who may see it. */
export async function findDebate(db: Db, slug: string) {
  if (!isSlug(slug)) return null;
  return db.debate.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      authorId: true,
      status: true,
      phase: true,
      mode: true,
      publicRevisionId: true,
      latestRevisionId: true,
    },
  });
}

export async function setPhase(
  tx: Transaction,
  debateId: string,
  from: DebatePhase,
  to: DebatePhase,
): Promise<boolean> {
  const { count } = await tx.debate.updateMany({
    where: { id: debateId, phase: from },
    data: { phase: to },
  });
  return count === 1;
}

/** Once public, a debate is `open`, `closed` or `archived`; before that, what became of it. */
export function debateStatus(debate: { status: SubjectStatus; phase: DebatePhase }): DebateStatus {
  return debate.status === 'published' ? debate.phase : debate.status;
}

/** What its author is told of a debate they have sent, as it stands now. */
export async function debateReceipt(db: Db, id: string): Promise<DebateReceipt> {
  const debate = await db.debate.findUniqueOrThrow({
    where: { id },
    select: { slug: true, status: true, phase: true, latestRevisionId: true },
  });
  const revision = await db.revision.findUniqueOrThrow({
    where: { id: debate.latestRevisionId },
    select: { reasons: true },
  });
  return {
    debate: {
      id,
      slug: debate.slug,
      status: debateStatus(debate),
      revisionId: debate.latestRevisionId,
    },
    reasons: revision.reasons as unknown as Reason[],
  };
}
