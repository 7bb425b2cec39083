import { setTimeout as sleep } from 'node:timers/promises';

export interface Repeating {
  /** Resolves when the round under way has ended, which it is told to do at once. */
  stop(): Promise<void>;
}

/**
 * Does work round after round until stopped, with a pause after each round that leaves nothing to
 * do. A round that fails is reported, and the next one comes after the pause.
 */
export function repeat(
  work: (signal: AbortSignal) => Promise<boolean>,
  options: {
    pauseMs: number;
    onError: (error: unknown) => void;
    wait?: (ms: number, signal: AbortSignal) => Promise<unknown>;
  },
): Repeating {
  const { pauseMs, onError, wait = (ms, signal) => sleep(ms, undefined, { signal }) } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  const round = async () => {
    try {
      return await work(signal);
    } catch (error) {
      if (!signal.aborted) onError(error);
      return false;
    }
  };
  const running = (async () => {
    while (!signal.aborted) {
      const isMore = await round();
      if (isMore || signal.aborted) continue;
      // Only the signal ends a pause before its time.
      await wait(pauseMs, signal).catch(() => undefined);
    }
  })();
  return {
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}
