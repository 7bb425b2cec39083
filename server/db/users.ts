import { isSuspended } from '#app/domain/moderation/suspension.ts';
import { hasTrust } from '#app/domain/permissions/trust.ts';
import type { Role } from '#app/domain/vocabulary.ts';
import type { AuthorRecord } from '#app/protocol/moderation.ts';
import type { Db, Transaction } from './client.ts';

/** What it takes to know who acts. */
export interface Account {
  id: string;
  handle: string;
  name: string;
  line: string;
  role: Role;
  trusted: boolean;
  suspendedAt: Date | null;
  suspendedUntil: Date | null;
  suspensionReason: string;
  erasedAt: Date | null;
}

export const accountColumns = {
  id: true,
  handle: true,
  name: true,
  line: true,
  role: true,
  trusted: true,
  suspendedAt: true,
  suspendedUntil: true,
  suspensionReason: true,
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
  await db.user.create({
    data: { ...user, trustedAt: user.trusted ? user.createdAt : null },
    select: { id: true },
  });
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

/** The line under a person's name; nothing else of them changes. */
export async function setLine(db: Db, userId: string, line: string): Promise<void> {
  await db.user.update({ where: { id: userId }, data: { line }, select: { id: true } });
}

export async function setPasswordHash(db: Db, userId: string, passwordHash: string): Promise<void> {
  await db.user.update({ where: { id: userId }, data: { passwordHash }, select: { id: true } });
}

/**
 * Somebody whose standing is about to change, locked until the transaction ends. Administrators are
 * locked with them, so that two of them cannot take the board's last one away between them.
 */
export async function lockAccount(tx: Transaction, handle: string): Promise<Account | null> {
  await tx.$queryRaw`
    SELECT "id" FROM "User" WHERE "handle" = ${handle} OR "role" = 'admin'
    ORDER BY "id" FOR NO KEY UPDATE`;
  // Not read above: a statement that waited for a lock may have chosen its rows before.
  return findAccount(tx, handle);
}

/** Whether the board has an administrator who can act, without this person. */
export async function hasOtherAdmin(tx: Transaction, userId: string, now: Date): Promise<boolean> {
  const admins = await tx.user.findMany({
    where: { role: 'admin', erasedAt: null, id: { not: userId } },
    select: { suspendedAt: true, suspendedUntil: true },
  });
  return admins.some((admin) => !isSuspended(admin, now));
}

/** What moderators and administrators set of a person. */
export type Standing = Partial<{
  role: Role;
  trusted: boolean;
  trustedAt: Date | null;
  trustResetAt: Date | null;
  suspendedAt: Date | null;
  suspendedUntil: Date | null;
  suspensionReason: string;
}>;

export async function setStanding(
  tx: Transaction,
  userId: string,
  standing: Standing,
): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: standing, select: { id: true } });
}

/** What moderators have decided on a person's texts; decisions that were undone do not count. */
export async function authorRecord(
  db: Db,
  userId: string,
  approvalsForTrust: number,
): Promise<AuthorRecord> {
  const record = (await authorRecords(db, [userId], approvalsForTrust)).get(userId);
  if (!record) throw new Error('There is no such person to count decisions for.');
  return record;
}

interface RecordRow {
  id: string;
  createdAt: Date;
  givenAt: Date | null;
  lostAt: Date | null;
  approved: number;
  clean: number;
  returned: number;
  rejected: number;
  removed: number;
  upheldReports: number;
  sourced: number;
}

/**
 * The same for a whole page of people, in one query. A rejection or a removal stands until it is
 * undone, restored, or an appeal against it is granted; an approval is clean where the text went
 * out as its author had sent it first.
 */
export async function authorRecords(
  db: Db,
  userIds: string[],
  approvalsForTrust: number,
): Promise<Map<string, AuthorRecord>> {
  const rows = await db.$queryRaw<RecordRow[]>`
    WITH standing AS (
      SELECT d.* FROM "Decision" d
      WHERE d."authorId" = ANY(${userIds}::uuid[]) AND d."moderatorId" <> d."authorId"
        AND d."action" IN ('approve', 'grant', 'return', 'reject', 'remove')
        AND NOT EXISTS (SELECT 1 FROM "Decision" u WHERE u."undoesId" = d."id")
        AND NOT (d."action" IN ('reject', 'remove') AND EXISTS (
          SELECT 1 FROM "Decision" later
          WHERE later."subjectType" = d."subjectType" AND later."subjectId" = d."subjectId"
            AND later."action" IN ('restore', 'grant') AND later."createdAt" >= d."createdAt"
            AND NOT EXISTS (SELECT 1 FROM "Decision" v WHERE v."undoesId" = later."id")))
    ), lost AS (
      SELECT p."id", greatest(p."trustResetAt", (
        SELECT max(d."createdAt") FROM standing d
        WHERE d."authorId" = p."id" AND d."action" IN ('reject', 'remove')
      )) AS "at"
      FROM "User" p WHERE p."id" = ANY(${userIds}::uuid[])
    )
    SELECT p."id", p."createdAt", lost."at" AS "lostAt",
      CASE WHEN p."trusted" THEN coalesce(p."trustedAt", p."createdAt") END AS "givenAt",
      count(*) FILTER (WHERE d."action" IN ('approve', 'grant'))::int AS "approved",
      count(*) FILTER (
        WHERE d."action" IN ('approve', 'grant') AND NOT d."withoutLinks"
          AND (lost."at" IS NULL OR d."createdAt" > lost."at")
          AND NOT EXISTS (
            SELECT 1 FROM standing r WHERE r."action" = 'return'
              AND r."subjectType" = d."subjectType" AND r."subjectId" = d."subjectId")
      )::int AS "clean",
      count(*) FILTER (WHERE d."action" = 'return')::int AS "returned",
      count(*) FILTER (WHERE d."action" = 'reject')::int AS "rejected",
      count(*) FILTER (WHERE d."action" = 'remove')::int AS "removed",
      count(*) FILTER (WHERE d."action" = 'remove' AND EXISTS (
        SELECT 1 FROM "Report" r WHERE r."decisionId" = d."id" AND r."status" = 'upheld'
      ))::int AS "upheldReports",
      (SELECT count(*) FROM "Claim" c
       WHERE c."markerId" = p."id" AND c."status" = 'published' AND c."ground" = 'sourced'
         AND (lost."at" IS NULL OR c."publishedAt" > lost."at"))::int AS "sourced"
    FROM "User" p
    JOIN lost ON lost."id" = p."id"
    LEFT JOIN standing d ON d."authorId" = p."id"
    GROUP BY p."id", lost."at"`;
  return new Map(rows.map((row) => [row.id, recordOf(row, approvalsForTrust)]));
}

function recordOf(row: RecordRow, needed: number): AuthorRecord {
  const { id: _, createdAt, givenAt, lostAt, sourced, ...counts } = row;
  const earned = counts.clean + sourced;
  const times = { givenAt: givenAt?.getTime() ?? null, lostAt: lostAt?.getTime() ?? null };
  const trusted = hasTrust({ ...times, earned }, needed);
  return {
    ...counts,
    trusted,
    missing: trusted ? 0 : needed - earned,
    since: createdAt.toISOString(),
  };
}
