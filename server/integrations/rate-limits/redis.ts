import { Redis } from 'ioredis';
import { RateLimiterRedis } from 'rate-limiter-flexible';
import { rateLimitsFrom } from './limiter.ts';
import { memoryCounter } from './memory.ts';
import type { RateLimits } from './port.ts';

/** How long a counter may take before this process counts by itself. */
const patienceMs = 1_000;

export interface RedisRateLimits extends RateLimits {
  /** Rejects with what is wrong while Redis does not answer. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Counts in Redis, for all processes of the board together.
 *
 * While Redis does not answer, each process counts by itself. To refuse every write would make a
 * restart of Redis an outage of the board, and to let everything through would make it an open
 * door for guessing passwords. So the limits hold throughout; with P processes, at most P times as
 * wide until Redis is back.
 */
export function redisRateLimits(options: {
  url: string;
  /** Keeps boards (and test runs) that share one Redis apart. */
  keyPrefix?: string;
  onError: (error: Error) => void;
}): RedisRateLimits {
  const prefix = options.keyPrefix ?? 'grounds:limit:';
  const client = new Redis(options.url, {
    // A command that cannot be sent now must fail now: the process counts by itself meanwhile.
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: patienceMs,
    retryStrategy: (times) => Math.min(times * 100, 2_000),
  });
  client.on('error', options.onError);

  const limits = rateLimitsFrom(
    (limit) =>
      new RateLimiterRedis({
        storeClient: client,
        rejectIfRedisNotReady: true,
        keyPrefix: `${prefix}${limit.name}`,
        points: limit.points,
        duration: limit.seconds,
        insuranceLimiter: memoryCounter(limit),
      }),
  );
  return {
    ...limits,
    async ready() {
      if (client.status !== 'ready') throw new Error('Redis does not answer (rate limits).');
      await client.ping();
    },
    async close() {
      client.disconnect();
    },
  };
}
