import { z } from 'zod/mini';
import { Refusal } from '#app/protocol/errors.ts';
import { inTransaction } from '#server/db/client.ts';
import { insertMethod } from '#server/db/methods.ts';
import type { Deps } from '../deps.ts';

const oneLine = (max: number) =>
  z
    .string()
    .check(
      z.trim(),
      z.maxLength(max, { error: `This has at most ${max} characters.` }),
      z.regex(/^\P{Cc}*$/u, { error: 'This is one line of plain text.' }),
    );

export const NewMethod = z.object({
  slug: z
    .string()
    .check(
      z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'A slug has a–z, 0–9 and single hyphens.' }),
      z.maxLength(80, { error: 'A slug has at most 80 characters.' }),
    ),
  name: oneLine(80).check(z.minLength(1, { error: 'Give the method a name.' })),
  about: z.optional(oneLine(400)),
});
export type NewMethod = z.infer<typeof NewMethod>;

/** For the operator. */
export const createMethod =
  (deps: Deps) =>
  async (input: NewMethod): Promise<void> => {
    const made = await inTransaction(deps.db, (tx) =>
      insertMethod(tx, { id: deps.newId(), about: '', ...input }),
    );
    if (!made) throw new Refusal('conflict', `There is already a method ${input.slug}.`);
  };
