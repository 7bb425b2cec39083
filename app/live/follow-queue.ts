import type { QueueEvent } from '#app/protocol/events.ts';
import { openSocket, readQueueEvent } from './wire.ts';

const retryAfter = 3_000;

/**
 * Hears what enters and leaves the queue. The queue has no log: who was away loads it again.
 * Returns how to stop.
 */
export function followQueue(parts: {
  onEvent: (event: QueueEvent) => void;
  /** Connected again after a break. */
  onReturn: () => void;
}): () => void {
  const socket = openSocket();
  let wasAway = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  socket.on('queue:event', (sent) => {
    const event = readQueueEvent(sent);
    if (event) parts.onEvent(event);
  });
  socket.on('connect', () => {
    if (wasAway) parts.onReturn();
    wasAway = false;
  });
  socket.on('disconnect', (reason) => {
    wasAway = true;
    // Ended by the server, the client does not come back by itself.
    if (reason === 'io server disconnect') timer = setTimeout(() => socket.connect(), retryAfter);
  });
  socket.connect();

  return () => {
    clearTimeout(timer);
    socket.removeAllListeners();
    socket.disconnect();
  };
}
