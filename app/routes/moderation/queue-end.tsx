import { Link } from '@remix-run/react';
import { Leaf } from '#app/components/frame/leaf.tsx';
import { spanInWords } from '#app/components/moderation/words.ts';
import type { QueuePage, QueueQuery, SittingView } from '#app/protocol/moderation.ts';
import { isNarrowed, queueAddress } from './queue-query.ts';
import { Sitting } from './sitting.tsx';

interface Props {
  queue: QueuePage;
  query: QueueQuery;
  sitting: SittingView | null;
  /** When the viewer decided last; null where they never did. */
  lastDecision: string | null;
  now: string;
}

/** What stands under the last text of a page: more of them, or that this was all. */
export function QueueEnd({ queue, query, sitting, lastDecision, now }: Props) {
  if (queue.cursor) {
    return (
      <Leaf className="paging">
        <Link to={queueAddress({ ...query, cursor: queue.cursor })}>More of the queue</Link>
        <Link to="/moderation?finish">Finish</Link>
      </Leaf>
    );
  }
  const isEmpty = queue.items.length === 0;
  return (
    <div className="leaf queue-end" tabIndex={-1} data-queue-end>
      <div className="text">
        {queue.waiting === 0 ? (
          <p>
            Every text has been read. Thank you.
            {lastDecision ? ` You decided the last one ${spanInWords(lastDecision, now)} ago.` : ''}
          </p>
        ) : null}
        {queue.waiting > 0 && isEmpty && isNarrowed(query) && !query.cursor ? (
          <p>
            Nothing waits with this filter. <Link to="/moderation">Show everything</Link>
          </p>
        ) : null}
        {queue.waiting > 0 && !(isEmpty && isNarrowed(query) && !query.cursor) ? (
          <p>
            The end of the queue.{' '}
            {query.cursor ? (
              <Link to={queueAddress({ ...query, cursor: undefined })}>Back to its beginning</Link>
            ) : null}
          </p>
        ) : null}
        <Sitting sitting={sitting} now={now} />
      </div>
    </div>
  );
}
