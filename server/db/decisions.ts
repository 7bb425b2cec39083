import type { Subject } from '#app/domain/lifecycle/transition.ts';
import type { SubjectType } from '#app/domain/vocabulary.ts';
import type { Transaction } from './client.ts';
import type { DecisionAction } from './generated/enums.ts';
import type { Prisma } from './generated/client.ts';

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
  policyVersion: number;
  before: Subject;
  undoesId?: string;
  createdAt: Date;
}

export async function insertDecision(tx: Transaction, decision: NewDecision): Promise<void> {
  const { status, publicRevisionId, latest } = decision.before;
  await tx.decision.create({
    data: { ...decision, before: { status, publicRevisionId, latest } as Prisma.InputJsonObject },
    select: { id: true },
  });
}

export interface StandingDecision {
  id: string;
  action: 'approve' | 'return' | 'reject' | 'remove' | 'restore';
  moderatorId: string;
  revisionId: string | null;
  before: Subject;
}

/** The newest decision on a subject that has not been undone, nor is itself an undoing. */
export async function standingDecision(
  tx: Transaction,
  type: SubjectType,
  subjectId: string,
): Promise<StandingDecision | null> {
  const [decision] = await tx.$queryRaw<StandingDecision[]>`
    SELECT d."id", d."action"::text, d."moderatorId", d."revisionId", d."before" FROM "Decision" d
    WHERE d."subjectType" = ${type}::"SubjectType" AND d."subjectId" = ${subjectId}::uuid
      AND d."action" IN ('approve', 'return', 'reject', 'remove', 'restore')
      AND NOT EXISTS (SELECT 1 FROM "Decision" u WHERE u."undoesId" = d."id")
    ORDER BY d."createdAt" DESC, d."id" DESC LIMIT 1`;
  return decision ?? null;
}
