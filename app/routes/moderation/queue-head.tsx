import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Leaf } from '#app/components/frame/leaf.tsx';
import { counted } from '#app/components/words/count.ts';
import type { QueuePage, QueueQuery } from '#app/protocol/moderation.ts';
import { isNarrowed, queueAddress } from './queue-query.ts';

interface Props {
  queue: QueuePage;
  query: QueueQuery;
  /** Opens the list of keys; absent where there are none. */
  onKeys: (() => void) | undefined;
  /** Absent where there are not several to select. */
  onPickAll: (() => void) | undefined;
  children: ReactNode;
}

/** How much waits, and how to look at less of it. */
export function QueueHead({ queue, query, onKeys, onPickAll, children }: Props) {
  return (
    <Leaf className="list-head">
      <h1>Queue</h1>
      <p className="lead">{sizeInWords(queue, isNarrowed(query))}</p>
      <p className="row small queue-tools">
        {onPickAll ? (
          <Link
            to={queueAddress(query, { select: 'all' })}
            preventScrollReset
            onClick={(event) => {
              event.preventDefault();
              onPickAll();
            }}
          >
            Select all shown
          </Link>
        ) : null}
        <Link to="/moderation?finish">Finish</Link>
        <Link to="/moderation/audit">Audit trail</Link>
        <Link to="/moderation/statistics">Statistics</Link>
        <Link to="/moderation/policy">Policy draft</Link>
        {onKeys ? (
          <button type="button" className="plain keys-help" onClick={onKeys}>
            Keys <kbd aria-hidden="true">?</kbd>
          </button>
        ) : null}
      </p>
      {children}
    </Leaf>
  );
}

function sizeInWords({ waiting, matching }: QueuePage, isPart: boolean): string {
  if (waiting === 0) return 'Nothing waits.';
  if (isPart) return `${matching} of ${counted(waiting, 'waiting text')}, the oldest first.`;
  return `${counted(waiting, 'text')} waiting, the oldest first.`;
}
