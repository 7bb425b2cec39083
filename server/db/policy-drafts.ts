import type { PolicyContent } from '#app/domain/policy/bounds.ts';
import type { Db, Transaction } from './client.ts';
import type { Prisma } from './generated/client.ts';
import { contentFrom } from './policy-book.ts';

/** The one version being worked on. */
export interface PolicyDraft {
  content: PolicyContent;
  summary: string;
  basedOn: number;
  /** Counts saves. */
  revision: number;
  updatedAt: Date;
}

export async function findPolicyDraft(db: Db): Promise<PolicyDraft | null> {
  const row = await db.policyDraft.findUnique({ where: { id: 1 } });
  if (!row) return null;
  const { summary, basedOn, revision, updatedAt } = row;
  return { content: contentFrom(row.content), summary, basedOn, revision, updatedAt };
}

/** Saves over the draft of that revision, 0 for a new one; false where another stands there. */
export async function savePolicyDraft(tx: Transaction, draft: PolicyDraft): Promise<boolean> {
  const { summary, revision, basedOn, updatedAt } = draft;
  const content = draft.content as unknown as Prisma.InputJsonObject;
  const { count } =
    revision === 0
      ? await tx.policyDraft.createMany({
          data: [{ id: 1, content, summary, basedOn, updatedAt }],
          skipDuplicates: true,
        })
      : await tx.policyDraft.updateMany({
          where: { id: 1, revision, basedOn },
          data: { content, summary, updatedAt, revision: { increment: 1 } },
        });
  return count === 1;
}

/** Takes the draft away; false where it is not of that revision any more. */
export async function dropPolicyDraft(tx: Transaction, revision: number): Promise<boolean> {
  const { count } = await tx.policyDraft.deleteMany({ where: { id: 1, revision } });
  return count === 1;
}

/** The newest version there is, in force or still to come. */
export async function newestVersion(
  tx: Transaction,
): Promise<{ version: number; effectiveAt: Date; content: PolicyContent }> {
  const { version, effectiveAt, content } = await tx.policyVersion.findFirstOrThrow({
    orderBy: { version: 'desc' },
    select: { version: true, effectiveAt: true, content: true },
  });
  return { version, effectiveAt, content: contentFrom(content) };
}

export async function insertPolicyVersion(
  tx: Transaction,
  row: {
    version: number;
    effectiveAt: Date;
    content: PolicyContent;
    summary: string;
    publishedAt: Date;
  },
): Promise<void> {
  const content = row.content as unknown as Prisma.InputJsonObject;
  await tx.policyVersion.create({ data: { ...row, content }, select: { version: true } });
}
