import { z } from 'zod/mini';
import { maxSuspensionReason } from '#app/domain/moderation/suspension.ts';
import { Handle } from './accounts.ts';
import { Role } from './shared.ts';

/** Longest note to the other moderators, in UTF-16 units. */
export const maxPersonNote = 500;

const Note = z.optional(
  z
    .string()
    .check(
      z.maxLength(maxPersonNote, { error: `A note has at most ${maxPersonNote} characters.` }),
    ),
);

/** Somebody's texts appear at once from now on. */
export const GiveTrust = z.object({ handle: Handle, note: Note });
export type GiveTrust = z.infer<typeof GiveTrust>;

/** Somebody's texts are seen first again, and trust is earned from the beginning. */
export const ResetTrust = z.object({ handle: Handle, note: Note });
export type ResetTrust = z.infer<typeof ResetTrust>;

export const Suspend = z.object({
  handle: Handle,
  /** Told to the person. */
  reason: z.string({ error: 'Say why: the person is told.' }).check(
    z.trim(),
    z.minLength(1, { error: 'Say why: the person is told.' }),
    z.maxLength(maxSuspensionReason, {
      error: `A reason has at most ${maxSuspensionReason} characters.`,
    }),
  ),
  /** The day (YYYY-MM-DD, UTC) with whose beginning it ends; without one, a moderator ends it. */
  until: z.optional(z.string().check(z.maxLength(10, { error: 'Choose a day.' }))),
});
export type Suspend = z.infer<typeof Suspend>;

export const EndSuspension = z.object({ handle: Handle, note: Note });
export type EndSuspension = z.infer<typeof EndSuspension>;

export const SetRole = z.object({ handle: Handle, role: Role, note: Note });
export type SetRole = z.infer<typeof SetRole>;
