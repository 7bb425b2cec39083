import { z } from 'zod/mini';
import type { Person } from './shared.ts';

/** Thanks on one page, for one viewer. Both lists are empty for a visitor. */
export interface ThanksHere {
  /** For the viewer's own comments, the earliest thanks first. */
  received: { comment: string; people: Person[] }[];
  /** Ids of comments whose authors the viewer has thanked. */
  given: string[];
}

/** What thanking answers: the comment, and nothing of anybody else's thanks. */
export const ThanksReceipt = z.object({ thanks: z.object({ comment: z.string() }) });
export type ThanksReceipt = z.infer<typeof ThanksReceipt>;
