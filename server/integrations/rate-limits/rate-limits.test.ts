import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { isRefusal } from '#app/protocol/errors.ts';
import { testRedis } from '#test/support/redis.ts';
import { limits } from './limits.ts';
import { memoryRateLimits } from './memory.ts';
import type { Limit, RateLimits } from './port.ts';
import { redisRateLimits } from './redis.ts';
import type { RedisRateLimits } from './redis.ts';

const redis = testRedis();
const newLimit = (more: Partial<Limit> = {}): Limit => ({
  name: `test-${randomUUID()}`,
  points: 2,
  seconds: 60,
  ...more,
});

async function outcome(work: Promise<void>): Promise<string> {
  try {
    await work;
    return 'allowed';
  } catch (error) {
    return isRefusal(error) ? error.code : `broken: ${String(error)}`;
  }
}

function contract(make: () => RateLimits) {
  it('lets a key be spent as often as the limit says, and each key by itself', async () => {
    const limit = newLimit();
    const counted = make();
    expect(await outcome(counted.spend(limit, 'ana'))).toBe('allowed');
    expect(await outcome(counted.spend(limit, 'ana'))).toBe('allowed');
    expect(await outcome(counted.spend(limit, 'ana'))).toBe('rate-limited');
    expect(await outcome(counted.spend(limit, 'ben'))).toBe('allowed');
  });

  it('says after how many seconds to come back', async () => {
    const limit = newLimit({ points: 1, seconds: 40 });
    const counted = make();
    await counted.spend(limit, 'ana');
    const refusal = await counted.spend(limit, 'ana').catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'rate-limited', message: expect.stringMatching(/\d/) });
    const { retryAfter } = refusal as { retryAfter: number };
    expect(retryAfter).toBeGreaterThan(30);
    expect(retryAfter).toBeLessThanOrEqual(40);
  });

  it('asks without counting', async () => {
    const limit = newLimit({ points: 1 });
    const counted = make();
    expect(await outcome(counted.check(limit, 'ana'))).toBe('allowed');
    expect(await outcome(counted.check(limit, 'ana'))).toBe('allowed');
    await counted.spend(limit, 'ana');
    expect(await outcome(counted.check(limit, 'ana'))).toBe('rate-limited');
  });

  it('takes one use back', async () => {
    const limit = newLimit({ points: 1 });
    const counted = make();
    await counted.spend(limit, 'ana');
    await counted.refund(limit, 'ana');
    expect(await outcome(counted.spend(limit, 'ana'))).toBe('allowed');
    expect(await outcome(counted.spend(limit, 'ana'))).toBe('rate-limited');
  });

  it('forgets what was counted', async () => {
    const limit = newLimit({ points: 1 });
    const counted = make();
    await counted.spend(limit, 'ana');
    await counted.clear(limit, 'ana');
    expect(await outcome(counted.spend(limit, 'ana'))).toBe('allowed');
  });

  it('never lets more through than the limit when all come at once', async () => {
    const limit = newLimit({ points: 5 });
    const counted = make();
    const all = Array.from({ length: 20 }, () => outcome(counted.spend(limit, 'ana')));
    expect((await Promise.all(all)).filter((one) => one === 'allowed')).toHaveLength(5);
  });

  it('lets a key in again once its time is over', async () => {
    const limit = newLimit({ points: 1, seconds: 1 });
    const counted = make();
    await counted.spend(limit, 'ana');
    await vi.waitFor(() => counted.spend(limit, 'ana'), { timeout: 5_000, interval: 100 });
  });
}

describe('rate limits in memory', () => {
  const made = memoryRateLimits();
  contract(() => made);
});

describe.skipIf(redis.skip)(`rate limits in Redis (${redis.skip ?? redis.url})`, () => {
  let made: RedisRateLimits;
  let beside: RedisRateLimits;
  const keyPrefix = `grounds-test:${randomUUID()}:`;
  const options = { url: redis.url, keyPrefix, onError: () => undefined };

  beforeAll(async () => {
    made = redisRateLimits(options);
    beside = redisRateLimits(options);
    await vi.waitFor(() => Promise.all([made.ready(), beside.ready()]), { timeout: 5_000 });
  });
  afterAll(async () => {
    await redis.forget(keyPrefix);
    await Promise.all([made.close(), beside.close()]);
  });

  contract(() => made);

  it('counts for all processes together', async () => {
    const limit = newLimit({ points: 1 });
    await made.spend(limit, 'ana');
    expect(await outcome(beside.spend(limit, 'ana'))).toBe('rate-limited');
  });
});

describe('rate limits while Redis is away', () => {
  it('still limit, in this process', async () => {
    // Nothing listens on port 1 of the loopback.
    const made = redisRateLimits({ url: 'redis://127.0.0.1:1', onError: () => undefined });
    const limit = newLimit({ points: 1 });
    await expect(made.ready()).rejects.toThrow('Redis does not answer');
    expect(await outcome(made.spend(limit, 'ana'))).toBe('allowed');
    expect(await outcome(made.check(limit, 'ana'))).toBe('rate-limited');
    expect(await outcome(made.spend(limit, 'ana'))).toBe('rate-limited');
    await made.clear(limit, 'ana');
    expect(await outcome(made.spend(limit, 'ana'))).toBe('allowed');
    await made.close();
  });
});

it('gives every limit a name of its own', () => {
  const names = Object.values(limits).map((limit) => limit.name);
  expect(new Set(names).size).toBe(names.length);
});
