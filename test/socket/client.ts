import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import type { OwnEvent, QueueEvent } from '#app/protocol/events.ts';
import type {
  ClientMessages,
  ConnectionEnded,
  JoinAck,
  LeaveAck,
  LiveEvent,
  ServerMessages,
} from '#app/protocol/live.ts';

type Message =
  | { name: 'debate:event'; body: LiveEvent }
  | { name: 'queue:event'; body: QueueEvent }
  | { name: 'own:event'; body: OwnEvent }
  | { name: 'connection:ended'; body: ConnectionEnded }
  | { name: 'disconnect'; body: string };

type Body<N extends Message['name']> = Extract<Message, { name: N }>['body'];

export interface Listener {
  socket: Socket<ServerMessages, ClientMessages>;
  /** Everything heard, in order. */
  heard: Message[];
  bodies<N extends Message['name']>(name: N): Body<N>[];
  /** Resolves once this many messages of a name were heard. */
  hears<N extends Message['name']>(name: N, count?: number): Promise<Body<N>[]>;
  join(input: unknown): Promise<JoinAck>;
  leave(input: unknown): Promise<LeaveAck>;
  /** A question and its answer: what was sent to this connection before has arrived by then. */
  roundTrip(): Promise<void>;
}

export interface ConnectOptions {
  token?: unknown;
  cookie?: string;
  origin?: string;
}

/** Connects and resolves once the server has let the connection in; rejects with its refusal. */
export function connect(url: string, options: ConnectOptions = {}): Promise<Listener> {
  const socket: Listener['socket'] = io(url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    ...(options.token !== undefined && { auth: { token: options.token } }),
    extraHeaders: {
      ...(options.cookie && { cookie: options.cookie }),
      ...(options.origin && { origin: options.origin }),
    },
  });
  const heard: Message[] = [];
  const waiting = new Set<() => void>();
  const note = (message: Message) => {
    heard.push(message);
    for (const check of [...waiting]) check();
  };
  socket.on('debate:event', (body) => note({ name: 'debate:event', body }));
  socket.on('queue:event', (body) => note({ name: 'queue:event', body }));
  socket.on('own:event', (body) => note({ name: 'own:event', body }));
  socket.on('connection:ended', (body) => note({ name: 'connection:ended', body }));
  socket.on('disconnect', (body) => note({ name: 'disconnect', body }));

  const bodies = <N extends Message['name']>(name: N) =>
    heard.flatMap((message) => (message.name === name ? [message.body as Body<N>] : []));

  const listener: Listener = {
    socket,
    heard,
    bodies,
    hears: (name, count = 1) =>
      new Promise((resolve) => {
        const check = () => {
          const found = bodies(name);
          if (found.length < count) return;
          waiting.delete(check);
          resolve(found);
        };
        waiting.add(check);
        check();
      }),
    join: (input) => socket.emitWithAck('debate:join', input),
    leave: (input) => socket.emitWithAck('debate:leave', input),
    async roundTrip() {
      await socket.emitWithAck('debate:leave', { slug: 'no-such-debate' });
    },
  };
  return new Promise((resolve, reject) => {
    socket.on('connect', () => resolve(listener));
    socket.on('connect_error', reject);
  });
}
