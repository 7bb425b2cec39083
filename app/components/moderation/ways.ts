import type { QueueItem } from '#app/protocol/moderation.ts';
import type { WaitingFor } from '#app/domain/vocabulary.ts';

/** One button under a waiting text. */
export interface Way {
  /** The verb as the form sends it. */
  value: 'approve' | 'approve-without-links' | 'return' | 'reject';
  words: string;
  /** The key that presses it. */
  key: 'a' | 'w' | 'r' | 'x';
}

const review: Way[] = [
  { value: 'approve', words: 'Approve', key: 'a' },
  { value: 'return', words: 'Return to its author', key: 'r' },
  { value: 'reject', words: 'Reject', key: 'x' },
];
const withoutLinks: Way = {
  value: 'approve-without-links',
  words: 'Approve without the links',
  key: 'w',
};
const report: Way[] = [
  { value: 'approve', words: 'Keep it', key: 'a' },
  { value: 'reject', words: 'Remove it', key: 'x' },
];
const appeal: Way[] = [
  { value: 'approve', words: 'Grant', key: 'a' },
  { value: 'reject', words: 'Deny', key: 'x' },
];

/** How a text may be decided, in the words of what it waits for. */
export function waysFor(item: Pick<QueueItem, 'type' | 'links' | 'waitingFor'>): Way[] {
  switch (item.waitingFor) {
    case 'review':
      return mayLoseLinks(item)
        ? [...review.slice(0, 1), withoutLinks, ...review.slice(1)]
        : review;
    case 'report':
      return report;
    case 'appeal':
      return appeal;
    default:
      return item.waitingFor satisfies never;
  }
}

/** Only a comment or an opening is text around its links; a source is what evidence stands on. */
function mayLoseLinks({ type, links }: Pick<QueueItem, 'type' | 'links'>): boolean {
  return links.length > 0 && (type === 'comment' || type === 'debate');
}

/** What a way was called once it is done, for the status line. */
export function doneAs(way: string, waits: WaitingFor | null): string {
  if (way === 'approve' && waits === 'report') return 'keep';
  if (way === 'approve' && waits === 'appeal') return 'grant';
  if (way === 'reject' && waits === 'report') return 'remove';
  if (way === 'reject' && waits === 'appeal') return 'deny';
  return way;
}
