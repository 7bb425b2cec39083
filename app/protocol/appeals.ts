import { z } from 'zod/mini';
import { Id, SubjectType } from './shared.ts';

/** Longest text of an appeal, in UTF-16 units. Longer is `too-large`. */
export const maxAppealLength = 2_000;

/** An author's objection to the decision that stands on one revision of their text. */
export const WriteAppeal = z.object({
  type: SubjectType,
  id: Id,
  /** The revision that was rejected or removed. */
  revisionId: Id,
  /** Why the decision is wrong. No rule judges it, and only moderators read it. */
  text: z.string({ error: 'Say why the decision is wrong.' }),
});
export type WriteAppeal = z.infer<typeof WriteAppeal>;

export const AppealReceipt = z.object({ status: z.literal('waiting') });
export type AppealReceipt = z.infer<typeof AppealReceipt>;

/** An appeal as its author sees it. */
export const OwnAppeal = z.object({
  status: z.enum(['open', 'upheld', 'denied', 'withdrawn']),
  text: z.string(),
  /** What the moderator who answered wrote to the author. */
  note: z.string(),
  /** Nobody here may answer it yet: everyone who could decided or wrote it. */
  lacksJudge: z.boolean(),
});
export type OwnAppeal = z.infer<typeof OwnAppeal>;
