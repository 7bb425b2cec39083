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
  }),
  z.object({ about: z.literal('own'), userId: id, commentId: id }),
  z.object({ about: z.literal('session'), userId: id }),
]);
export type WakeMessage = z.infer<typeof WakeMessage>;
