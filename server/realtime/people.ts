import { isRefusal } from '#app/protocol/errors.ts';
import { room } from '#app/protocol/events.ts';
import type { ConnectionEnded } from '#app/protocol/live.ts';
import type { WakeMessage } from '#server/integrations/wake/port.ts';
import type { Authenticate, LiveReads, LiveServer, LiveSocket, Log } from './parts.ts';

const sessionEnded: ConnectionEnded = {
  code: 'session',
  message: 'Your sign-in has changed. Connecting again.',
};

/** The reason first, then the end: what was sent before still goes out. */
export function endConnection(socket: LiveSocket, why: ConnectionEnded): void {
  socket.emit('connection:ended', why);
  socket.disconnect(true);
}

/** Connections of this process in a room. */
export function socketsIn(io: LiveServer, name: string): LiveSocket[] {
  const ids = io.sockets.adapter.rooms.get(name) ?? new Set<string>();
  return [...ids].flatMap((id) => {
    const socket = io.sockets.sockets.get(id);
    return socket ? [socket] : [];
  });
}

/** To an author's own connections: their comment as it stands now. */
export async function tellAuthor(
  io: LiveServer,
  read: Pick<LiveReads, 'comment'>,
  log: Log,
  { userId, commentId }: Extract<WakeMessage, { about: 'own' }>,
): Promise<void> {
  const [socket] = socketsIn(io, room.user(userId));
  if (!socket) return;
  try {
    const comment = await read.comment(socket.data.actor, commentId);
    io.to(room.user(userId)).emit('own:event', { type: 'comment:changed', comment });
  } catch (error) {
    if (!isRefusal(error)) log.error({ err: error }, 'an author could not be told');
  }
}

/** After a sign-out or a suspension: whoever may still connect does so with what is true now. */
export function endSessions(io: LiveServer, userId: string): void {
  for (const socket of socketsIn(io, room.user(userId))) endConnection(socket, sessionEnded);
}

/**
 * Asks again who the signed-in connections are: a token revoked or a person suspended by another
 * program wakes nobody here, and a session can run out.
 */
export async function checkSessions(
  io: LiveServer,
  authenticate: Authenticate,
  log: Log,
): Promise<void> {
  for (const socket of [...io.sockets.sockets.values()]) {
    const { actor, credentials } = socket.data;
    if (!actor || !socket.connected) continue;
    try {
      const now = await authenticate(credentials);
      const isSame = now?.id === actor.id && now.role === actor.role;
      if (!isSame || now.suspended !== actor.suspended) endConnection(socket, sessionEnded);
    } catch (error) {
      if (isRefusal(error)) endConnection(socket, sessionEnded);
      else log.error({ err: error }, 'a live session could not be checked');
    }
  }
}
