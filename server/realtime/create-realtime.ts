import type { Server as HttpServer } from 'node:http';
import type { Socket as NetSocket } from 'node:net';
import { Server } from 'socket.io';
import { room } from '#app/protocol/events.ts';
import type { Wake, WakeMessage } from '#server/integrations/wake/port.ts';
import { createBucket } from './bucket.ts';
import type { Allowance } from './bucket.ts';
import { enterOwnRooms, guardHandshakes } from './handshake.ts';
import { handleLooking } from './look.ts';
import type {
  Authenticate,
  IsAllowedOrigin,
  LiveReads,
  LiveServer,
  LiveSocket,
  Log,
} from './parts.ts';
import { checkSessions, endConnection, endSessions, socketsIn, tellAuthor } from './people.ts';
import { createPublisher } from './publisher.ts';
import { createQueueTeller } from './queue-teller.ts';
import { handleRooms } from './rooms.ts';

export interface RealtimeSettings {
  /** Long polling needs every request of a connection to reach the same process. */
  allowPolling: boolean;
  pollMilliseconds: number;
  sessionCheckMilliseconds: number;
  /** Messages of one connection: past `messages` they are refused, past `frames` it is ended. */
  messages: Allowance;
  frames: Allowance;
  /** Packets one connection may have waiting before it is ended as too slow. */
  maxBuffered: number;
  /** How long a connection being ended may take to read what was sent before. */
  drainMilliseconds: number;
}

export const realtimeDefaults: RealtimeSettings = {
  allowPolling: false,
  pollMilliseconds: 2_000,
  sessionCheckMilliseconds: 60_000,
  messages: { burst: 30, perSecond: 5 },
  frames: { burst: 200, perSecond: 20 },
  maxBuffered: 400,
  drainMilliseconds: 5_000,
};

export interface Realtime {
  stats(): { connections: number; debates: number; endedAsSlow: number };
  /** Tells every connection why, lets it read that, and ends it. */
  close(): Promise<void>;
}

/** Live delivery: Socket.IO on the board's own HTTP server, fed by the event log. */
export function createRealtime(parts: {
  httpServer: HttpServer;
  wake: Wake;
  authenticate: Authenticate;
  /** Asked where a session cookie came along: whether the page is one of this board. */
  isAllowedOrigin: IsAllowedOrigin;
  read: LiveReads;
  log: Log;
  settings?: Partial<RealtimeSettings>;
}): Realtime {
  const { httpServer, wake, authenticate, isAllowedOrigin, read, log } = parts;
  const settings = { ...realtimeDefaults, ...parts.settings };
  let closing = false;
  let endedAsSlow = 0;

  const io: LiveServer = new Server(httpServer, {
    serveClient: false,
    transports: settings.allowPolling ? ['websocket', 'polling'] : ['websocket'],
    maxHttpBufferSize: 16_000,
    connectTimeout: 10_000,
    allowRequest: (_request, answer) => answer(closing ? 'closing' : null, !closing),
  });

  const publisher = createPublisher({
    io,
    read,
    log,
    pollMilliseconds: settings.pollMilliseconds,
    onSent: (debateId) => {
      for (const socket of socketsIn(io, room.debate(debateId))) dropIfSlow(socket);
    },
  });

  /**
   * What a slow reader has not taken yet is kept in memory. Past a bound the connection leaves its
   * rooms, so that it gets no longer; it catches up from the log when it comes back.
   */
  const dropIfSlow = (socket: LiveSocket) => {
    if (bufferedOf(socket) <= settings.maxBuffered) return;
    endedAsSlow += 1;
    log.warn({ socket: socket.id }, 'a live connection was too slow');
    const { conn } = socket;
    endConnection(socket, {
      code: 'slow',
      message: 'This connection is too slow to follow. Connecting again.',
    });
    setTimeout(() => cut(conn), settings.drainMilliseconds).unref();
  };

  guardHandshakes(io, { authenticate, isAllowedOrigin, log });

  const wires = new Set<NetSocket>();
  io.engine.on('connection', (conn: LiveSocket['conn']) => {
    const wire = conn.request.socket;
    wires.add(wire);
    wire.once('close', () => wires.delete(wire));
    const spend = createBucket(settings.frames, () => performance.now());
    // Counts what Socket.IO answers by itself too, such as knocking at unknown namespaces.
    conn.on('packet', (packet: { type: string }) => {
      if (packet.type === 'message' && !spend()) cut(conn);
    });
  });

  io.on('connection', (socket) => {
    const spend = createBucket(settings.messages, () => performance.now());
    socket.use((frame, next) => {
      if (spend()) return next();
      const ack: unknown = frame.at(-1);
      if (typeof ack === 'function') ack({ ok: false, error: tooMany });
    });
    // A client may send an event of this name, and Node ends a process that listens to none.
    socket.on('error', () => undefined);
    enterOwnRooms(socket);
    handleRooms(socket, { read, publisher, log });
    handleLooking(socket, { wake, log });
  });

  io.sockets.adapter.on('delete-room', (name: string) => {
    if (name.startsWith(debateRooms)) publisher.unfollow(name.slice(debateRooms.length));
  });

  const tellQueue = createQueueTeller(io, read, log);
  const hear = (message: WakeMessage) => {
    if (closing) return;
    switch (message.about) {
      case 'debate':
        return publisher.wake(message.debateId);
      case 'queue':
      case 'looking':
        return tellQueue(message);
      case 'own':
        return void tellAuthor(io, read, log, message);
      case 'session':
        return endSessions(io, message.userId);
      case 'policy':
        return;
      default:
        return message satisfies never;
    }
  };
  const checkAll = () => void checkSessions(io, authenticate, log);
  wake.listen(hear, () => {
    if (closing) return;
    publisher.wakeAll();
    checkAll();
  });
  const sessionCheck = setInterval(checkAll, settings.sessionCheckMilliseconds);
  sessionCheck.unref();

  return {
    stats: () => ({
      connections: io.engine.clientsCount,
      debates: publisher.following(),
      endedAsSlow,
    }),
    async close() {
      closing = true;
      clearInterval(sessionCheck);
      publisher.close();
      for (const socket of [...io.sockets.sockets.values()]) {
        endConnection(socket, { code: 'closing', message: 'The board is stopping for a moment.' });
      }
      await untilEmpty(wires, settings.drainMilliseconds);
      io.engine.close();
      for (const wire of wires) wire.destroy();
    },
  };
}

const debateRooms = room.debate('');

const tooMany = {
  code: 'rate-limited',
  message: 'Too many messages at once. Please wait a moment.',
} as const;

/** Ends the connection below the protocol: one that takes nothing would not take a goodbye. */
function cut(conn: LiveSocket['conn']): void {
  conn.close(true);
  conn.request.socket.destroy();
}

function bufferedOf(socket: LiveSocket): number {
  // Not in the published types, and the only place that knows what a reader has not taken.
  const { writeBuffer } = socket.conn as unknown as { writeBuffer?: { length: number } };
  return writeBuffer?.length ?? 0;
}

async function untilEmpty(wires: ReadonlySet<unknown>, milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds;
  while (wires.size > 0 && performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
