import type { LinkKind } from '#app/domain/policy/types.ts';
import type { Db, Transaction } from './client.ts';

/** A site and what moderators said it is. */
export interface DecidedHost {
  host: string;
  kind: LinkKind;
  decidedAt: Date;
}

export async function setHostKind(tx: Transaction, decided: DecidedHost): Promise<void> {
  const { host, kind, decidedAt } = decided;
  await tx.linkHost.upsert({
    where: { host },
    create: { host, kind, decidedAt },
    update: { kind, decidedAt },
    select: { host: true },
  });
}

/** In the order of their names, those that come after one; `contains` narrows them. */
export async function decidedHosts(
  db: Db,
  query: { contains: string; after: string; take: number },
): Promise<DecidedHost[]> {
  const rows = await db.linkHost.findMany({
    where: { host: { contains: query.contains, gt: query.after } },
    orderBy: { host: 'asc' },
    take: query.take,
  });
  return rows.map(({ kind, ...row }) => ({ ...row, kind: kind as LinkKind }));
}
