import { useState } from 'react';
import type { QueueItem } from '#app/protocol/moderation.ts';

export interface Picks {
  /** Those that are shown and picked. */
  picked: ReadonlySet<string>;
  /** Those that can be. */
  pickable: readonly string[];
  pick: (revisionId: string, on: boolean) => void;
  pickAll: () => void;
  clear: () => void;
}

/**
 * What was picked for a decision on many. Only first looks are: a report or an appeal deserves one
 * of its own.
 */
export function usePicks(items: readonly QueueItem[], initial: readonly string[] | 'all'): Picks {
  const pickable = items
    .filter((item) => item.waitingFor === 'review' && !item.viewer.isAuthor)
    .map((item) => item.revisionId);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(initial === 'all' ? pickable : initial),
  );
  return {
    picked: new Set(pickable.filter((id) => chosen.has(id))),
    pickable,
    pick: (id, on) =>
      setChosen((now) => new Set(on ? [...now, id] : [...now].filter((other) => other !== id))),
    pickAll: () => setChosen(new Set(pickable)),
    clear: () => setChosen(new Set()),
  };
}
