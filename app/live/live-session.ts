import type { OwnCommentView } from '#app/protocol/comments.ts';
import type { LiveEvent } from '#app/protocol/live.ts';
import { liveViewOf } from '#app/protocol/live-view.ts';
import type { LiveView } from '#app/protocol/live-view.ts';
import type { DebatePageView } from '#app/protocol/pages.ts';
import type { ThanksHere } from '#app/protocol/thanks.ts';
import { hold, latest, letIn, nothingWaits, shownView, waitingOf } from './held-events.ts';
import type { Held, Waiting } from './held-events.ts';
import { withOwn, withThanks } from './own-comments.ts';

/** `off` until the page is up and the connection is being made. */
export type Connection = 'off' | 'live' | 'catching-up' | 'offline';

export interface LiveSnapshot {
  view: LiveView;
  /** The viewer's own texts here that are not settled. */
  own: OwnCommentView[];
  thanks: ThanksHere;
  waiting: Waiting;
  connection: Connection;
}

/** What one page of a debate has and how far it has followed. */
export interface LiveSession {
  snapshot(): LiveSnapshot;
  subscribe(listener: () => void): () => void;
  /** The page was loaded again: what it shows is newer than anything held. */
  load(page: DebatePageView): void;
  /** Takes one event; false where something before it is missing. */
  receive(event: LiveEvent): boolean;
  receiveOwn(comment: OwnCommentView): void;
  /** Lets in what waits. */
  apply(): void;
  setConnection(connection: Connection): void;
  latest(): number;
}

/** Holds no copy of server data but the reducer's view and the events it has yet to apply. */
export function createLiveSession(first: DebatePageView): LiveSession {
  let loaded = first;
  let viewer = first.viewer?.handle ?? null;
  let held: Held = { base: liveViewOf(first), events: [] };
  let snapshot: LiveSnapshot = {
    view: held.base,
    own: first.own,
    thanks: first.thanks,
    waiting: nothingWaits,
    connection: 'off',
  };
  const listeners = new Set<() => void>();

  const publish = (more: Partial<LiveSnapshot>) => {
    snapshot = { ...snapshot, ...more };
    for (const listener of [...listeners]) listener();
  };
  const setHeld = (next: Held, more: Partial<LiveSnapshot> = {}) => {
    held = next;
    publish({ view: shownView(held, viewer), waiting: waitingOf(held, viewer), ...more });
  };

  return {
    snapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load(page) {
      if (page === loaded) return;
      loaded = page;
      viewer = page.viewer?.handle ?? null;
      const base = liveViewOf(page);
      const newer = held.events.filter((event) => event.sequence > base.sequence);
      const follows = newer[0]?.sequence === base.sequence + 1;
      setHeld({ base, events: follows ? newer : [] }, { own: page.own, thanks: page.thanks });
    },
    receive(event) {
      const { held: next, status } = hold(held, event, viewer);
      if (status === 'held') setHeld(next);
      return status !== 'gap';
    },
    receiveOwn(comment) {
      if (comment.debate.slug === held.base.slug) {
        publish({
          own: withOwn(snapshot.own, comment),
          thanks: withThanks(snapshot.thanks, comment),
        });
      }
    },
    apply: () => setHeld(letIn(held)),
    setConnection(connection) {
      if (connection !== snapshot.connection) publish({ connection });
    },
    latest: () => latest(held),
  };
}
