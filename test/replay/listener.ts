import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import type { ClientMessages, JoinAck, LiveEvent, ServerMessages } from '#app/protocol/live.ts';

export interface Heard {
  event: LiveEvent;
  /** Milliseconds of `performance.now`. */
  at: number;
}

export interface DebateListener {
  heard: Heard[];
  /** Resolves to whether all of these comments were heard of before the time was up. */
  hasHeard(commentIds: readonly string[], milliseconds: number): Promise<boolean>;
  /** Everything after `since` as the log tells it, over the same connection: nothing sent before is still under way. */
  log(since: number): Promise<LiveEvent[]>;
  close(): void;
}

/** An anonymous reader of one debate, by WebSocket, from event `since` on. */
export async function listen(url: string, slug: string, since: number): Promise<DebateListener> {
  const socket: Socket<ServerMessages, ClientMessages> = io(url, {
    transports: ['websocket'],
    reconnection: false,
  });
  const heard: Heard[] = [];
  const ids = new Set<string>();
  const waiting = new Set<() => void>();
  socket.on('debate:event', (event) => {
    heard.push({ event, at: performance.now() });
    if (event.comment) ids.add(event.comment.id);
    for (const check of [...waiting]) check();
  });
  await new Promise<void>((resolve, reject) => {
    socket.on('connect', resolve);
    socket.on('connect_error', reject);
  });

  const join = async (from: number): Promise<Extract<JoinAck, { ok: true }>> => {
    const answer: JoinAck = await socket.emitWithAck('debate:join', { slug, since: from });
    if (!answer.ok) throw new Error(`The listener was refused: ${answer.error.code}`);
    if (answer.reload) throw new Error('The log does not reach back to where this began.');
    return answer;
  };
  const { events } = await join(since);
  if (events.length > 0) throw new Error('Somebody else is writing in this debate.');

  return {
    heard,
    hasHeard: (commentIds, milliseconds) =>
      new Promise((resolve) => {
        const end = (all: boolean) => {
          clearTimeout(timer);
          waiting.delete(check);
          resolve(all);
        };
        const check = () => {
          if (commentIds.every((id) => ids.has(id))) end(true);
        };
        const timer = setTimeout(() => end(false), milliseconds);
        waiting.add(check);
        check();
      }),
    async log(from) {
      const events: LiveEvent[] = [];
      for (;;) {
        const answer = await join(from + events.length);
        events.push(...answer.events);
        if (!answer.more) return events;
      }
    },
    close: () => void socket.disconnect(),
  };
}
