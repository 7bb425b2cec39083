import type { SignIn, Viewer } from '#app/protocol/accounts.ts';
import { normaliseBody } from '#app/domain/text/normalise.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { secretHash } from '#server/db/secret-hash.ts';
import { findByLogin } from '#server/db/users.ts';
import { limits } from '#server/integrations/rate-limits/limits.ts';
import type { AccountDeps, From } from './account-deps.ts';
import { passwordChecker } from './passwords.ts';

/**
 * Starts a session by handle or e-mail and password. Whoever nobody knows and whoever mistyped get
 * the same answer after the same work. The suspended sign in too: every page tells them why they
 * cannot write, and until when.
 */
export const signIn = (deps: AccountDeps) => {
  const matches = passwordChecker();
  return async (input: SignIn, from: From): Promise<{ viewer: Viewer; setCookie: string }> => {
    const login = normaliseBody(input.login).trim().toLowerCase();
    const user = await findByLogin(deps.db, login);
    // Handle and e-mail of one person share a count. Hashed, as people type passwords here too.
    const key = user?.id ?? secretHash(login);

    // Counted before the password is looked at: a thousand guesses at once are a thousand guesses.
    await deps.limits.spend(limits.wrongPasswordPerAddress, from.ip);
    await deps.limits.spend(limits.wrongPasswordPerLogin, key);
    if (!(await matches(user?.passwordHash, input.password)) || !user || user.erasedAt) {
      throw new Refusal('invalid', 'These do not match. Check both, then try again.', {
        issues: [{ path: 'password', message: 'Handle or e-mail and password do not match.' }],
      });
    }
    await deps.limits.refund(limits.wrongPasswordPerAddress, from.ip);
    await deps.limits.clear(limits.wrongPasswordPerLogin, key);
    const { cookie } = await deps.sessions.start(user.id);
    const { id, handle, name, role } = user;
    return { viewer: { id, handle, name, role }, setCookie: cookie };
  };
};
