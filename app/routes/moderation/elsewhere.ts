import type { LiveQueue } from '#app/live/use-live-queue.ts';

type News = Pick<LiveQueue, 'left' | 'looking'>;

/** What somebody else does with a text on the page, or has done. */
export interface Elsewhere {
  isGone: boolean;
  words: string;
}

/**
 * Null where nobody else is at a text. What this page itself is `deciding` leaves the queue as well,
 * and is no news. `me` is the viewer's handle.
 */
export function elsewhereOf(
  revisionId: string,
  { left, looking }: News,
  { me, deciding }: { me: string; deciding: ReadonlySet<string> },
): Elsewhere | null {
  const leaving = left.find((one) => one.revisionId === revisionId);
  if (leaving) {
    if (deciding.has(revisionId)) return null;
    const { by } = leaving;
    if (!by) return { isGone: true, words: 'No longer waits' };
    return { isGone: true, words: by.handle === me ? 'Decided by you' : `Decided by ${by.name}` };
  }
  const by = looking.get(revisionId);
  return by ? { isGone: false, words: `${by.name} is looking at this` } : null;
}

/** The revisions a form decides on, one or many. */
export function decidedIn(form: FormData | undefined): ReadonlySet<string> {
  const many = form?.getAll('items').map((value) => String(value).split(':')[2] ?? '') ?? [];
  return new Set([...many, ...(form?.getAll('revisionId').map(String) ?? [])]);
}
