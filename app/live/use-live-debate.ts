import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { DebatePageView } from '#app/protocol/pages.ts';
import { afterLoad } from './after-load.ts';
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
    let stop = () => undefined as void;
    let left = false;
    const callOff = afterLoad(() => {
      void Promise.all([import('./follow-debate.ts'), import('./wire.ts')]).then(
        ([{ followDebate }, { openSocket }]) => {
          if (left) return;
          stop = followDebate({
            slug,
            session,
            socket: openSocket(),
            fetchEvents,
            reload: () => reloadNow.current(),
          });
        },
        // Without the rest of the page's code there is nothing live, and nothing is broken.
        () => session.setConnection('offline'),
      );
    });
    return () => {
      left = true;
      callOff();
      stop();
    };
  }, [session, slug]);

  const snapshot = useSyncExternalStore(session.subscribe, session.snapshot, session.snapshot);
  return { ...snapshot, apply: session.apply };
}

async function fetchEvents(slug: string, since: number): Promise<unknown> {
  const response = await fetch(`/api/v1/debates/${encodeURIComponent(slug)}/events?since=${since}`);
  const body: unknown = await response.json();
  return response.ok ? body : { ok: false, ...(body as object) };
}
