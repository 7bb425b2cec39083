import { z } from 'zod/mini';
import { ClaimView, EvidenceView } from './claims.ts';
import { CommentView, OwnCommentView } from './comments.ts';
import { DebateView } from './debates.ts';
import { Id, Time } from './shared.ts';

/**
 * One public change of a debate. Carries its subject in the shape of its GET as it is when the
 * event is sent; `redacted` instead where it is no longer public. `type` stays an open string:
 * readers pass over types they do not know and still advance.
 */
export const DebateEvent = z.object({
  debate: z.string(),
  sequence: z.number(),
  type: z.string(),
  at: Time,
  redacted: z.optional(z.boolean()),
  comment: z.optional(CommentView),
  claim: z.optional(ClaimView),
  evidence: z.optional(EvidenceView),
  /** Set on `debate:changed`; the event's own `debate` is the slug. */
  change: z.optional(DebateView),
});
export type DebateEvent = z.infer<typeof DebateEvent>;

/** At most this many events in one answer; `more` says there are others. */
export const eventPageSize = 500;

export const EventsAnswer = z.object({
  ok: z.literal(true),
  events: z.array(DebateEvent),
  sequence: z.number(),
  more: z.optional(z.boolean()),
  reload: z.optional(z.boolean()),
});
export type EventsAnswer = z.infer<typeof EventsAnswer>;

const SlugShape = z
  .string()
  .check(z.regex(/^[a-z0-9-]{1,120}$/, { error: 'A debate is named by its slug.' }));

export const JoinDebate = z.object({
  slug: SlugShape,
  since: z.optional(z.int().check(z.minimum(0))),
});
export type JoinDebate = z.infer<typeof JoinDebate>;

export const LeaveDebate = z.object({ slug: SlugShape });

/** A moderator as colleagues read of them in the queue. */
export const Colleague = z.object({ handle: z.string(), name: z.string() });
export type Colleague = z.infer<typeof Colleague>;

const place = { revisionId: z.string(), waiting: z.number() };

/** To moderators: what enters and leaves the queue, and who looks at what. Never any text. */
export const QueueEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('queue:entered'), ...place }),
  z.object({
    type: z.literal('queue:left'),
    ...place,
    /** Who decided; absent where nobody did, and for the author of the text. */
    by: z.optional(Colleague),
  }),
  z.object({
    type: z.literal('queue:looking'),
    ...place,
    by: Colleague,
    /** Repeated while they look, false when they turn away; silence for long means away, too. */
    isLooking: z.boolean(),
  }),
]);
export type QueueEvent = z.infer<typeof QueueEvent>;

/** Of a moderator: what has their attention now; null for nothing. */
export const LookAt = z.object({ revisionId: z.nullable(Id) });
export type LookAt = z.infer<typeof LookAt>;

/** To an author's own connections: what became of their text. */
export const OwnEvent = z.object({ type: z.literal('comment:changed'), comment: OwnCommentView });
export type OwnEvent = z.infer<typeof OwnEvent>;

/** Room names, in one place. */
export const room = {
  debate: (debateId: string) => `debate:${debateId}`,
  moderators: 'moderators',
  user: (userId: string) => `user:${userId}`,
};
