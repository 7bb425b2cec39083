import { RateLimiterMemory } from 'rate-limiter-flexible';
import { rateLimitsFrom } from './limiter.ts';
import type { Limit, RateLimits } from './port.ts';

/** Counts in this process. Counters end by themselves, so memory follows the last window only. */
export function memoryRateLimits(): RateLimits {
  return rateLimitsFrom(memoryCounter);
}

export function memoryCounter(limit: Limit): RateLimiterMemory {
  return new RateLimiterMemory({
    keyPrefix: limit.name,
    points: limit.points,
    duration: limit.seconds,
  });
}
