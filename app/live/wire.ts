import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { z } from 'zod/mini';
import { eventTypes } from '#app/domain/vocabulary.ts';
import { OwnEvent, QueueEvent } from '#app/protocol/events.ts';
import { ConnectionEnded, EventNumber, LiveEvent, RefusedAck } from '#app/protocol/live.ts';
import type { ClientMessages, ServerMessages } from '#app/protocol/live.ts';

export type LiveSocket = Socket<ServerMessages, ClientMessages>;

/** Opens the one connection to this page's own origin. Loaded after the page is up. */
export function openSocket(): LiveSocket {
  return io({ transports: ['websocket'], reconnectionDelayMax: 15_000, autoConnect: false });
}

const knownTypes: ReadonlySet<string> = new Set(eventTypes);

/**
 * An event as sent; null where this page is too old to understand it. An unknown type is passed
 * on with its number alone, for the reader to advance past.
 */
export function readEvent(sent: unknown): LiveEvent | null {
  const event = LiveEvent.safeParse(sent);
  if (event.success) return event.data;
  const number = EventNumber.safeParse(sent);
  if (!number.success || knownTypes.has(number.data.type)) return null;
  return { ...number.data, at: new Date(0).toISOString() };
}

/** The answer without its events, which are read one by one. */
const AnswerFrame = z.object({
  sequence: z.number(),
  more: z.optional(z.boolean()),
  reload: z.optional(z.boolean()),
  events: z.array(z.unknown()),
});

export type Answer =
  | { kind: 'events'; events: (LiveEvent | null)[]; sequence: number; more: boolean }
  | { kind: 'reload' }
  | { kind: 'refused'; code: string };

/** What joining, or asking for events, was answered with. */
export function readAnswer(sent: unknown): Answer {
  const refused = RefusedAck.safeParse(sent);
  if (refused.success) return { kind: 'refused', code: refused.data.error.code };
  const { sequence, more, reload, events } = AnswerFrame.parse(sent);
  if (reload) return { kind: 'reload' };
  return { kind: 'events', events: events.map(readEvent), sequence, more: more ?? false };
}

export const readOwnEvent = (sent: unknown) => OwnEvent.safeParse(sent).data ?? null;
export const readQueueEvent = (sent: unknown) => QueueEvent.safeParse(sent).data ?? null;
export const readEnded = (sent: unknown) => ConnectionEnded.safeParse(sent).data ?? null;
