import type { EventType } from '#app/domain/vocabulary.ts';
import type { LiveEvent } from '#app/protocol/live.ts';
import type { Followed } from './follow-debate.ts';
import type { Connection } from './live-session.ts';

/** What follows a debate's numbers for a page that loads itself again when they matter to it. */
export interface ClaimsSession extends Followed {
  /** The page was loaded again and contains everything up to this number. */
  load(now: number): void;
}

interface Parts {
  slug: string;
  /** The last number the page contains. */
  sequence: number;
  /** Something happened that the page does not show yet. */
  onNews: () => void;
  onConnection: (connection: Connection) => void;
}

/** A new comment changes no claim until one is marked in it, which has an event of its own. */
function changesClaims(type: string): boolean {
  switch (type as EventType) {
    case 'comment:published':
      return false;
    case 'comment:edited':
    case 'comment:removed':
    case 'comment:restored':
    case 'claim:marked':
    case 'claim:changed':
    case 'claim:removed':
    case 'evidence:added':
    case 'evidence:changed':
    case 'evidence:removed':
    case 'debate:changed':
      return true;
    default:
      // A type this page is too old to know may have changed anything.
      return true;
  }
}

/**
 * Keeps the number heard last, gapless, and the last one that the page has to catch up with. A page
 * that was loaded before that number asks again.
 */
export function createClaimsSession({ slug, sequence, ...parts }: Parts): ClaimsSession {
  let heard = sequence;
  let needed = sequence;
  let loaded = sequence;
  return {
    latest: () => heard,
    receive(event: LiveEvent) {
      if (event.debate !== slug || event.sequence <= heard) return true;
      if (event.sequence > heard + 1) return false;
      heard = event.sequence;
      if (changesClaims(event.type)) {
        needed = heard;
        parts.onNews();
      }
      return true;
    },
    receiveOwn: () => undefined,
    setConnection(connection) {
      parts.onConnection(connection);
      // What could not be loaded without a connection can be now.
      if (connection === 'live' && loaded < needed) parts.onNews();
    },
    load(now) {
      loaded = now;
      heard = Math.max(heard, now);
      if (now < needed) parts.onNews();
    },
  };
}
