import { useNavigation, useRevalidator } from '@remix-run/react';
import { useRef } from 'react';
import { Leaf } from '#app/components/frame/leaf.tsx';
import type { ManyAnswer, NotDone } from '#app/components/moderation/answers.ts';
import type { ClauseChoice } from '#app/components/moderation/clause-choices.tsx';
import type { OwnNotes } from '#app/components/moderation/note-field.tsx';
import { useLiveQueue } from '#app/live/use-live-queue.ts';
import type {
  DecisionView,
  QueueFilters as Filters,
  QueueItem,
  QueuePage,
  QueueQuery,
  ReversalView,
  SittingView,
} from '#app/protocol/moderation.ts';
import { DecidedList } from './decided-list.tsx';
import { decidedIn, elsewhereOf } from './elsewhere.ts';
import { KeysDialog } from './keys-dialog.tsx';
import { QueueEnd } from './queue-end.tsx';
import { QueueFilters } from './queue-filters.tsx';
import { QueueHead } from './queue-head.tsx';
import { useQueueKeys } from './queue-keys.ts';
import { QueueList } from './queue-list.tsx';
import { QueueNewsBar } from './queue-news-bar.tsx';
import { QueueStatus } from './queue-status.tsx';
import { Reversals } from './reversals.tsx';
import { useKeysSwitch } from './use-keys-switch.ts';
import { useLooking } from './use-looking.ts';
import { usePicks } from './use-picks.ts';
import { usePlace } from './use-place.ts';

export interface QueueData {
  queue: QueuePage;
  query: QueueQuery;
  filters: Filters;
  clauses: ClauseChoice[];
  ownNotes: OwnNotes;
  decisions: DecisionView[];
  reversals: ReversalView[];
  sitting: SittingView | null;
  did: string | null;
  isAllPicked: boolean;
  /** Names what is decided in one go from this page. */
  batch: string;
  /** The viewer's handle. */
  me: string;
  now: string;
}

/** The queue with its tools. */
export function QueueView({
  page,
  answer,
}: {
  page: QueueData;
  answer: NotDone | ManyAnswer | null;
}) {
  const { queue, query, clauses, decisions, now, did } = page;
  const { revalidate } = useRevalidator();
  const navigation = useNavigation();
  const news = useLiveQueue(queue, revalidate);
  const dialog = useRef<HTMLDialogElement>(null);
  const [areKeysOn, switchKeys] = useKeysSwitch();
  const showKeys = () => dialog.current?.showModal();
  useQueueKeys(areKeysOn ?? false, showKeys);
  useLooking(news.look);
  usePlace(queue.items.map((item) => item.revisionId).join(' '));

  const notDone = answer?.about === 'item' ? answer : null;
  const many = answer?.about === 'many' ? answer : null;
  const isHere = queue.items.some((item) => item.revisionId === notDone?.revisionId);
  const isBusy = navigation.state !== 'idle' && navigation.formMethod === 'POST';
  const deciding = decidedIn(navigation.formData);
  const elsewhere = (item: QueueItem) =>
    elsewhereOf(item.revisionId, news, { me: page.me, deciding });
  const still = queue.items.filter((item) => !elsewhere(item)?.isGone);
  const picks = usePicks(still, many?.selected ?? (page.isAllPicked ? 'all' : []));
  return (
    <>
      <QueueHead
        queue={queue}
        query={query}
        onKeys={areKeysOn === null ? undefined : showKeys}
        onPickAll={picks.pickable.length > 1 ? picks.pickAll : undefined}
      >
        <QueueFilters query={query} filters={page.filters} clauses={clauses} />
      </QueueHead>
      <Reversals reversals={page.reversals} />
      <QueueStatus did={answer ? null : did} many={many} last={decisions[0] ?? null}>
        {/* While this page decides, what comes and goes is its own doing. */}
        <QueueNewsBar
          arrived={isBusy ? 0 : news.arrived.length}
          left={isBusy ? 0 : news.left.length}
          load={news.load}
        />
      </QueueStatus>
      {notDone && !isHere ? (
        <Leaf>
          <p className="message small" role="alert">
            {notDone.message}
          </p>
        </Leaf>
      ) : null}
      <QueueList
        items={queue.items}
        {...{ query, clauses, now, notDone, many, isBusy }}
        ownNotes={page.ownNotes}
        batch={page.batch}
        picks={picks}
        isLive={areKeysOn !== null}
        elsewhere={elsewhere}
      />
      <QueueEnd
        {...{ queue, query, now }}
        sitting={page.sitting}
        lastDecision={decisions[0]?.at ?? null}
      />
      <DecidedList decisions={decisions} />
      <KeysDialog ref={dialog} areOn={areKeysOn ?? true} onSwitch={switchKeys} />
    </>
  );
}
