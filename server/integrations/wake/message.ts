import { z } from 'zod/mini';

const id = z.guid();

/**
 * What the processes of a board should look at. Hints only: ids and kinds, never text, and the
 * database holds the truth.
 */
export const WakeMessage = z.discriminatedUnion('about', [
  z.object({ about: z.literal('debate'), debateId: id }),
  z.object({
    about: z.literal('queue'),
    type: z.enum(['queue:entered', 'queue:left']),
    revisionId: id,
    /** The moderator who decided, if one did. */
    userId: z.optional(id),
  }),
  z.object({ about: z.literal('own'), userId: id, commentId: id }),
  z.object({ about: z.literal('session'), userId: id }),
  z.object({ about: z.literal('policy') }),
  z.object({
    about: z.literal('looking'),
    revisionId: id,
    userId: id,
    /** False when they turned away. */
    isLooking: z.boolean(),
  }),
]);
export type WakeMessage = z.infer<typeof WakeMessage>;
