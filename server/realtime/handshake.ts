import { can } from '#app/domain/permissions/can.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { room } from '#app/protocol/events.ts';
import type { HandshakeRefused } from '#app/protocol/live.ts';
import type {
  Authenticate,
  Credentials,
  IsAllowedOrigin,
  LiveServer,
  LiveSocket,
  Log,
} from './parts.ts';
import { errorBodyOf } from './refusals.ts';

function credentialsOf(socket: LiveSocket): Credentials {
  const token: unknown = socket.handshake.auth['token'];
  const given = token !== undefined && token !== null;
  return {
    // A token of a wrong type is a bad token, not the absence of one.
    token: given ? (typeof token === 'string' ? token : '') : null,
    cookie: given ? null : (socket.handshake.headers.cookie ?? null),
  };
}

/**
 * Says who connects, before anything is heard. A browser sends the cookie whatever page opened
 * the connection, so a session counts only from this board's own pages; a token, or nobody, may
 * come from anywhere.
 */
export function guardHandshakes(
  io: LiveServer,
  parts: { authenticate: Authenticate; isAllowedOrigin: IsAllowedOrigin; log: Log },
): void {
  const admit = async (socket: LiveSocket) => {
    const credentials = credentialsOf(socket);
    const isKnown = credentials.token !== null || credentials.cookie !== null;
    const actor = isKnown ? await parts.authenticate(credentials) : null;
    if (credentials.token !== null && !actor) {
      throw new Refusal('unauthenticated', 'This token is not valid.');
    }
    if (actor && credentials.cookie !== null && !parts.isAllowedOrigin(socket.request)) {
      throw new Refusal('forbidden', 'This page may not use your session here.');
    }
    socket.data = { actor, credentials, joined: new Map() };
  };

  io.use((socket, next) => {
    admit(socket).then(
      () => next(),
      (error: unknown) => {
        const { code, message } = errorBodyOf(error, parts.log);
        next(
          Object.assign(new Error(code), { data: { code, message } satisfies HandshakeRefused }),
        );
      },
    );
  });
}

/** Puts a person's connection where what is meant for them arrives. */
export function enterOwnRooms(socket: LiveSocket): void {
  const { actor } = socket.data;
  if (!actor) return;
  void socket.join(room.user(actor.id));
  if (can(actor, { do: 'see-queue' })) void socket.join(room.moderators);
}
