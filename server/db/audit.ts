import type { Db, Transaction } from './client.ts';
import { Prisma } from './generated/client.ts';
import type { AuditAction } from './generated/enums.ts';

/** A change of how a person stands on the board, for the audit trail. */
export interface PersonEntry {
  id: string;
  action: Extract<
    AuditAction,
    'trust_given' | 'trust_reset' | 'suspended' | 'suspension_ended' | 'role_changed'
  >;
  actorId: string;
  /** The id of the person: their handle goes when they are erased. */
  about: string;
  detail: Prisma.InputJsonObject;
  note: string;
  createdAt: Date;
}

export async function recordPersonChange(tx: Transaction, entry: PersonEntry): Promise<void> {
  await tx.auditEntry.create({ data: entry, select: { id: true } });
}

/** What the audit trail is narrowed to. */
export interface AuditFilter {
  /** Who acted. */
  actorId?: string;
  debateId?: string;
  action?: string;
}

/** One row of the trail, of either kind. */
export interface AuditRow {
  kind: 'decision' | 'entry';
  id: string;
  at: Date;
}

/** Decisions and entries together, newest first, from a place on. */
export async function auditRows(
  db: Db,
  filter: AuditFilter,
  page: { after: { at: Date; id: string } | null; take: number },
): Promise<AuditRow[]> {
  const { actorId, debateId, action } = filter;
  const { after, take } = page;
  const conditions = (own: (Prisma.Sql | null)[], actor: Prisma.Sql) =>
    Prisma.join(
      [
        Prisma.sql`true`,
        actorId ? Prisma.sql`${actor} = ${actorId}::uuid` : null,
        action ? Prisma.sql`t."action"::text = ${action}` : null,
        after ? Prisma.sql`(t."createdAt", t."id") < (${after.at}, ${after.id}::uuid)` : null,
        ...own,
      ].filter((one) => one !== null),
      ' AND ',
    );
  const decisions = conditions(
    [debateId ? Prisma.sql`t."debateId" = ${debateId}::uuid` : null],
    Prisma.sql`t."moderatorId"`,
  );
  const entries = conditions(
    [
      // Of these only a text hidden by reports is in a debate.
      debateId
        ? Prisma.sql`t."action" = 'hidden_by_reports' AND t."about" IN (
            SELECT r."id"::text FROM "Revision" r WHERE r."debateId" = ${debateId}::uuid)`
        : null,
    ],
    Prisma.sql`t."actorId"`,
  );
  return db.$queryRaw<AuditRow[]>`
    (SELECT 'decision' AS "kind", t."id", t."createdAt" AS "at" FROM "Decision" t
     WHERE ${decisions} ORDER BY t."createdAt" DESC, t."id" DESC LIMIT ${take})
    UNION ALL
    (SELECT 'entry' AS "kind", t."id", t."createdAt" AS "at" FROM "AuditEntry" t
     WHERE ${entries} ORDER BY t."createdAt" DESC, t."id" DESC LIMIT ${take})
    ORDER BY "at" DESC, "id" DESC LIMIT ${take}`;
}
