import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import type { ClientMessages, ServerMessages } from '#app/protocol/live.ts';
import { microseconds, stampOf } from './stamped-id.ts';

/** To a process of listeners, one after the other. */
export type ToListeners =
  | { do: 'connect'; urls: string[]; count: number; slug: string | null; since: number }
  /** Answered when every listener has heard of all these comments, or the time is up. */
  | { do: 'collect'; ids: string[]; withinMs: number }
  | { do: 'leave' };

export type FromListeners =
  | { is: 'connected' }
  | { is: 'collected'; milliseconds: number[]; lost: number; repeated: number }
  | { is: 'left' }
  | { is: 'failed'; why: string };

interface Listener {
  socket: Socket<ServerMessages, ClientMessages>;
  heard: Set<string>;
}

const connectAtOnce = 50;

/** The listening end, in a process of its own so that its work is not counted as the server's. */
export function serveListeners(): void {
  const listeners: Listener[] = [];
  let milliseconds: number[] = [];
  let repeated = 0;
  let check = () => undefined as void;

  const open = (url: string, slug: string | null, since: number): Promise<void> => {
    const socket: Listener['socket'] = io(url, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
    });
    const listener: Listener = { socket, heard: new Set() };
    listeners.push(listener);
    socket.on('debate:event', ({ comment }) => {
      if (!comment) return;
      milliseconds.push((microseconds() - stampOf(comment.id)) / 1_000);
      if (listener.heard.has(comment.id)) repeated += 1;
      listener.heard.add(comment.id);
      check();
    });
    return new Promise((resolve, reject) => {
      socket.on('connect_error', reject);
      socket.on('connect', () => {
        if (slug === null) return resolve();
        socket.emit('debate:join', { slug, since }, (answer) =>
          answer.ok ? resolve() : reject(new Error(answer.error.message)),
        );
      });
    });
  };

  const answer = (message: FromListeners) => void process.send?.(message);

  const collect = (ids: string[], withinMs: number) => {
    const missing = () => listeners.reduce((sum, { heard }) => sum + (ids.length - heard.size), 0);
    const end = () => {
      clearTimeout(timer);
      check = () => undefined;
      answer({ is: 'collected', milliseconds, lost: Math.max(0, missing()), repeated });
      milliseconds = [];
      repeated = 0;
      for (const { heard } of listeners) heard.clear();
    };
    const timer = setTimeout(end, withinMs);
    check = () => {
      if (missing() <= 0) end();
    };
    check();
  };

  process.on('message', (message: ToListeners) => {
    const work = async () => {
      if (message.do === 'connect') {
        const { urls, count, slug, since } = message;
        for (let from = 0; from < count; from += connectAtOnce) {
          const some = Array.from({ length: Math.min(connectAtOnce, count - from) });
          await Promise.all(
            some.map((_, at) => open(urls[(from + at) % urls.length] ?? '', slug, since)),
          );
        }
        return answer({ is: 'connected' });
      }
      if (message.do === 'collect') return collect(message.ids, message.withinMs);
      for (const { socket } of listeners.splice(0)) socket.disconnect();
      answer({ is: 'left' });
    };
    work().catch((error: unknown) => answer({ is: 'failed', why: String(error) }));
  });
  process.once('disconnect', () => process.exit(0));
}
