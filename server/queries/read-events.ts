import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { eventPageSize } from '#app/protocol/events.ts';
import type { LiveAnswer } from '#app/protocol/live.ts';
import { eventsSince, loggedDebate } from '#server/db/events.ts';
import type { Deps } from '#server/use-cases/deps.ts';
import { hydrateEvents } from './hydrate-events.ts';

/**
 * What happened in a public debate after event `since`: at most `eventPageSize` events, oldest
 * first, `more` when there are others. `reload` and no events where the log cannot tell: `since`
 * is newer than the debate, or older than what the log keeps.
 */
export const readEvents =
  (deps: Pick<Deps, 'db'>) =>
  async (
    _viewer: MaybeActor,
    { slug, since }: { slug: string; since: number },
  ): Promise<LiveAnswer> => {
    const debate = await loggedDebate(deps.db, slug);
    if (!debate) throw new Refusal('not-found', 'There is no such debate.');
    const { sequence } = debate;
    if (since === sequence) return { ok: true, events: [], sequence };
    // Only up to the sequence told: what is committed meanwhile is for the next answer.
    const rows =
      since < sequence
        ? await eventsSince(deps.db, debate.id, since, eventPageSize + 1, sequence)
        : [];
    if (rows[0]?.sequence !== since + 1) return { ok: true, events: [], sequence, reload: true };
    const more = rows.length > eventPageSize;
    const events = await hydrateEvents(deps.db, debate, rows.slice(0, eventPageSize));
    return { ok: true, events, sequence, ...(more && { more }) };
  };
