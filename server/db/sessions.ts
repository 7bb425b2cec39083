import type { Db } from './client.ts';
import { secretHash } from './secret-hash.ts';
import { accountColumns } from './users.ts';
import type { Account } from './users.ts';

export async function insertSession(
  db: Db,
  session: { id: string; userId: string; createdAt: Date; expiresAt: Date },
): Promise<void> {
  await db.session.create({
    data: { ...session, id: secretHash(session.id) },
    select: { id: true },
  });
}

/** The session of this id and whose it is; also one that has expired. */
export async function findSession(
  db: Db,
  id: string,
): Promise<{ userId: string; expiresAt: Date; user: Account } | null> {
  return db.session.findUnique({
    where: { id: secretHash(id) },
    select: { userId: true, expiresAt: true, user: { select: accountColumns } },
  });
}

/** Sessions of a person, named by the hash of their id: the id itself is known to nobody here. */
export async function sessionsOf(
  db: Db,
  userId: string,
): Promise<{ hash: string; userId: string; expiresAt: Date }[]> {
  const found = await db.session.findMany({
    where: { userId },
    select: { id: true, userId: true, expiresAt: true },
    orderBy: { createdAt: 'asc' },
  });
  return found.map(({ id, ...session }) => ({ ...session, hash: id }));
}

export async function extendSession(db: Db, id: string, expiresAt: Date): Promise<void> {
  // Many, because a session ended meanwhile is no error.
  await db.session.updateMany({ where: { id: secretHash(id) }, data: { expiresAt } });
}

export async function deleteSession(db: Db, id: string): Promise<void> {
  await db.session.deleteMany({ where: { id: secretHash(id) } });
}

export async function deleteSessionsOf(db: Db, userId: string): Promise<void> {
  await db.session.deleteMany({ where: { userId } });
}

export async function deleteExpiredSessions(db: Db, now: Date): Promise<void> {
  await db.session.deleteMany({ where: { expiresAt: { lte: now } } });
}
