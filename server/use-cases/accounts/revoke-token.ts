import { Refusal } from '#app/protocol/errors.ts';
import { Id } from '#app/protocol/shared.ts';
import { revokeTokens, tokenOwner } from '#server/db/tokens.ts';
import type { Deps } from '../deps.ts';
import { requireAccount } from './require-account.ts';

/** For the operator: by id, by the token itself, or every token of one person. */
export const revokeToken =
  (deps: Deps) =>
  async (input: { which: string } | { handle: string }): Promise<{ revoked: number }> => {
    const now = deps.now();
    if ('handle' in input) {
      const { id } = await requireAccount(deps, input.handle);
      const revoked = await revokeTokens(deps.db, { userId: id }, now);
      deps.wake.send({ about: 'session', userId: id });
      return { revoked };
    }
    const id = Id.safeParse(input.which).data;
    const which = id === undefined ? { token: input.which } : { id };
    const userId = await tokenOwner(deps.db, which);
    if (userId === null) throw new Refusal('not-found', 'There is no such token.');
    const revoked = await revokeTokens(deps.db, which, now);
    if (revoked === 0) throw new Refusal('conflict', 'This token was already revoked.');
    deps.wake.send({ about: 'session', userId });
    return { revoked };
  };
