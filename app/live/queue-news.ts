import type { QueueEvent } from '#app/protocol/events.ts';
import type { QueuePage } from '#app/protocol/moderation.ts';

/** What has changed in the queue since the page was loaded. */
export interface QueueNews {
  /** How many wait in all. */
  waiting: number;
  /** Revisions that entered and are not on the page. */
  arrived: readonly string[];
  /** Revisions that left: somebody else decided, or the author took them back. */
  left: readonly string[];
}

export function freshNews(page: QueuePage): QueueNews {
  return { waiting: page.waiting, arrived: [], left: [] };
}

export function withQueueEvent(news: QueueNews, event: QueueEvent, page: QueuePage): QueueNews {
  const { revisionId, waiting } = event;
  const arrived = news.arrived.filter((id) => id !== revisionId);
  const left = news.left.filter((id) => id !== revisionId);
  if (event.type === 'queue:left') return { waiting, arrived, left: [...left, revisionId] };
  const isShown = page.items.some((item) => item.revisionId === revisionId);
  return { waiting, arrived: isShown ? arrived : [...arrived, revisionId], left };
}
