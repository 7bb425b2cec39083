import type { Transaction } from './client.ts';

/** False, and nothing changed, where the slug is taken. Lists show methods, so the board moves on. */
export async function insertMethod(
  tx: Transaction,
  method: { id: string; slug: string; name: string; about: string },
): Promise<boolean> {
  const { count } = await tx.method.createMany({ data: [method], skipDuplicates: true });
  if (count === 0) return false;
  await tx.board.upsert({
    where: { id: 1 },
    create: { id: 1, version: 1 },
    update: { version: { increment: 1 } },
    select: { id: true },
  });
  return true;
}
