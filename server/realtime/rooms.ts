import { Refusal } from '#app/protocol/errors.ts';
import { JoinDebate, LeaveDebate, room } from '#app/protocol/events.ts';
import type { JoinAck, LeaveAck } from '#app/protocol/live.ts';
import { answering, parse } from './answering.ts';
import type { LiveReads, LiveSocket, Log } from './parts.ts';
import type { Publisher } from './publisher.ts';

/** Debates one connection may follow at once. */
const maxJoined = 50;

/** `debate:join` and `debate:leave`. Anything else a client sends is passed over. */
export function handleRooms(
  socket: LiveSocket,
  parts: { read: LiveReads; publisher: Publisher; log: Log },
): void {
  const { read, publisher, log } = parts;
  const { joined } = socket.data;

  const join = async (input: unknown): Promise<JoinAck> => {
    const { slug, since } = parse(JoinDebate, input);
    if (!joined.has(slug) && joined.size >= maxJoined) {
      throw new Refusal('invalid', `One connection follows at most ${maxJoined} debates.`);
    }
    const debate = await read.publicDebate(slug);
    if (!debate) throw new Refusal('not-found', 'There is no such debate.');
    // The room first and the log second: an event between the two is in both, never in neither.
    await socket.join(room.debate(debate.id));
    if (!socket.connected) return { ok: true, events: [], sequence: debate.sequence };
    joined.set(slug, debate.id);
    publisher.follow(debate);
    if (since === undefined) return { ok: true, events: [], sequence: debate.sequence };
    return read.events(socket.data.actor, { slug, since });
  };

  const leave = async (input: unknown): Promise<LeaveAck> => {
    const { slug } = parse(LeaveDebate, input);
    const debateId = joined.get(slug);
    joined.delete(slug);
    if (debateId !== undefined) await socket.leave(room.debate(debateId));
    return { ok: true };
  };

  socket.on('debate:join', answering(join, log));
  socket.on('debate:leave', answering(leave, log));
}
