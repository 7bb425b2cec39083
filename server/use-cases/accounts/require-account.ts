import { Refusal } from '#app/protocol/errors.ts';
import { findAccount } from '#server/db/users.ts';
import type { Account } from '#server/db/users.ts';
import type { Deps } from '../deps.ts';

/** The living person with this handle, for commands of the operator. */
export async function requireAccount(deps: Deps, handle: string): Promise<Account> {
  const account = await findAccount(deps.db, handle);
  if (!account || account.erasedAt) {
    throw new Refusal('not-found', `There is nobody with the handle ${handle}.`);
  }
  return account;
}
