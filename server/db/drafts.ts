import type { Stance } from '#app/domain/vocabulary.ts';
import type { Db } from './client.ts';
import { secretHash } from './secret-hash.ts';

/** A text typed by someone who was not signed in, and where it belongs. */
export interface KeptDraft {
  slug: string;
  parentId: string | null;
  body: string;
  stance: Stance | null;
}

export async function insertDraft(
  db: Db,
  { token, ...data }: KeptDraft & { token: string; createdAt: Date; expiresAt: Date },
): Promise<void> {
  await db.draft.create({ data: { ...data, id: secretHash(token) }, select: { id: true } });
}

export async function findDraft(db: Db, token: string, now: Date): Promise<KeptDraft | null> {
  return db.draft.findUnique({
    where: { id: secretHash(token), expiresAt: { gt: now } },
    select: { slug: true, parentId: true, body: true, stance: true },
  });
}

export async function deleteDraft(db: Db, token: string): Promise<void> {
  await db.draft.deleteMany({ where: { id: secretHash(token) } });
}

export async function deleteExpiredDrafts(db: Db, now: Date): Promise<void> {
  await db.draft.deleteMany({ where: { expiresAt: { lte: now } } });
}
