import type { QueueEvent } from '#app/protocol/events.ts';
import type { LiveSocket } from './wire.ts';
import { readQueueEvent } from './wire.ts';

const retryAfter = 3_000;

/** Passing over texts on the way to another is not looking at them. */
const settlesAfter = 400;

export interface QueueFollowing {
  /** Tells the other moderators what one looks at; null for nothing. */
  look: (revisionId: string | null) => void;
  stop: () => void;
}

/**
 * Hears what enters and leaves the queue and who looks at what, and says what one looks at. The
 * queue has no log: who was away loads it again.
 */
export function followQueue(parts: {
  socket: LiveSocket;
  onEvent: (event: QueueEvent) => void;
  /** Connected again after a break. */
  onReturn: () => void;
  /** Milliseconds between two words that one still looks. */
  lookEvery: number;
  /** Whether the page is out of sight, where nobody looks at anything. */
  isHidden: () => boolean;
}): QueueFollowing {
  const { socket } = parts;
  let wasAway = false;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let lookedAt: string | null = null;

  const say = () => {
    // Nothing is kept for later: by then it would not be true.
    if (socket.connected) socket.emit('queue:look', { revisionId: lookedAt }, () => undefined);
  };
  const repeating = setInterval(() => {
    if (lookedAt && !parts.isHidden()) say();
  }, parts.lookEvery);

  socket.on('queue:event', (sent) => {
    const event = readQueueEvent(sent);
    if (event) parts.onEvent(event);
  });
  socket.on('connect', () => {
    if (wasAway) parts.onReturn();
    wasAway = false;
    if (lookedAt) say();
  });
  socket.on('disconnect', (reason) => {
    wasAway = true;
    // Ended by the server, the client does not come back by itself.
    if (reason === 'io server disconnect') retry = setTimeout(() => socket.connect(), retryAfter);
  });
  socket.connect();

  return {
    look(revisionId) {
      clearTimeout(settling);
      if (revisionId === lookedAt) return;
      settling = setTimeout(() => {
        lookedAt = revisionId;
        say();
      }, settlesAfter);
    },
    stop() {
      clearTimeout(retry);
      clearTimeout(settling);
      clearInterval(repeating);
      socket.removeAllListeners();
      socket.disconnect();
    },
  };
}
