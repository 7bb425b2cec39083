import type { ConnectionEnded, LiveEvent } from '#app/protocol/live.ts';
import type { LiveSession } from './live-session.ts';
import { readAnswer, readEnded, readEvent, readOwnEvent } from './wire.ts';
import type { Answer, LiveSocket } from './wire.ts';

/** Without a socket the log is asked this often, in milliseconds. */
const pollEvery = 15_000;
/** An answer not here by then is not coming; the next try is as long away. */
const answerWithin = 10_000;
const retryAfter = 3_000;

/** As much of a page as following it needs. */
export type Followed = Pick<LiveSession, 'latest' | 'receive' | 'receiveOwn' | 'setConnection'>;

export interface FollowParts {
  slug: string;
  session: Followed;
  socket: LiveSocket;
  /** `GET …/events?since`, parsed from JSON; rejects without a network. */
  fetchEvents: (slug: string, since: number) => Promise<unknown>;
  /** Loads the page's data again, keeping what is being typed. */
  reload: () => void;
}

/**
 * Follows a debate over one connection: joins with the last number it has, fills what is missing
 * from the log, and asks the log by HTTP while there is no connection. Returns how to stop.
 */
export function followDebate({
  slug,
  session,
  socket,
  fetchEvents,
  reload,
}: FollowParts): () => void {
  let stopped = false;
  let filling = false;
  let again = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const later = (work: () => void, milliseconds: number) => {
    clearTimeout(timer);
    // Spread out, so that a board that comes back does not meet all its readers at once.
    timer = setTimeout(work, milliseconds * (0.75 + Math.random() / 2));
  };

  const ask = async (): Promise<Answer> => {
    const since = session.latest();
    if (!socket.connected) return readAnswer(await fetchEvents(slug, since));
    return readAnswer(
      await socket.timeout(answerWithin).emitWithAck('debate:join', { slug, since }),
    );
  };

  /** False where the page itself must be loaded again. */
  const take = (events: (LiveEvent | null)[]): boolean =>
    events.every((event) => event !== null && session.receive(event));

  const askUntilCaughtUp = async (): Promise<void> => {
    for (;;) {
      const answer = await ask();
      if (stopped) return;
      if (answer.kind === 'refused') {
        // No longer public: the page, loaded again, says so. Anything else passes.
        if (answer.code === 'not-found') return reload();
        throw new Error(answer.code);
      }
      if (answer.kind === 'reload' || !take(answer.events)) return reload();
      if (!answer.more && session.latest() >= answer.sequence) return;
      if (answer.events.length === 0) return reload();
    }
  };

  const fill = async (): Promise<void> => {
    if (filling) {
      again = true;
      return;
    }
    filling = true;
    try {
      session.setConnection('catching-up');
      do {
        again = false;
        await askUntilCaughtUp();
      } while (again && !stopped);
      if (stopped) return;
      session.setConnection('live');
      if (!socket.connected) later(() => void fill(), pollEvery);
    } catch {
      if (stopped) return;
      session.setConnection(socket.connected ? 'catching-up' : 'offline');
      later(() => void fill(), retryAfter);
    } finally {
      filling = false;
    }
  };

  socket.on('connect', () => {
    failures = 0;
    clearTimeout(timer);
    void fill();
  });
  socket.on('debate:event', (sent) => {
    const event = readEvent(sent);
    if (!event) return reload();
    if (event.debate === slug && !session.receive(event)) void fill();
  });
  socket.on('own:event', (sent) => {
    const own = readOwnEvent(sent);
    if (own) session.receiveOwn(own.comment);
  });
  let why: ConnectionEnded['code'] | undefined;
  socket.on('connection:ended', (sent) => {
    why = readEnded(sent)?.code;
  });
  socket.on('disconnect', (reason) => {
    session.setConnection('offline');
    // Ended by the server, the client does not come back by itself.
    if (reason !== 'io server disconnect') return;
    later(() => void socket.connect(), why === 'session' ? 0 : retryAfter);
    why = undefined;
  });
  socket.on('connect_error', () => {
    failures += 1;
    session.setConnection('offline');
    // Some networks let no WebSocket through; the log can still be asked.
    if (failures === 3) void fill();
  });
  socket.connect();

  return () => {
    stopped = true;
    clearTimeout(timer);
    socket.removeAllListeners();
    socket.disconnect();
  };
}
