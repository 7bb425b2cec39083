import type { Transaction } from './client.ts';
import type { Prisma } from './generated/client.ts';

/** A change to the policy, or to what its rules know, for the audit trail. */
export interface PolicyChangeEntry {
  id: string;
  action: 'policy_drafted' | 'policy_published' | 'host_kind_set';
  actorId: string;
  /** The version or the host. */
  about: string;
  detail: Prisma.InputJsonObject;
  note?: string;
  createdAt: Date;
}

export async function recordPolicyChange(tx: Transaction, entry: PolicyChangeEntry): Promise<void> {
  await tx.auditEntry.create({ data: entry, select: { id: true } });
}
