import type { Subject } from '#app/domain/lifecycle/transition.ts';
import type { SubjectType, WaitingFor } from '#app/domain/vocabulary.ts';
import type { Mark } from '#app/protocol/moderation.ts';
import type { Db, Transaction } from './client.ts';
import type { DecisionAction } from './generated/enums.ts';
import type { Prisma } from './generated/client.ts';
import type { Waiting } from './subjects.ts';

export interface NewDecision {
  id: string;
  action: DecisionAction;
  subjectType: SubjectType;
  subjectId: string;
  debateId: string;
  revisionId: string | null;
  moderatorId: string;
  /** Whose text it was. */
  authorId: string;
  clauses: string[];
  note: string;
  marks?: Mark[];
  withoutLinks?: boolean;
  policyVersion: number;
  before: Subject;
  /** The place in the queue it took the revision from. */
  waiting?: Waiting | null;
  undoesId?: string;
  batchId?: string;
  createdAt: Date;
}

export async function insertDecision(tx: Transaction, decision: NewDecision): Promise<void> {
  const { before, waiting, ...data } = decision;
  const { status, publicRevisionId, latest } = before;
  await tx.decision.create({
    data: {
      ...data,
      before: { status, publicRevisionId, latest } as Prisma.InputJsonObject,
      waitingSince: waiting?.since ?? null,
      waitingFor: waiting?.for ?? null,
    },
    select: { id: true },
  });
}

/** Decisions that change where a text stands; only these can be undone. */
export const undoable = [
  'approve',
  'return',
  'reject',
  'remove',
  'restore',
  'keep',
  'grant',
  'deny',
] as const;

export interface StandingDecision {
  id: string;
  action: (typeof undoable)[number];
  moderatorId: string;
  revisionId: string | null;
  before: Subject;
  withoutLinks: boolean;
  waitingSince: Date | null;
  waitingFor: WaitingFor | null;
  createdAt: Date;
}

/** The newest decision on a subject that has not been undone, nor is itself an undoing. */
export async function standingDecision(
  tx: Transaction,
  type: SubjectType,
  subjectId: string,
): Promise<StandingDecision | null> {
  const [decision] = await tx.$queryRaw<StandingDecision[]>`
    SELECT d."id", d."action"::text, d."moderatorId", d."revisionId", d."before",
           d."withoutLinks", d."waitingSince", d."waitingFor"::text, d."createdAt"
    FROM "Decision" d
    WHERE d."subjectType" = ${type}::"SubjectType" AND d."subjectId" = ${subjectId}::uuid
      AND d."action"::text = ANY(${[...undoable]})
      AND NOT EXISTS (SELECT 1 FROM "Decision" u WHERE u."undoesId" = d."id")
    ORDER BY d."createdAt" DESC, d."id" DESC LIMIT 1`;
  return decision ?? null;
}

/** How often a moderator's decision on a subject was taken back by a colleague. */
export async function countReversals(
  tx: Transaction,
  type: SubjectType,
  subjectId: string,
): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM "Decision" u
    JOIN "Decision" d ON d."id" = u."undoesId" AND d."moderatorId" <> u."moderatorId"
    WHERE u."subjectType" = ${type}::"SubjectType" AND u."subjectId" = ${subjectId}::uuid`;
  return row?.count ?? 0;
}

/** Whether a moderator ever approved a text of this person. */
export async function wasApproved(db: Db, authorId: string): Promise<boolean> {
  const found = await db.decision.findFirst({
    where: { authorId, action: { in: ['approve', 'grant'] } },
    select: { id: true },
  });
  return found !== null;
}

/** Whether a moderator has looked at this revision and let it stand. */
export async function isApproved(tx: Transaction, revisionId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ found: boolean }[]>`
    SELECT EXISTS (
      SELECT 1 FROM "Decision" d
      WHERE d."revisionId" = ${revisionId}::uuid
        AND d."action" IN ('approve', 'grant', 'keep', 'restore')
        AND NOT EXISTS (SELECT 1 FROM "Decision" u WHERE u."undoesId" = d."id")
    ) AS "found"`;
  return row?.found ?? false;
}
