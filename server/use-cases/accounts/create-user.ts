import { z } from 'zod/mini';
import { Email, Handle, Password, ShownName } from '#app/protocol/accounts.ts';
import { Refusal } from '#app/protocol/errors.ts';
import type { Issue } from '#app/protocol/errors.ts';
import { Role } from '#app/protocol/shared.ts';
import { insertUser } from '#server/db/users.ts';
import type { Deps } from '../deps.ts';
import { newAccountIssues, shownName } from './check-new-account.ts';
import { hashPassword } from './passwords.ts';

export const NewUserInput = z.object({
  handle: Handle,
  email: Email,
  role: Role,
  trusted: z.boolean(),
  /** The handle, unless said. */
  name: z.optional(ShownName),
  line: z.optional(z.string().check(z.trim(), z.maxLength(120))),
  /** Without one the person cannot sign in until it is set. */
  password: z.optional(Password),
});
export type NewUserInput = z.infer<typeof NewUserInput>;

/** For the operator of the board, who may give any role. */
export const createUser =
  (deps: Deps) =>
  async (input: NewUserInput): Promise<{ id: string; handle: string }> => {
    const name = shownName(input.name ?? input.handle);
    refuseIf(
      await newAccountIssues(
        deps,
        // A handle shown as a name has been judged as a handle.
        { handle: input.handle, email: input.email, ...(input.name ? { name } : {}) },
        { operator: true },
      ),
    );
    const id = deps.newId();
    await insertUser(deps.db, {
      id,
      handle: input.handle,
      name,
      line: input.line ?? '',
      email: input.email,
      passwordHash: input.password === undefined ? null : await hashPassword(input.password),
      role: input.role,
      trusted: input.trusted,
      createdAt: deps.now(),
    });
    return { id, handle: input.handle };
  };

function refuseIf(issues: Issue[]): void {
  if (issues.length === 0) return;
  throw new Refusal('invalid', issues.map((issue) => issue.message).join(' '), { issues });
}
