import { useState } from 'react';
import type { Mark, QueueItem } from '#app/protocol/moderation.ts';
import type { NotDone } from './answers.ts';

/** What a moderator has ticked and marked on one text, before it is sent. */
export interface EntryDraft {
  ticked: ReadonlySet<string>;
  marks: readonly Mark[];
  tick: (clause: string, on: boolean) => void;
  /** Marks words as breaking a clause, which ticks it. */
  mark: (clause: string, span: [number, number]) => void;
  unmark: (at: number) => void;
}

/** Starts with what the rules found, or with what was sent and refused. */
export function useEntryDraft(item: QueueItem, notDone: NotDone | null): EntryDraft {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(notDone?.clauses ?? item.reasons.map((reason) => reason.clause)),
  );
  const [marks, setMarks] = useState<readonly Mark[]>(notDone?.marks ?? []);
  const tick = (clause: string, on: boolean) =>
    setTicked((now) => new Set(on ? [...now, clause] : [...now].filter((id) => id !== clause)));
  return {
    ticked,
    marks,
    tick,
    mark: (clause, span) => {
      tick(clause, true);
      setMarks((now) => [...now, { clause, span }]);
    },
    unmark: (at) => setMarks((now) => now.filter((_mark, index) => index !== at)),
  };
}
