import type { z } from 'zod/mini';
import { SignUp } from '#app/protocol/accounts.ts';
import type { Viewer } from '#app/protocol/accounts.ts';
import { Refusal } from '#app/protocol/errors.ts';
import type { Issue } from '#app/protocol/errors.ts';
import { insertUser, taken } from '#server/db/users.ts';
import { limits } from '#server/integrations/rate-limits/limits.ts';
import type { AccountDeps, From } from './account-deps.ts';
import { newAccountIssues, shownName } from './check-new-account.ts';
import { hashPassword } from './passwords.ts';

/**
 * Makes a member and signs them in. Takes what was typed, parsed or not: whoever has to correct
 * three things is told of all three at once (`invalid`).
 */
export const signUp =
  (deps: AccountDeps) =>
  async (
    input: z.input<typeof SignUp>,
    from: From,
  ): Promise<{ viewer: Viewer; setCookie: string }> => {
    await deps.limits.spend(limits.signUpTry, from.ip);
    const account = await parseAll(deps, input);
    await deps.limits.spend(limits.signUp, from.ip);

    const viewer = {
      id: deps.newId(),
      handle: account.handle,
      name: account.name,
      role: 'member',
    } as const;
    const passwordHash = await hashPassword(account.password);
    try {
      await insertUser(deps.db, {
        ...viewer,
        email: account.email,
        passwordHash,
        trusted: false,
        createdAt: deps.now(),
      });
    } catch (error) {
      // Two sign-ups raced for one handle or address: the slower is told like anyone else.
      const belongs = await taken(deps.db, account);
      if (!belongs.handle && !belongs.email) throw error;
      await parseAll(deps, input);
    }
    const { cookie } = await deps.sessions.start(viewer.id);
    return { viewer, setCookie: cookie };
  };

async function parseAll(deps: AccountDeps, input: z.input<typeof SignUp>): Promise<SignUp> {
  const parsed = SignUp.safeParse(input);
  const issues: Issue[] = (parsed.error?.issues ?? []).map((issue) => ({
    path: issue.path.join('.'),
    message: issue.message,
  }));
  const { name, handle, email } = SignUp.shape;
  const given = {
    name: shown(name.safeParse(input.name).data),
    handle: handle.safeParse(input.handle).data,
    email: email.safeParse(input.email).data,
  };
  issues.push(...(await newAccountIssues(deps, given, { operator: false })));
  if (parsed.success && issues.length === 0) {
    return { ...parsed.data, name: shownName(parsed.data.name) };
  }
  throw new Refusal('invalid', 'Please look at this again.', { issues });
}

const shown = (name: string | undefined) => (name === undefined ? undefined : shownName(name));
