import { z } from 'zod/mini';
import { Moderate } from '#app/protocol/moderation.ts';
import type { SubjectType } from '#app/protocol/shared.ts';

/** `POST /policy/check` */
export const CheckPolicy = z.object({
  body: z.string({ error: 'Write something first.' }),
  /** Slug of the debate it is meant for. */
  debate: z.optional(z.nullable(z.string().check(z.maxLength(120)))),
});

const Cursor = z.optional(z.string().check(z.maxLength(400)));

/** The query of a list: where to go on, as the page before said. */
export const PageQuery = z.object({ cursor: Cursor });

/** `GET /debates` */
export const DebateListQuery = z.object({
  method: z.optional(z.string().check(z.maxLength(80))),
  cursor: Cursor,
});

/** The body of a moderator's decision; what it is about stands in the address. */
export const DecideInput = z.pick(Moderate, {
  revisionId: true,
  clauses: true,
  note: true,
  marks: true,
  withoutLinks: true,
});

/** The plural in an address, and what it means. */
export const moderatedTypes: ReadonlyMap<string, SubjectType> = new Map([
  ['comments', 'comment'],
  ['debates', 'debate'],
  ['claims', 'claim'],
  ['evidence', 'evidence'],
  ['conclusions', 'conclusion'],
]);
