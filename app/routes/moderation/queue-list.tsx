import { useState } from 'react';
import type { ManyAnswer, NotDone } from '#app/components/moderation/answers.ts';
import { QueueEntry } from '#app/components/moderation/queue-entry.tsx';
import type { ClauseChoice } from '#app/components/moderation/clause-choices.tsx';
import type { OwnNotes } from '#app/components/moderation/note-field.tsx';
import { hostKindChoices } from '#app/domain/policy/host-kinds.ts';
import type { QueueItem, QueueQuery } from '#app/protocol/moderation.ts';
import type { Elsewhere } from './elsewhere.ts';
import { ManyBar } from './many-bar.tsx';
import { queueAddress } from './queue-query.ts';
import type { Picks } from './use-picks.ts';

interface Props {
  items: readonly QueueItem[];
  query: QueueQuery;
  clauses: readonly ClauseChoice[];
  ownNotes: OwnNotes;
  now: string;
  batch: string;
  picks: Picks;
  notDone: NotDone | null;
  many: ManyAnswer | null;
  isBusy: boolean;
  /** A script runs: it counts what is selected. */
  isLive: boolean;
  elsewhere: (item: QueueItem) => Elsewhere | null;
}

/** The texts of one page, and the bar that decides on those selected. */
export function QueueList(props: Props) {
  const { items, query, many, notDone, elsewhere, isLive, picks, batch, ...shared } = props;
  const [done, setDone] = useState('');
  if (many?.batch && many.batch !== done) setDone(many.batch);
  return (
    <div className="queue">
      {items.map((item) => (
        <QueueEntry
          key={item.revisionId}
          {...shared}
          item={item}
          hostKinds={hostKindChoices}
          notDone={notDone?.revisionId === item.revisionId ? notDone : null}
          elsewhere={elsewhere(item)}
          pick={
            picks.pickable.includes(item.revisionId)
              ? {
                  isPicked: picks.picked.has(item.revisionId),
                  onPick: (on) => picks.pick(item.revisionId, on),
                }
              : null
          }
        />
      ))}
      {picks.pickable.length > 0 ? (
        <ManyBar
          // After a decision on many the next one begins with nothing ticked.
          key={done}
          count={isLive ? picks.picked.size : null}
          batch={batch}
          clauses={shared.clauses}
          ownNotes={shared.ownNotes}
          answer={many}
          isBusy={shared.isBusy}
          onClear={picks.clear}
          clearAddress={queueAddress(query)}
        />
      ) : null}
    </div>
  );
}
