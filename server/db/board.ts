import type { ModerationMode } from '#app/domain/vocabulary.ts';
import type { Db } from './client.ts';

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
