import { useEffect, useRef, useState } from 'react';
import type { QueuePage } from '#app/protocol/moderation.ts';
import { afterLoad } from './after-load.ts';
import { freshNews, withQueueEvent } from './queue-news.ts';
import type { QueueNews } from './queue-news.ts';

export interface LiveQueue extends QueueNews {
  /** Loads the page again, with what has arrived. */
  load: () => void;
}

/** News of the moderation queue for the page that shows it; nothing moves until `load`. */
export function useLiveQueue(page: QueuePage, reload: () => void): LiveQueue {
  const [seen, setSeen] = useState({ page, news: freshNews(page) });
  // The page was loaded again: all news are on it.
  if (seen.page !== page) setSeen({ page, news: freshNews(page) });
  const reloadNow = useRef(reload);
  reloadNow.current = reload;

  useEffect(() => {
    let stop = () => undefined as void;
    let left = false;
    const callOff = afterLoad(() => {
      void import('./follow-queue.ts').then(
        ({ followQueue }) => {
          if (left) return;
          stop = followQueue({
            onEvent: (event) =>
              setSeen((now) => ({ ...now, news: withQueueEvent(now.news, event, now.page) })),
            onReturn: () => reloadNow.current(),
          });
        },
        () => undefined,
      );
    });
    return () => {
      left = true;
      callOff();
      stop();
    };
  }, []);

  return { ...seen.news, load: () => reloadNow.current() };
}
