import { earnsTrust } from '#app/domain/permissions/can.ts';
import type { Role } from '#app/domain/vocabulary.ts';
import type { AuthorRecord } from '#app/protocol/moderation.ts';
import type { Db } from './client.ts';

/** What it takes to know who acts. */
export interface Account {
  id: string;
  handle: string;
  name: string;
  role: Role;
  trusted: boolean;
  suspendedAt: Date | null;
  erasedAt: Date | null;
}

export const accountColumns = {
  id: true,
  handle: true,
  name: true,
  role: true,
  trusted: true,
  suspendedAt: true,
  erasedAt: true,
} as const;

export interface NewUser {
  id: string;
  handle: string;
  name: string;
  line?: string;
  bio?: string;
  email: string;
  passwordHash: string | null;
  role: Role;
  trusted: boolean;
  createdAt: Date;
}

export async function insertUser(db: Db, user: NewUser): Promise<void> {
  await db.user.create({ data: user, select: { id: true } });
}

export async function findAccount(db: Db, handle: string): Promise<Account | null> {
  return db.user.findUnique({ where: { handle }, select: accountColumns });
}

/** By handle or e-mail, in lower case. No handle has an @, so one login names at most one person. */
export async function findByLogin(
  db: Db,
  login: string,
): Promise<(Account & { passwordHash: string | null }) | null> {
  return db.user.findUnique({
    where: login.includes('@') ? { email: login } : { handle: login },
    select: { ...accountColumns, passwordHash: true },
  });
}

/** Which of the two already belong to somebody. */
export async function taken(
  db: Db,
  wanted: { handle?: string; email?: string },
): Promise<{ handle: boolean; email: boolean }> {
  const found = await db.user.findMany({
    where: { OR: [{ handle: { in: list(wanted.handle) } }, { email: { in: list(wanted.email) } }] },
    select: { handle: true, email: true },
  });
  return {
    handle: found.some((user) => user.handle === wanted.handle),
    email: found.some((user) => user.email === wanted.email),
  };
}

const list = (value: string | undefined) => (value === undefined ? [] : [value]);

export async function setPasswordHash(db: Db, userId: string, passwordHash: string): Promise<void> {
  await db.user.update({ where: { id: userId }, data: { passwordHash }, select: { id: true } });
}

/** What moderators have decided on a person's texts; decisions that were undone do not count. */
export async function authorRecord(db: Db, userId: string): Promise<AuthorRecord> {
  const record = (await authorRecords(db, [userId])).get(userId);
  if (!record) throw new Error('There is no such person to count decisions for.');
  return record;
}

/** The same for a whole page of people, in one query. */
export async function authorRecords(db: Db, userIds: string[]): Promise<Map<string, AuthorRecord>> {
  const rows = await db.$queryRaw<
    {
      id: string;
      given: boolean;
      createdAt: Date;
      approved: number;
      returned: number;
      rejected: number;
      removed: number;
    }[]
  >`
    SELECT p."id", p."trusted" AS given, p."createdAt",
      count(*) FILTER (WHERE d."action" = 'approve')::int AS approved,
      count(*) FILTER (WHERE d."action" = 'return')::int AS returned,
      count(*) FILTER (WHERE d."action" = 'reject')::int AS rejected,
      count(*) FILTER (WHERE d."action" = 'remove')::int AS removed
    FROM "User" p
    LEFT JOIN "Decision" d ON d."authorId" = p."id" AND d."moderatorId" <> p."id"
      AND NOT EXISTS (SELECT 1 FROM "Decision" u WHERE u."undoesId" = d."id")
      AND NOT (d."action" = 'remove' AND EXISTS (
        SELECT 1 FROM "Decision" later
        WHERE later."subjectType" = d."subjectType" AND later."subjectId" = d."subjectId"
          AND later."action" = 'restore' AND later."createdAt" >= d."createdAt"
          AND NOT EXISTS (SELECT 1 FROM "Decision" v WHERE v."undoesId" = later."id")))
    WHERE p."id" = ANY(${userIds}::uuid[])
    GROUP BY p."id"`;
  return new Map(
    rows.map(({ id, given, createdAt, ...counts }) => [
      id,
      {
        ...counts,
        trusted: earnsTrust({ given, approved: counts.approved, rejected: counts.rejected }),
        since: createdAt.toISOString(),
      },
    ]),
  );
}
