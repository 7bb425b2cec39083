import { room } from '#app/protocol/events.ts';
import type { Colleague, QueueEvent } from '#app/protocol/events.ts';
import type { WakeMessage } from '#server/integrations/wake/port.ts';
import type { LiveReads, LiveServer, Log, QueuePeople } from './parts.ts';
import { socketsIn } from './people.ts';

type Hint = Extract<WakeMessage, { about: 'queue' | 'looking' }>;
type Left = Extract<QueueEvent, { type: 'queue:left' }>;

/** Hints kept while a count is under way; past that the oldest are dropped, being hints. */
const maxHints = 500;

/**
 * To moderators: what entered or left the queue, and who looks at what. One count, and one look at
 * who is who, for all that waits to be told.
 */
export function createQueueTeller(
  io: LiveServer,
  read: Pick<LiveReads, 'waiting' | 'queuePeople'>,
  log: Log,
): (hint: Hint) => void {
  let hints: Hint[] = [];
  let running = false;

  const run = async () => {
    running = true;
    try {
      while (hints.length > 0) {
        const told = hints;
        hints = [];
        const [waiting, people] = await Promise.all([
          read.waiting(),
          read.queuePeople({
            userIds: [...new Set(told.flatMap(({ userId }) => userId ?? []))],
            revisionIds: [...new Set(told.map(({ revisionId }) => revisionId))],
          }),
        ]);
        for (const hint of told) tell(hint, waiting, people);
      }
    } catch (error) {
      log.error({ err: error }, 'moderators could not be told of the queue');
    } finally {
      running = false;
    }
  };

  const tell = (hint: Hint, waiting: number, { colleagues, texts }: QueuePeople) => {
    const { revisionId } = hint;
    const by = colleagues.get(hint.userId ?? '');
    const text = texts.get(revisionId);
    if (hint.about === 'looking') {
      // Nothing is said of what does not wait: anybody could have made it up.
      if (!by || !text || (hint.isLooking && !text.waits)) return;
      io.to(room.moderators)
        .except([room.user(hint.userId), room.user(text.authorId)])
        .emit('queue:event', {
          type: 'queue:looking',
          revisionId,
          waiting,
          by,
          isLooking: hint.isLooking,
        });
      return;
    }
    const event: QueueEvent = { type: hint.type, revisionId, waiting };
    if (event.type === 'queue:left' && by && text) tellWhoDecided(event, by, text.authorId);
    else io.to(room.moderators).emit('queue:event', event);
  };

  /** A moderator whose own text was decided on is told as any author is: not by whom. */
  const tellWhoDecided = (event: Left, by: Colleague, authorId: string) => {
    io.to(room.moderators)
      .except(room.user(authorId))
      .emit('queue:event', { ...event, by });
    for (const socket of socketsIn(io, room.user(authorId))) {
      if (socket.rooms.has(room.moderators)) socket.emit('queue:event', event);
    }
  };

  return (hint) => {
    if (!io.sockets.adapter.rooms.has(room.moderators)) return;
    hints.push(hint);
    if (hints.length > maxHints) hints.shift();
    if (!running) void run();
  };
}
