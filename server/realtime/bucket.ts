/** How much at once, and how much each second after that. */
export interface Allowance {
  burst: number;
  perSecond: number;
}

/** A token bucket. The returned function spends one and says whether there was one to spend. */
export function createBucket(allowance: Allowance, now: () => number): () => boolean {
  let left = allowance.burst;
  let at = now();
  return () => {
    const time = now();
    left = Math.min(allowance.burst, left + ((time - at) / 1000) * allowance.perSecond);
    at = time;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
