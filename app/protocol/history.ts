import { z } from 'zod/mini';
import { Person, Time } from './shared.ts';

/** The first version first: `1` is what readers were shown first. Nothing unpublished is counted. */
export const HistoryVersion = z.object({
  number: z.number(),
  /** Since when readers could read it. */
  at: Time,
  /** A moderator who mends a text does not write in its author's name. */
  by: z.enum(['author', 'moderator']),
  /** As written; title and motion for an opening only. */
  text: z.object({
    title: z.nullable(z.string()),
    motion: z.nullable(z.string()),
    body: z.string(),
  }),
});
export type HistoryVersion = z.infer<typeof HistoryVersion>;

/** What was published of one text, the newest version first, a page at a time. */
export const HistoryView = z.object({
  /** Its public title; null where the debate itself was taken back. */
  debate: z.object({ slug: z.string(), title: z.nullable(z.string()) }),
  /** The comment's number; null for the debate's opening. */
  number: z.nullable(z.number()),
  author: Person,
  /** False where only its author and moderators may still see it. */
  isPublic: z.boolean(),
  versions: z.array(HistoryVersion),
  /** What the last of `versions` is compared with; null where nothing shown came before it. */
  before: z.nullable(HistoryVersion),
  /** Number of the newest version there is. */
  newest: z.number(),
  /** How many versions, before a moderator's change, are kept from this reader. */
  withheld: z.number(),
});
export type HistoryView = z.infer<typeof HistoryView>;

/** `number`: of a comment, or null for the opening. `before`: versions older than this one. */
export interface HistoryQuery {
  slug: string;
  number: number | null;
  before?: number;
}

/** Versions on one page: each is compared anew whenever someone reads it. */
export const historyPageSize = 5;
