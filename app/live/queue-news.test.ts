import { describe, expect, it } from 'vitest';
import type { QueueEvent } from '#app/protocol/events.ts';
import type { QueueItem, QueuePage } from '#app/protocol/moderation.ts';
import {
  freshNews,
  lookers,
  lookEvery,
  nextForgetting,
  withoutStaleLooks,
  withQueueEvent,
} from './queue-news.ts';
import type { QueueNews } from './queue-news.ts';

const page: QueuePage = {
  items: [{ revisionId: 'shown' } as QueueItem],
  cursor: null,
  waiting: 1,
  matching: 1,
};
const ana = { handle: 'ana', name: 'Ana' };
const ben = { handle: 'ben', name: 'Ben' };

const entered = (revisionId: string, waiting: number): QueueEvent => ({
  type: 'queue:entered',
  revisionId,
  waiting,
});
const left = (revisionId: string, waiting: number, by?: typeof ana): QueueEvent => ({
  type: 'queue:left',
  revisionId,
  waiting,
  ...(by && { by }),
});
const looks = (by: typeof ana, revisionId = 'shown', isLooking = true): QueueEvent => ({
  type: 'queue:looking',
  revisionId,
  waiting: 1,
  by,
  isLooking,
});

const after = (events: QueueEvent[], now = 0, from = freshNews(page)) =>
  events.reduce((news, event) => withQueueEvent(news, event, page, now), from);

describe('news of the queue', () => {
  it.each([
    ['one arrives', [entered('a', 2)], { waiting: 2, arrived: ['a'], left: [] }],
    ['told twice', [entered('a', 2), entered('a', 2)], { waiting: 2, arrived: ['a'], left: [] }],
    ['arrives and leaves', [entered('a', 2), left('a', 1)], { waiting: 1, arrived: [], left: [] }],
    ['one of another page leaves', [left('b', 1)], { waiting: 1, arrived: [], left: [] }],
    [
      'one shown leaves',
      [left('shown', 0)],
      { waiting: 0, arrived: [], left: [{ revisionId: 'shown' }] },
    ],
    [
      'somebody decides',
      [left('shown', 0, ana)],
      { waiting: 0, arrived: [], left: [{ revisionId: 'shown', by: ana }] },
    ],
    [
      'and comes back',
      [left('shown', 0, ana), entered('shown', 1)],
      { waiting: 1, arrived: [], left: [] },
    ],
  ])('%s', (_name, events, expected) => {
    expect(after(events)).toMatchObject(expected);
  });
});

describe('who looks at what', () => {
  const names = (news: QueueNews) =>
    [...lookers(news)].map(([revisionId, { name }]) => `${revisionId}: ${name}`);

  it.each([
    ['one looks', [looks(ana)], ['shown: Ana']],
    ['and says so again', [looks(ana), looks(ana)], ['shown: Ana']],
    ['and turns away', [looks(ana), looks(ana, 'shown', false)], []],
    ['each at another text', [looks(ana), looks(ben, 'b')], ['shown: Ana', 'b: Ben']],
    ['two at one: who came first', [looks(ana), looks(ben), looks(ana)], ['shown: Ana']],
    ['the first turns away', [looks(ana), looks(ben), looks(ana, 'shown', false)], ['shown: Ben']],
    ['it is decided', [looks(ana), left('shown', 0, ana)], []],
  ])('%s', (_name, events, expected) => {
    expect(names(after(events)).sort()).toEqual(expected.sort());
  });

  it('is forgotten forty seconds after the last word of it', () => {
    const news = after([looks(ana)], lookEvery, after([looks(ana), looks(ben)], 0));
    expect(nextForgetting(news)).toBe(40_000);
    expect(withoutStaleLooks(news, 39_999)).toBe(news);
    const later = withoutStaleLooks(news, 40_000);
    expect(names(later)).toEqual(['shown: Ana']);
    expect(nextForgetting(later)).toBe(lookEvery + 40_000);
    expect(nextForgetting(withoutStaleLooks(later, lookEvery + 40_000))).toBeNull();
  });

  it('survives a lost word: two are said within the time of forgetting', () => {
    expect(2 * lookEvery).toBeLessThan(nextForgetting(after([looks(ana)])) ?? 0);
  });

  it('stays when the page is loaded again', () => {
    const news = after([entered('a', 2), looks(ana)]);
    expect(freshNews(page, news.looks)).toMatchObject({ arrived: [], looks: news.looks });
  });
});
