import type { IncomingMessage } from 'node:http';
import type { Server, Socket } from 'socket.io';
import type { Actor, MaybeActor } from '#app/domain/permissions/can.ts';
import type { OwnCommentView } from '#app/protocol/comments.ts';
import type { Colleague } from '#app/protocol/events.ts';
import type { ClientMessages, LiveAnswer, LiveEvent, ServerMessages } from '#app/protocol/live.ts';
import type { EventRow } from '#server/db/events.ts';

/** A debate as its readers' room needs it. */
export interface FollowedDebate {
  id: string;
  slug: string;
  sequence: number;
}

/** Who is behind news of the queue: moderators by id, and texts by revision. */
export interface QueuePeople {
  colleagues: Map<string, Colleague>;
  texts: Map<string, { authorId: string; waits: boolean }>;
}

/** The reads that live delivery is made of, built in the composition root. */
export interface LiveReads {
  /** The debate, if everyone may see it. */
  publicDebate: (slug: string) => Promise<FollowedDebate | null>;
  /** What happened since; refuses what is not public. */
  events: (viewer: MaybeActor, input: { slug: string; since: number }) => Promise<LiveAnswer>;
  /** Committed rows after `since`, oldest first. */
  log: (debateId: string, since: number, limit: number) => Promise<EventRow[]>;
  /** Last numbers of these debates, in one query. */
  sequences: (debateIds: readonly string[]) => Promise<Map<string, number>>;
  /** Rows as they may be sent now, one event for each, in order. */
  hydrate: (debate: { id: string; slug: string }, rows: EventRow[]) => Promise<LiveEvent[]>;
  comment: (viewer: MaybeActor, id: string) => Promise<OwnCommentView>;
  /** How many revisions wait for a moderator. */
  waiting: () => Promise<number>;
  /** Who looked or decided, and whose texts these are. */
  queuePeople: (about: { userIds: string[]; revisionIds: string[] }) => Promise<QueuePeople>;
}

export interface Log {
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What a connection brings along to say who it is. */
export interface Credentials {
  token: string | null;
  /** The whole `Cookie` header. */
  cookie: string | null;
}

export interface SocketData {
  actor: MaybeActor;
  credentials: Credentials;
  /** Debate ids by slug. */
  joined: Map<string, string>;
}

export type LiveServer = Server<ClientMessages, ServerMessages, Record<string, never>, SocketData>;
export type LiveSocket = Socket<ClientMessages, ServerMessages, Record<string, never>, SocketData>;

export type Authenticate = (credentials: Credentials) => Promise<Actor | null>;
export type IsAllowedOrigin = (request: IncomingMessage) => boolean;
