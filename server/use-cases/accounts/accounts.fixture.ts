import { randomUUID } from 'node:crypto';
import { createAuth } from '#server/auth/auth.ts';
import type { Auth } from '#server/auth/auth.ts';
import { builtInPolicyBook } from '#server/db/policy-book.ts';
import { openDatabase } from '#server/db/client.ts';
import { memoryRateLimits } from '#server/integrations/rate-limits/memory.ts';
import type { WakeMessage } from '#server/integrations/wake/port.ts';
import type { TestDatabaseKind } from '#test/support/database.ts';
import type { AccountDeps } from './account-deps.ts';

export interface Accounts {
  deps: AccountDeps;
  auth: Auth;
  /** Set it to move the board's clock. */
  clock: { now: Date };
  sent: WakeMessage[];
  /** Fresh limits, as after their time is over. */
  forgetLimits: () => void;
  close: () => Promise<void>;
}

/** What account commands need, on a fresh database. */
export async function openAccounts(open: TestDatabaseKind['open']): Promise<Accounts> {
  const database = await open();
  const db = openDatabase(database.pool);
  const clock = { now: new Date('2001-02-03T04:05:06Z') };
  const sent: WakeMessage[] = [];
  const now = () => clock.now;
  const auth = createAuth({
    db,
    now,
    secure: false,
    onEnded: () => undefined,
    approvalsForTrust: () => 2,
  });
  const deps: AccountDeps = {
    db,
    now,
    newId: randomUUID,
    policy: builtInPolicyBook,
    limits: memoryRateLimits(),
    wake: {
      send: (message) => void sent.push(message),
      listen: () => undefined,
      ready: async () => undefined,
      close: async () => undefined,
    },
    origins: ['https://board.example'],
    sessions: auth,
  };
  return {
    deps,
    auth,
    clock,
    sent,
    forgetLimits: () => {
      deps.limits = memoryRateLimits();
    },
    close: async () => {
      await db.$disconnect();
      await database.close();
    },
  };
}
