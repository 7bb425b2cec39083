import { defaultPolicy } from '#app/domain/policy/clauses.ts';
import type { PolicyVersion } from '#app/domain/policy/types.ts';
import type { ModerationMode } from '#app/domain/vocabulary.ts';
import type { Db } from './client.ts';
import type { Prisma } from './generated/client.ts';

/** Whether anybody has ever used this board. */
export async function isEmpty(db: Db): Promise<boolean> {
  return (await db.user.findFirst({ select: { id: true } })) === null;
}

export async function markDemoFilled(db: Db, at: Date): Promise<void> {
  await db.board.upsert({
    where: { id: 1 },
    create: { id: 1, demoAt: at },
    update: { demoAt: at },
    select: { id: true },
  });
}

export async function setMode(db: Db, debateId: string, mode: ModerationMode): Promise<void> {
  await db.debate.update({ where: { id: debateId }, data: { mode }, select: { id: true } });
}

/** The policy in force now; a new board starts with the built-in one. */
export async function policyInForce(db: Db, now: Date): Promise<PolicyVersion> {
  const stored = await db.policyVersion.findFirst({
    where: { effectiveAt: { lte: now } },
    orderBy: { version: 'desc' },
    select: { content: true },
  });
  if (stored) return stored.content as unknown as PolicyVersion;
  const { version, effectiveAt } = defaultPolicy;
  await db.policyVersion.createMany({
    data: [{ version, effectiveAt, content: defaultPolicy as unknown as Prisma.InputJsonObject }],
    skipDuplicates: true,
  });
  return defaultPolicy;
}
