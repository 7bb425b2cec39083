import { useEffect, useMemo, useRef, useState } from 'react';
import type { ClaimsPageView } from '#app/protocol/claims-page.ts';
import { newsOn, noNews, seenOn } from './claims-news.ts';
import type { ClaimsNews } from './claims-news.ts';
import { createClaimsSession } from './claims-session.ts';
import { followAfterLoad } from './follow-after-load.ts';
import { gathered } from './gathered.ts';
import type { Connection } from './live-session.ts';

export interface LiveClaims {
  /** What others added since the reader came here. */
  news: ClaimsNews;
  connection: Connection;
}

interface Parts {
  /** Another value for another place: what is there is then no news. */
  place: string;
  viewer: string | null;
  /** Loads the page's data again, keeping what is being typed. */
  reload: () => void;
}

/** A page that was not there by then is asked for again when the next thing happens. */
const loadedWithin = 10_000;

/** A claims page that stays up to date by loading its data again, gathered where much happens. */
export function useLiveClaims(page: ClaimsPageView, { place, viewer, reload }: Parts): LiveClaims {
  const { slug, sequence } = page.debate;
  const [connection, setConnection] = useState<Connection>('off');
  const reloadNow = useRef(reload);
  reloadNow.current = reload;
  const first = useRef(sequence);
  first.current = sequence;

  const isLive = useRef(false);
  const loaded = useRef(() => undefined as void);

  const { session, renewal } = useMemo(() => {
    const renewing = gathered(async () => {
      if (document.visibilityState === 'hidden') await shownAgain();
      // Without a connection loading fails, and takes the page and what is typed in it with it.
      if (!isLive.current) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, loadedWithin);
        loaded.current = () => {
          clearTimeout(timer);
          resolve();
        };
        reloadNow.current();
      });
    });
    const following = createClaimsSession({
      slug,
      sequence: first.current,
      onNews: renewing.ask,
      onConnection: (now) => {
        isLive.current = now === 'live';
        setConnection(now);
      },
    });
    return { session: following, renewal: renewing };
  }, [slug]);

  useEffect(() => {
    loaded.current();
    session.load(sequence);
  }, [session, sequence, page]);

  useEffect(() => {
    const parts = { slug, session, reload: renewal.ask };
    const stop = followAfterLoad(parts, () => setConnection('offline'));
    return () => {
      stop();
      renewal.stop();
    };
  }, [session, renewal, slug]);

  // What was there when the reader came to this place is no news; nor is what they made.
  const came = useRef({ place, seen: seenOn(page) });
  if (came.current.place !== place) came.current = { place, seen: seenOn(page) };
  const { seen } = came.current;
  const news = useMemo(
    () => (page.groups.length === 0 ? noNews : newsOn(page, seen, viewer)),
    [page, seen, viewer],
  );
  return { news, connection };
}

/** A page nobody looks at can wait. */
function shownAgain(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (document.visibilityState === 'hidden') return;
      document.removeEventListener('visibilitychange', look);
      resolve();
    };
    document.addEventListener('visibilitychange', look);
  });
}
