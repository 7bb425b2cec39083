import { describe, expect, it } from 'vitest';
import { repeat } from './repeat.ts';

/** Pauses that last until the test ends them. */
function pauses() {
  const begun: number[] = [];
  let end = () => undefined as void;
  let told = () => undefined as void;
  return {
    begun,
    wait: (ms: number, signal: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        begun.push(ms);
        end = resolve;
        signal.addEventListener('abort', () => reject(signal.reason as Error));
        told();
      }),
    next: () => end(),
    /** Resolves when the next pause begins. */
    begins: () => new Promise<void>((resolve) => (told = resolve)),
  };
}

describe('repeat', () => {
  it('goes on while there is more, then pauses', async () => {
    const answers = [true, true, false, false];
    let rounds = 0;
    const pause = pauses();
    const first = pause.begins();
    const job = repeat(async () => answers[rounds++] ?? false, {
      pauseMs: 7,
      onError: () => undefined,
      wait: pause.wait,
    });
    await first;
    expect(rounds).toBe(3);
    const second = pause.begins();
    pause.next();
    await second;
    expect({ rounds, pauses: pause.begun }).toEqual({ rounds: 4, pauses: [7, 7] });
    await job.stop();
    expect(rounds).toBe(4);
  });

  it('reports a round that fails, and pauses before the next', async () => {
    const errors: unknown[] = [];
    const failure = new Error('no database');
    const pause = pauses();
    const begins = pause.begins();
    const job = repeat(() => Promise.reject(failure), {
      pauseMs: 1,
      onError: (error) => errors.push(error),
      wait: pause.wait,
    });
    await begins;
    await job.stop();
    expect(errors).toEqual([failure]);
  });

  it('waits for the round under way when it stops, and reports nothing of it', async () => {
    const errors: unknown[] = [];
    const seen: string[] = [];
    const job = repeat(
      (signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            seen.push('told to end');
            reject(signal.reason as Error);
          });
        }),
      { pauseMs: 1, onError: (error) => errors.push(error) },
    );
    await job.stop();
    expect({ seen, errors }).toEqual({ seen: ['told to end'], errors: [] });
  });

  it('stops in a pause without waiting for its end', async () => {
    const job = repeat(async () => false, { pauseMs: 3_600_000, onError: () => undefined });
    await job.stop();
  });
});
