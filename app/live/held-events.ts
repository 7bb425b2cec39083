import { applyAhead, applyEvent } from '#app/protocol/apply-event.ts';
import type { DebateView } from '#app/protocol/debates.ts';
import type { LiveEvent } from '#app/protocol/live.ts';
import { isInWindow } from '#app/protocol/live-view.ts';
import type { LiveView } from '#app/protocol/live-view.ts';

/** A page and what has happened since that its reader has not let in yet. */
export interface Held {
  base: LiveView;
  /** Gapless, from the number after `base.sequence`. */
  events: LiveEvent[];
}

/** What waits to be let in, in things a reader can count. */
export interface Waiting {
  new: number;
  /** Comments here that read differently, and the opening or conclusion. */
  edited: number;
}

export const nothingWaits: Waiting = { new: 0, edited: 0 };

/** The last number known, let in or not. */
export function latest({ base, events }: Held): number {
  return events.at(-1)?.sequence ?? base.sequence;
}

/**
 * Takes the next event. It waits if it would move what somebody is reading; everything that does
 * not have to wait is let in as far as the order allows.
 */
export function hold(
  held: Held,
  event: LiveEvent,
  viewer: string | null,
): { held: Held; status: 'held' | 'ignored' | 'gap' } {
  const known = latest(held);
  if (event.debate !== held.base.slug || event.sequence <= known) {
    return { held, status: 'ignored' };
  }
  if (event.sequence > known + 1) return { held, status: 'gap' };
  let { base } = held;
  const events = [...held.events, event];
  while (events[0] && showsAtOnce(base, events[0], viewer)) {
    base = applyEvent(base, events[0]).view;
    events.shift();
  }
  return { held: { base, events }, status: 'held' };
}

/** Lets everything in. */
export function letIn({ base, events }: Held): Held {
  return { base: events.reduce((view, event) => applyEvent(view, event).view, base), events: [] };
}

/** The page as shown: with what shows at once, though something before it still waits. */
export function shownView({ base, events }: Held, viewer: string | null): LiveView {
  return events
    .filter((event) => showsAtOnce(base, event, viewer))
    .reduce((view, event) => applyAhead(view, event), base);
}

/**
 * The reader's own change is what they look for; what was taken away must not stay on a screen;
 * what stands on another page moves nothing here; and a claim or its evidence adds a mark to the
 * text more than it moves it, as sums of where readers stand add a line above and below it.
 */
function showsAtOnce(base: LiveView, event: LiveEvent, viewer: string | null): boolean {
  const { comment, change } = event;
  if (viewer !== null && comment?.author?.handle === viewer) return true;
  if (event.redacted || event.type.endsWith(':removed')) return true;
  if (comment) return !isInWindow(base.window, comment);
  return !change || isOnlySums(base.debate, change);
}

/** Its text is the same: a debate's words change by revision. */
function isOnlySums(debate: DebateView, change: DebateView): boolean {
  const text = ({ revisionId, status, mode, conclusion, proposal }: DebateView) =>
    [revisionId, status, mode, conclusion?.revisionId, proposal?.revisionId].join(' ');
  return text(debate) === text(change);
}

export function waitingOf({ base, events }: Held, viewer: string | null): Waiting {
  const added = new Set<string>();
  const edited = new Set<string>();
  for (const event of events) {
    const id = event.subject?.id ?? event.comment?.id ?? '';
    if (event.redacted || event.type.endsWith(':removed')) {
      added.delete(id);
      edited.delete(id);
    }
    if (showsAtOnce(base, event, viewer)) continue;
    const isNew = event.comment && !base.comments.some((comment) => comment.id === id);
    (isNew ? added : edited).add(id);
  }
  return { new: added.size, edited: edited.size };
}
