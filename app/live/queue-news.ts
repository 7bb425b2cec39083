import type { Colleague, QueueEvent } from '#app/protocol/events.ts';
import type { QueuePage } from '#app/protocol/moderation.ts';

/** Milliseconds between two words that one looks at a text, and until others forget the last. */
export const lookEvery = 15_000;
const lookLasts = 40_000;

/** Somebody else's look at a text; `until` in milliseconds since the epoch. */
interface Look {
  revisionId: string;
  by: Colleague;
  until: number;
}

/** A revision that left the queue, and who decided on it, where a moderator did. */
export interface Leaving {
  revisionId: string;
  by?: Colleague;
}

/** What has changed in the queue since the page was loaded. */
export interface QueueNews {
  /** How many wait in all. */
  waiting: number;
  /** Revisions that entered and are not on the page. */
  arrived: readonly string[];
  /** Revisions on the page that left: somebody decided, or the author took them back. */
  left: readonly Leaving[];
  /** In the order in which they began. */
  looks: readonly Look[];
}

/** Who looks at what does not change when the page is loaded again. */
export function freshNews(page: QueuePage, looks: QueueNews['looks'] = []): QueueNews {
  return { waiting: page.waiting, arrived: [], left: [], looks };
}

export function withQueueEvent(
  news: QueueNews,
  event: QueueEvent,
  page: QueuePage,
  now: number,
): QueueNews {
  const { revisionId, waiting, type } = event;
  const arrived = news.arrived.filter((id) => id !== revisionId);
  const left = news.left.filter((leaving) => leaving.revisionId !== revisionId);
  const isShown = page.items.some((item) => item.revisionId === revisionId);
  switch (type) {
    case 'queue:entered':
      return { ...news, waiting, left, arrived: isShown ? arrived : [...arrived, revisionId] };
    case 'queue:left': {
      const leaving = { revisionId, ...(event.by ? { by: event.by } : {}) };
      return {
        waiting,
        arrived,
        left: isShown ? [...left, leaving] : left,
        looks: news.looks.filter((look) => look.revisionId !== revisionId),
      };
    }
    case 'queue:looking':
      return { ...news, waiting, looks: withLook(news.looks, event, now) };
    default:
      return type satisfies never;
  }
}

function withLook(
  looks: QueueNews['looks'],
  event: Extract<QueueEvent, { type: 'queue:looking' }>,
  now: number,
): QueueNews['looks'] {
  const { revisionId, by, isLooking } = event;
  const until = now + lookLasts;
  const isSame = (look: Look) => look.revisionId === revisionId && look.by.handle === by.handle;
  if (!isLooking) return looks.filter((look) => !isSame(look));
  if (!looks.some(isSame)) return [...looks, { revisionId, by, until }];
  return looks.map((look) => (isSame(look) ? { ...look, until } : look));
}

/** Without the looks of those who have been silent for too long. */
export function withoutStaleLooks(news: QueueNews, now: number): QueueNews {
  const looks = news.looks.filter((look) => look.until > now);
  return looks.length === news.looks.length ? news : { ...news, looks };
}

/** When the next look runs out; null where nobody looks. */
export function nextForgetting({ looks }: QueueNews): number | null {
  return looks.length > 0 ? Math.min(...looks.map((look) => look.until)) : null;
}

/** By revision, who else looks at it; of several, who came first. */
export function lookers({ looks }: QueueNews): ReadonlyMap<string, Colleague> {
  return new Map([...looks].reverse().map(({ revisionId, by }) => [revisionId, by]));
}
