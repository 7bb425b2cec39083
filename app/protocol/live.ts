import { z } from 'zod/mini';
import { ClaimView, TurnsOn } from './claims.ts';
import { CommentView, EvidenceUse } from './comments.ts';
import { Counts } from './debates.ts';
import type { ErrorBody, ErrorCode } from './errors.ts';
import { DebateEvent, EventsAnswer } from './events.ts';
import type { OwnEvent, QueueEvent } from './events.ts';
import { SubjectType } from './shared.ts';

/** What changes on a comment when something else does: an answer to it, or evidence it carries. */
export const TouchedComment = z.object({
  id: z.string(),
  answers: z.array(z.number()),
  answerCount: z.number(),
  uses: z.array(EvidenceUse),
});
export type TouchedComment = z.infer<typeof TouchedComment>;

/**
 * An event with all a reader needs who holds one page of the debate only. Everything in it is
 * state as it was when the event was sent, never a difference, so that hearing an event twice or
 * late does no harm.
 */
export const LiveEvent = z.extend(DebateEvent, {
  /** What it is about. A redacted event has nothing else, and tells by it what to take away. */
  subject: z.optional(z.object({ type: SubjectType, id: z.string() })),
  /** On `comment:removed`: no answer hangs from it, so that it leaves the thread altogether. */
  leaves: z.optional(z.boolean()),
  counts: z.optional(Counts),
  touched: z.optional(z.array(TouchedComment)),
  /** Comments no longer public that stay in the thread because this one answers them. */
  tombstones: z.optional(z.array(CommentView)),
  /** Claims that read differently because the comment they quote or count on came or went. */
  claims: z.optional(z.array(ClaimView)),
  /** What the debate turns on now, on the last event of a batch that may have changed it. */
  turnsOn: z.optional(z.nullable(TurnsOn)),
});
export type LiveEvent = z.infer<typeof LiveEvent>;

export const LiveAnswer = z.extend(EventsAnswer, { events: z.array(LiveEvent) });
export type LiveAnswer = z.infer<typeof LiveAnswer>;

/** As much of an event as every version of the board understands. */
export const EventNumber = z.object({ debate: z.string(), sequence: z.number(), type: z.string() });

export const RefusedAck = z.object({
  ok: z.literal(false),
  error: z.object({ code: z.string(), message: z.string() }),
});

export type JoinAck = LiveAnswer | { ok: false; error: ErrorBody };
export type LookAck = { ok: true } | { ok: false; error: ErrorBody };
export type LeaveAck = { ok: true } | { ok: false; error: ErrorBody };

/** Why the server is about to end a connection. */
export const ConnectionEnded = z.object({
  code: z.enum(['closing', 'session', 'slow', 'rate-limited']),
  message: z.string(),
});
export type ConnectionEnded = z.infer<typeof ConnectionEnded>;

/** Every message of the server, on one screen. */
export interface ServerMessages {
  'debate:event': (event: LiveEvent) => void;
  /** To moderators. */
  'queue:event': (event: QueueEvent) => void;
  /** To the author's own connections. */
  'own:event': (event: OwnEvent) => void;
  'connection:ended': (why: ConnectionEnded) => void;
}

/** Every message of a client. */
export interface ClientMessages {
  'debate:join': (input: unknown, ack: (answer: JoinAck) => void) => void;
  'debate:leave': (input: unknown, ack: (answer: LeaveAck) => void) => void;
  /** Of moderators. */
  'queue:look': (input: unknown, ack: (answer: LookAck) => void) => void;
}

/** Sent as `data` of the connection error when a handshake is refused. */
export interface HandshakeRefused {
  code: ErrorCode;
  message: string;
}
