import type { Database } from '#server/db/client.ts';
import { inTransaction } from '#server/db/client.ts';
import { citedIn, recordLook, takeDueSources } from '#server/db/source-health.ts';
import type { DueSource } from '#server/db/source-health.ts';
import type { SourceHealth } from '#server/integrations/source-health/port.ts';
import type { Wake } from '#server/integrations/wake/port.ts';
import { afterLook } from './after-look.ts';

export interface CheckDeps {
  db: Database;
  now: () => Date;
  wake: Pick<Wake, 'send'>;
  sources: SourceHealth;
  /** From 0 to 1. */
  random: () => number;
}

const atOnce = 20;
/** Longer than a round can take, at half a minute for each source. */
const leaseMs = 30 * 60 * 1000;

/**
 * One round: takes sources whose time has come, looks at one after the other, so that no host gets
 * two requests at a time from this process, and tells the debates that cite what has changed.
 * Answers whether there may be more. Several processes share the work: each takes its own.
 */
export const checkSources =
  (deps: CheckDeps) =>
  async (signal: AbortSignal): Promise<boolean> => {
    const due = await inTransaction(deps.db, (tx) => {
      const now = deps.now();
      const until = new Date(now.getTime() + leaseMs);
      return takeDueSources(tx, { now, until, take: atOnce });
    });
    for (const source of due) {
      signal.throwIfAborted();
      // No transaction is open meanwhile: the embedded database has one for everybody.
      const seen = await deps.sources.look(source, signal);
      await keep(deps, source, afterLook(source, seen, deps.now(), deps.random()));
    }
    return due.length === atOnce;
  };

/** Writes what was seen, with an event for each public piece of evidence that reads differently. */
async function keep(
  deps: CheckDeps,
  source: DueSource,
  next: ReturnType<typeof afterLook>,
): Promise<void> {
  const isNews = next.health !== source.health || next.movedTo !== source.movedTo;
  const debates = await inTransaction(deps.db, async (tx) => {
    const cited = isNews ? await citedIn(tx, source.id) : new Map<string, string[]>();
    await recordLook(tx, source.id, next, { cited, at: deps.now() });
    return [...cited.keys()];
  });
  for (const debateId of debates) deps.wake.send({ about: 'debate', debateId });
}
