import { describe, expect, it } from 'vitest';
import type { QueueEvent } from '#app/protocol/events.ts';
import type { QueueItem, QueuePage } from '#app/protocol/moderation.ts';
import { freshNews, withQueueEvent } from './queue-news.ts';

const page: QueuePage = { items: [{ revisionId: 'shown' } as QueueItem], cursor: null, waiting: 1 };
const entered = (revisionId: string, waiting: number): QueueEvent => ({
  type: 'queue:entered',
  revisionId,
  waiting,
});
const left = (revisionId: string, waiting: number): QueueEvent => ({
  type: 'queue:left',
  revisionId,
  waiting,
});

describe('news of the queue', () => {
  it.each([
    ['one arrives', [entered('a', 2)], { waiting: 2, arrived: ['a'], left: [] }],
    ['told twice', [entered('a', 2), entered('a', 2)], { waiting: 2, arrived: ['a'], left: [] }],
    [
      'arrives and leaves',
      [entered('a', 2), left('a', 1)],
      { waiting: 1, arrived: [], left: ['a'] },
    ],
    ['one shown leaves', [left('shown', 0)], { waiting: 0, arrived: [], left: ['shown'] }],
    [
      'and comes back',
      [left('shown', 0), entered('shown', 1)],
      { waiting: 1, arrived: [], left: [] },
    ],
  ])('%s', (_name, events, expected) => {
    const news = events.reduce((now, event) => withQueueEvent(now, event, page), freshNews(page));
    expect(news).toEqual(expected);
  });
});
