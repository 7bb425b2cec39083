import type { LiveQueue } from '#app/live/use-live-queue.ts';

type News = Pick<LiveQueue, 'left' | 'looking'>;

/** What somebody else does with a text on the page, or has done. */
export interface Elsewhere {
  isGone: boolean;
  words: string;
}

/**
 * Null where nobody else is at a text. `me` is the viewer's handle: what this page is just deciding
 * (`isBusy`) leaves the queue as well, and is no news.
 */
export function elsewhereOf(
  revisionId: string,
  { left, looking }: News,
  { me, isBusy }: { me: string; isBusy: boolean },
): Elsewhere | null {
  const leaving = left.find((one) => one.revisionId === revisionId);
  if (leaving) {
    const { by } = leaving;
    if (by?.handle === me) return isBusy ? null : { isGone: true, words: 'Decided by you' };
    return { isGone: true, words: by ? `Decided by ${by.name}` : 'No longer waits' };
  }
  const by = looking.get(revisionId);
  return by ? { isGone: false, words: `${by.name} is looking at this` } : null;
}
