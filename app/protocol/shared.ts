import { z } from 'zod/mini';
import { offers } from '#app/domain/policy/told-reason.ts';
import {
  revisionStatuses,
  roles,
  stances,
  subjectStatuses,
  subjectTypes,
} from '#app/domain/vocabulary.ts';

export const Stance = z.enum(stances);
export type Stance = z.infer<typeof Stance>;

export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** What readers see of a comment, claim, piece of evidence or conclusion. */
export const SubjectStatus = z.enum(subjectStatuses);
export type SubjectStatus = z.infer<typeof SubjectStatus>;

/** What became of one revision of a text. */
export const RevisionStatus = z.enum(revisionStatuses);
export type RevisionStatus = z.infer<typeof RevisionStatus>;

export const SubjectType = z.enum(subjectTypes);
export type SubjectType = z.infer<typeof SubjectType>;

/** RFC 9562 UUID in any case; stored in lower case. */
export const Id = z.uuid({ error: 'This id is not a UUID.' }).check(z.toLowerCase());

/** UTF-16 offsets into the text as given, end exclusive. */
export const Span = z.tuple([z.number(), z.number()]);

/** One clause a text breaks, in words for its author. */
export const Reason = z.object({
  clause: z.string(),
  severity: z.enum(['hold', 'return']),
  message: z.string(),
  fix: z.string(),
  spans: z.array(Span),
  /**
   * What the composer offers beside it: to thank the answered comment's author privately, or to
   * make a link too many the source of a claim.
   */
  offer: z.optional(z.enum(offers)),
});
export type Reason = z.infer<typeof Reason>;

/** A person as shown beside what they wrote. An erased person has the handle `deleted`. */
export const Person = z.object({ handle: z.string(), name: z.string(), line: z.string() });
export type Person = z.infer<typeof Person>;

/** Times on the wire are ISO 8601 in UTC with milliseconds. */
export const Time = z.string();
