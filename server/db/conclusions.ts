import type { Transaction } from './client.ts';
import type { Prisma } from './generated/client.ts';

export async function insertConclusion(
  tx: Transaction,
  data: Prisma.ConclusionUncheckedCreateInput,
): Promise<void> {
  await tx.conclusion.create({ data, select: { id: true } });
}

/** A new conclusion, or a reopening, takes the place of every earlier one and of proposals. */
export async function retireConclusions(tx: Transaction, debateId: string): Promise<void> {
  await tx.conclusion.updateMany({
    where: { debateId, status: { in: ['published', 'pending', 'returned'] } },
    data: { status: 'withdrawn' },
  });
  await tx.revision.updateMany({
    where: { debateId, subjectType: 'conclusion', status: 'pending' },
    data: { status: 'withdrawn', waitingSince: null, waitingFor: null, waitingClauses: [] },
  });
}
