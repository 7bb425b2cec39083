import { deleteSessionsOf } from '#server/db/sessions.ts';
import { setPasswordHash } from '#server/db/users.ts';
import { inTransaction } from '#server/db/client.ts';
import type { Deps } from '../deps.ts';
import { hashPassword } from './passwords.ts';
import { requireAccount } from './require-account.ts';

/** For the operator: whoever knew the old password is signed out everywhere. */
export const setPassword =
  (deps: Deps) =>
  async (input: { handle: string; password: string }): Promise<void> => {
    const account = await requireAccount(deps, input.handle);
    const passwordHash = await hashPassword(input.password);
    await inTransaction(deps.db, async (tx) => {
      await setPasswordHash(tx, account.id, passwordHash);
      await deleteSessionsOf(tx, account.id);
    });
    deps.wake.send({ about: 'session', userId: account.id });
  };
