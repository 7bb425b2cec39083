/** What may be done how often: `points` times in `seconds`, counted per key. */
export interface Limit {
  name: string;
  points: number;
  seconds: number;
}

/** Shared by all processes of a board. */
export interface RateLimits {
  /** Counts one use; throws a `rate-limited` refusal with the seconds to wait once it is spent. */
  spend(limit: Limit, key: string): Promise<void>;
  /** Refuses like `spend` where nothing is left, but counts nothing. */
  check(limit: Limit, key: string): Promise<void>;
  /** Takes back one use that turned out not to count. */
  refund(limit: Limit, key: string): Promise<void>;
  /** Forgets what was counted (a right password clears the wrong ones). */
  clear(limit: Limit, key: string): Promise<void>;
}
