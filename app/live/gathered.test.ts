import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { gathered } from './gathered.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Work that takes `takes` milliseconds, and when it began. */
function working(takes: number) {
  const begun: number[] = [];
  const start = Date.now();
  const { ask, stop } = gathered(async () => {
    begun.push(Date.now() - start);
    await new Promise<void>((resolve) => void setTimeout(resolve, takes));
  });
  return { begun, ask, stop };
}

it('does one piece of work soon for the first ask', async () => {
  const { begun, ask } = working(10);
  ask();
  ask();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(begun).toHaveLength(1);
  expect(begun[0]).toBeLessThanOrEqual(250);
});

it('answers a storm about once a second, and what came last is not left out', async () => {
  const { begun, ask } = working(10);
  for (let tick = 0; tick < 400; tick += 1) {
    ask();
    await vi.advanceTimersByTimeAsync(10);
  }
  const lastAsk = begun.length;
  expect(lastAsk).toBeGreaterThanOrEqual(3);
  expect(lastAsk).toBeLessThanOrEqual(5);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(begun).toHaveLength(lastAsk + 1);
  for (const [at, moment] of begun.entries()) {
    if (at > 0) expect(moment - (begun[at - 1] ?? 0)).toBeGreaterThanOrEqual(1_000);
  }
});

it('never works twice at once, and rests longer after work that took long', async () => {
  const { begun, ask } = working(2_000);
  ask();
  await vi.advanceTimersByTimeAsync(500);
  ask();
  await vi.advanceTimersByTimeAsync(9_000);
  expect(begun).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(begun).toHaveLength(2);
});

it('does nothing more once it is stopped', async () => {
  const { begun, ask, stop } = working(10);
  ask();
  stop();
  ask();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(begun).toEqual([]);
});
