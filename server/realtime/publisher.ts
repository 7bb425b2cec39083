import { room } from '#app/protocol/events.ts';
import type { FollowedDebate, LiveReads, LiveServer, Log } from './parts.ts';

/** Rows read and sent in one go. */
const batch = 100;

interface Followed {
  debate: FollowedDebate;
  /** The last number emitted to the room. */
  cursor: number;
  running: boolean;
  /** Woken while running: there may be more behind what was read. */
  again: boolean;
}

export interface Publisher {
  /** Emits every event after `debate.sequence` to the debate's room, until `unfollow`. */
  follow(debate: FollowedDebate): void;
  unfollow(debateId: string): void;
  /** Something was committed in this debate. */
  wake(debateId: string): void;
  /** Something may have been committed anywhere: hints were lost. */
  wakeAll(): void;
  following(): number;
  close(): void;
}

/**
 * Reads committed rows of the debates that have readers in this process, and emits them in order.
 * Woken by hints; because a hint can be lost, all followed debates are also looked at now and then
 * with one query. The log is the truth: nothing is emitted that was not read from it.
 */
export function createPublisher(parts: {
  io: LiveServer;
  read: Pick<LiveReads, 'log' | 'sequences' | 'hydrate'>;
  log: Log;
  pollMilliseconds: number;
  /** Called after each batch sent to a debate's room. */
  onSent: (debateId: string) => void;
}): Publisher {
  const followed = new Map<string, Followed>();
  let closed = false;
  let polling = false;

  /** Sends the next batch; true where there may be more behind it. */
  const sendNext = async (entry: Followed): Promise<boolean> => {
    const { debate } = entry;
    const rows = await parts.read.log(debate.id, entry.cursor, batch);
    const last = rows.at(-1);
    if (!last) return false;
    const events = await parts.read.hydrate(debate, rows);
    if (closed || followed.get(debate.id) !== entry) return false;
    for (const event of events) parts.io.to(room.debate(debate.id)).emit('debate:event', event);
    entry.cursor = last.sequence;
    parts.onSent(debate.id);
    return rows.length === batch;
  };

  const run = async (entry: Followed): Promise<void> => {
    if (entry.running) {
      entry.again = true;
      return;
    }
    entry.running = true;
    try {
      do {
        entry.again = false;
        while (await sendNext(entry));
      } while (entry.again);
    } catch (error) {
      // The cursor has not moved: the next look at the log takes it up again.
      parts.log.error({ err: error, debate: entry.debate.id }, 'live events could not be sent');
    } finally {
      entry.running = false;
    }
  };

  const poll = async (): Promise<void> => {
    if (polling || followed.size === 0) return;
    polling = true;
    try {
      const sequences = await parts.read.sequences([...followed.keys()]);
      for (const [id, entry] of followed) {
        if ((sequences.get(id) ?? 0) > entry.cursor) void run(entry);
      }
    } catch (error) {
      parts.log.error({ err: error }, 'the event log could not be read');
    } finally {
      polling = false;
    }
  };

  const timer = setInterval(() => void poll(), parts.pollMilliseconds);
  timer.unref();

  return {
    follow(debate) {
      if (closed || followed.has(debate.id)) return;
      const entry = { debate, cursor: debate.sequence, running: false, again: false };
      followed.set(debate.id, entry);
      // What was committed between reading `debate` and now had nobody here to be woken for.
      void run(entry);
    },
    unfollow: (debateId) => void followed.delete(debateId),
    wake(debateId) {
      const entry = followed.get(debateId);
      if (entry) void run(entry);
    },
    wakeAll: () => void poll(),
    following: () => followed.size,
    close() {
      closed = true;
      clearInterval(timer);
      followed.clear();
    },
  };
}
