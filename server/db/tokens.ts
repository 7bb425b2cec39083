import type { Db } from './client.ts';
import { secretHash } from './secret-hash.ts';
import { accountColumns } from './users.ts';
import type { Account } from './users.ts';

/** An API token as its owner or an operator may see it: never the token. */
export interface TokenRow {
  id: string;
  handle: string;
  label: string;
  noRateLimit: boolean;
  createdAt: Date;
  expiresAt: Date | null;
  revokedAt: Date | null;
}

export async function insertToken(
  db: Db,
  {
    token,
    ...data
  }: {
    id: string;
    userId: string;
    token: string;
    label: string;
    noRateLimit: boolean;
    createdAt: Date;
    expiresAt: Date | null;
  },
): Promise<void> {
  await db.apiToken.create({ data: { ...data, hash: secretHash(token) }, select: { id: true } });
}

/** Whose token this is, if it can still be used at `now`. */
export async function findLivingToken(
  db: Db,
  token: string,
  now: Date,
): Promise<{ noRateLimit: boolean; user: Account } | null> {
  return db.apiToken.findFirst({
    where: {
      hash: secretHash(token),
      revokedAt: null,
      OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
    },
    select: { noRateLimit: true, user: { select: accountColumns } },
  });
}

/** Oldest first; of one person, or of all. */
export async function listTokenRows(db: Db, userId?: string): Promise<TokenRow[]> {
  const found = await db.apiToken.findMany({
    where: userId ? { userId } : {},
    select: {
      id: true,
      label: true,
      noRateLimit: true,
      createdAt: true,
      expiresAt: true,
      revokedAt: true,
      user: { select: { handle: true } },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return found.map(({ user, ...token }) => ({ ...token, handle: user.handle }));
}

/** Revokes by id, by the token itself, or all of one person; returns how many were still valid. */
export async function revokeTokens(
  db: Db,
  which: { id: string } | { token: string } | { userId: string },
  now: Date,
): Promise<number> {
  const where = 'token' in which ? { hash: secretHash(which.token) } : which;
  const { count } = await db.apiToken.updateMany({
    where: { ...where, revokedAt: null },
    data: { revokedAt: now },
  });
  return count;
}

export async function tokenOwner(
  db: Db,
  which: { id: string } | { token: string },
): Promise<string | null> {
  const found = await db.apiToken.findUnique({
    where: 'token' in which ? { hash: secretHash(which.token) } : which,
    select: { userId: true },
  });
  return found?.userId ?? null;
}
