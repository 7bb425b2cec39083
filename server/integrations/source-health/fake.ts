import type { LookedAt, Seen, SourceHealth } from './port.ts';

/** Answers as told, `reachable` otherwise, and keeps what it was asked. */
export function fakeSourceHealth(answers: Record<string, Seen> = {}) {
  const asked: LookedAt[] = [];
  const health: SourceHealth = {
    look: async (source, signal) => {
      signal.throwIfAborted();
      asked.push(source);
      return answers[source.url] ?? { health: 'reachable', isRetractionKnown: false };
    },
  };
  return { ...health, asked, answers };
}
