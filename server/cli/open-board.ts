import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { PoolConfig } from 'pg';
import { builtInPolicyBook } from '#server/db/policy-book.ts';
import { openDatabase } from '#server/db/client.ts';
import { connectEmbedded } from '#server/db/embedded/connect-embedded.ts';
import { migrate } from '#server/db/migrate/migrate.ts';
import { parseEnv } from '#server/env.ts';
import type { Env } from '#server/env.ts';
import { memoryRateLimits } from '#server/integrations/rate-limits/memory.ts';
import { memoryWake } from '#server/integrations/wake/memory.ts';
import type { Wake } from '#server/integrations/wake/port.ts';
import { redisWake } from '#server/integrations/wake/redis.ts';
import type { Deps } from '#server/use-cases/deps.ts';

export interface OpenBoard {
  deps: Deps;
  /** Migrations that were applied in opening it. */
  applied: string[];
  close: () => Promise<void>;
}

/** A command neither listens nor signs links, so it asks for less than the board does. */
export function readCommandEnv(): Env {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { HOST: _host, SECRET, ...variables } = process.env;
  const stands = variables['DATABASE_URL'] ? 'x'.repeat(32) : undefined;
  return parseEnv({ ...variables, SECRET: SECRET || stands });
}

/** The board's database, beside a running board or without one, brought up to date. */
export async function openBoard(env: Env, warn: (line: string) => void): Promise<OpenBoard> {
  const database = env.databaseUrl
    ? { pool: { connectionString: env.databaseUrl }, stop: () => Promise.resolve() }
    : await connectEmbedded({
        dataDir: env.dataDir,
        onPreparing: () => warn('Preparing the embedded database (once) …'),
      });
  try {
    const { applied } = await migrate(database.pool);
    const wake = await openWake(env, warn);
    const board = boardOn(database.pool, wake, env.origins);
    return {
      ...board,
      applied,
      close: async () => {
        await board.close();
        await database.stop();
      },
    };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

/** On a database that is up to date. */
export function boardOn(
  pool: PoolConfig,
  wake: Wake,
  origins: readonly string[],
): Omit<OpenBoard, 'applied'> {
  const db = openDatabase({ ...pool, max: 2 });
  return {
    deps: {
      db,
      now: () => new Date(),
      newId: randomUUID,
      policy: builtInPolicyBook,
      limits: memoryRateLimits(),
      wake,
      origins,
    },
    close: async () => {
      await wake.close();
      await db.$disconnect();
    },
  };
}

async function openWake(env: Env, warn: (line: string) => void): Promise<Wake> {
  const alone = memoryWake({ onError: () => undefined });
  if (!env.redisUrl) return alone;
  const wake = redisWake({ url: env.redisUrl, onError: () => undefined });
  try {
    await wake.ready();
    return wake;
  } catch {
    await wake.close();
    // To revoke a token must be possible on such a day too.
    warn('Redis does not answer: open connections learn of this when they next connect.');
    return alone;
  }
}
