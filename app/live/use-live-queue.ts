import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Colleague } from '#app/protocol/events.ts';
import type { QueuePage } from '#app/protocol/moderation.ts';
import { afterLoad } from './after-load.ts';
import type { QueueFollowing } from './follow-queue.ts';
import {
  freshNews,
  lookers,
  lookEvery,
  nextForgetting,
  withoutStaleLooks,
  withQueueEvent,
} from './queue-news.ts';
import type { QueueNews } from './queue-news.ts';

export interface LiveQueue extends Omit<QueueNews, 'looks'> {
  /** By revision, the other moderator who looks at it now. */
  looking: ReadonlyMap<string, Colleague>;
  /** Tells the others what one looks at; null for nothing. Stays the same function. */
  look: (revisionId: string | null) => void;
  /** Loads the page again, with what has arrived. */
  load: () => void;
}

/** News of the moderation queue for the page that shows it; nothing moves until `load`. */
export function useLiveQueue(page: QueuePage, reload: () => void): LiveQueue {
  const [seen, setSeen] = useState({ page, news: freshNews(page) });
  // The page was loaded again: all news are on it.
  if (seen.page !== page) setSeen({ page, news: freshNews(page, seen.news.looks) });
  const reloadNow = useRef(reload);
  reloadNow.current = reload;
  const following = useRef<QueueFollowing | null>(null);
  const lookedAt = useRef<string | null>(null);

  useEffect(() => {
    let left = false;
    const callOff = afterLoad(() => {
      void Promise.all([import('./follow-queue.ts'), import('./wire.ts')]).then(
        ([{ followQueue }, { openSocket }]) => {
          if (left) return;
          following.current = followQueue({
            socket: openSocket(),
            onEvent: (event) =>
              setSeen(({ page: shown, news }) => ({
                page: shown,
                news: withQueueEvent(news, event, shown, Date.now()),
              })),
            onReturn: () => reloadNow.current(),
            lookEvery,
            isHidden: () => document.visibilityState === 'hidden',
          });
          following.current.look(lookedAt.current);
        },
        () => undefined,
      );
    });
    return () => {
      left = true;
      callOff();
      following.current?.stop();
      following.current = null;
    };
  }, []);

  const forgetAt = nextForgetting(seen.news);
  useEffect(() => {
    if (forgetAt === null) return undefined;
    const timer = setTimeout(
      () => setSeen((now) => ({ ...now, news: withoutStaleLooks(now.news, Date.now()) })),
      Math.max(0, forgetAt - Date.now()),
    );
    return () => clearTimeout(timer);
  }, [forgetAt]);

  const look = useCallback((revisionId: string | null) => {
    lookedAt.current = revisionId;
    following.current?.look(revisionId);
  }, []);
  const { looks: _, ...news } = seen.news;
  const looking = useMemo(() => lookers(seen.news), [seen.news]);
  return { ...news, looking, look, load: () => reloadNow.current() };
}
