import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { DebatePageView } from '#app/protocol/pages.ts';
import { followAfterLoad } from './follow-after-load.ts';
import { createLiveSession } from './live-session.ts';
import type { LiveSnapshot } from './live-session.ts';

export interface LiveDebate extends LiveSnapshot {
  /** Shows what waits. */
  apply: () => void;
}

/**
 * A debate page that stays up to date. `page` is what its loader gave; each new one takes over.
 * `reload` loads that again without touching what is being typed.
 */
export function useLiveDebate(page: DebatePageView, reload: () => void): LiveDebate {
  const { slug } = page.debate;
  // One session for each debate; the page it begins with is whatever is there at that moment.
  const firstPage = useRef(page);
  firstPage.current = page;
  const session = useMemo(() => {
    void slug;
    return createLiveSession(firstPage.current);
  }, [slug]);
  const reloadNow = useRef(reload);
  reloadNow.current = reload;

  useEffect(() => session.load(page), [session, page]);

  useEffect(() => {
    const parts = { slug, session, reload: () => reloadNow.current() };
    return followAfterLoad(parts, () => session.setConnection('offline'));
  }, [session, slug]);

  const snapshot = useSyncExternalStore(session.subscribe, session.snapshot, session.snapshot);
  return { ...snapshot, apply: session.apply };
}
