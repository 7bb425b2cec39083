import { PrismaPg } from '@prisma/adapter-pg';
import type { PoolConfig } from 'pg';
import { PrismaClient } from './generated/client.ts';
import type { Prisma } from './generated/client.ts';

export type Database = PrismaClient;

/** Either the client or an open transaction: queries do not care which. */
export type Db = PrismaClient | Prisma.TransactionClient;
export type Transaction = Prisma.TransactionClient;

export function openDatabase(pool: PoolConfig): Database {
  return new PrismaClient({ adapter: new PrismaPg(pool), log: [] });
}

/**
 * Everything a command changes is changed in one transaction. Inside it, only `tx` may be asked:
 * the embedded database has one backend, so a query beside the transaction would wait for the
 * transaction that waits for it.
 */
export function inTransaction<T>(db: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return db.$transaction(work, { maxWait: 10_000, timeout: 20_000 });
}
