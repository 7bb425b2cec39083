import { RateLimiterRes } from 'rate-limiter-flexible';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import { Refusal } from '#app/protocol/errors.ts';
import type { Limit, RateLimits } from './port.ts';

/** The port on top of the library; `make` builds the counter of one limit, once. */
export function rateLimitsFrom(make: (limit: Limit) => RateLimiterAbstract): RateLimits {
  const made = new Map<string, RateLimiterAbstract>();
  const counter = (limit: Limit) => {
    const known = made.get(limit.name);
    if (known) return known;
    const fresh = make(limit);
    made.set(limit.name, fresh);
    return fresh;
  };
  return {
    async spend(limit, key) {
      try {
        await counter(limit).consume(key);
      } catch (error) {
        throw error instanceof RateLimiterRes ? spent(error) : error;
      }
    },
    async check(limit, key) {
      const counted = await counter(limit).get(key);
      if (counted && counted.consumedPoints >= limit.points) throw spent(counted);
    },
    async refund(limit, key) {
      await counter(limit).reward(key);
    },
    async clear(limit, key) {
      await counter(limit).delete(key);
    },
  };
}

function spent(counted: RateLimiterRes): Refusal {
  const retryAfter = Math.max(1, Math.ceil(counted.msBeforeNext / 1000));
  return new Refusal(
    'rate-limited',
    `That was a lot at once. Try again in ${inWords(retryAfter)}.`,
    {
      retryAfter,
    },
  );
}

/** Rounded up to whole minutes from two minutes on, and to whole hours from two hours on. */
function inWords(seconds: number): string {
  if (seconds === 1) return '1 second';
  if (seconds < 120) return `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 120 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
}
