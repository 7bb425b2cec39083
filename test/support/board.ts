import { randomUUID } from 'node:crypto';
import type { PoolConfig } from 'pg';
import type { Actor } from '#app/domain/permissions/can.ts';
import type { Role } from '#app/domain/vocabulary.ts';
import { createBoard } from '#server/board.ts';
import { openDatabase } from '#server/db/client.ts';
import { openPolicyBook } from '#server/db/policy-book.ts';
import { memoryRateLimits } from '#server/integrations/rate-limits/memory.ts';
import type { WakeMessage } from '#server/integrations/wake/port.ts';
import type { AccountDeps } from '#server/use-cases/accounts/account-deps.ts';

/** The board's commands and queries on a database of their own, with a clock that tests move. */
export interface TestBoard extends ReturnType<typeof createBoard> {
  deps: AccountDeps;
  /** What was told to the rest of the board, in order. */
  sent: WakeMessage[];
  clock: { now: Date };
  person(handle: string, more?: { role?: Role; trusted?: boolean }): Promise<Actor>;
  close(): Promise<void>;
}

export const testOrigin = 'http://127.0.0.1:3000';

export async function openTestBoard(
  open: () => Promise<{ pool: PoolConfig; close(): Promise<void> }>,
): Promise<TestBoard> {
  const opened = await open();
  const db = openDatabase(opened.pool);
  const clock = { now: new Date('2026-03-02T09:00:00.000Z') };
  const sent: WakeMessage[] = [];
  const policy = await openPolicyBook(db, () => clock.now);
  const deps: AccountDeps = {
    db,
    now: () => clock.now,
    newId: randomUUID,
    policy,
    limits: memoryRateLimits(),
    wake: {
      send: (message) => void sent.push(message),
      listen: () => undefined,
      ready: async () => undefined,
      close: async () => undefined,
    },
    origins: [testOrigin],
    sessions: { start: async (userId) => ({ cookie: `session-of=${userId}` }) },
  };
  return {
    ...createBoard(deps),
    deps,
    sent,
    clock,
    async person(handle, { role = 'member', trusted = role !== 'member' } = {}) {
      const id = randomUUID();
      await db.user.create({
        data: {
          id,
          handle,
          name: handle,
          email: `${handle}@example.org`,
          role,
          trusted,
          trustedAt: trusted ? clock.now : null,
          createdAt: clock.now,
        },
      });
      return { id, handle, name: handle, role, trusted, noRateLimit: true };
    },
    async close() {
      await db.$disconnect();
      await opened.close();
    },
  };
}
