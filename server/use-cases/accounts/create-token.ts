import { randomBytes } from 'node:crypto';
import { isSuspended } from '#app/domain/moderation/suspension.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { insertToken } from '#server/db/tokens.ts';
import type { Deps } from '../deps.ts';
import { requireAccount } from './require-account.ts';

/** For the operator. The answer is the only time that the token can be read. */
export const createToken =
  (deps: Deps) =>
  async (input: {
    handle: string;
    label?: string;
    /** Never expires, unless said. */
    expiresInDays?: number;
    noRateLimit: boolean;
  }): Promise<{ id: string; token: string }> => {
    const account = await requireAccount(deps, input.handle);
    const now = deps.now();
    if (isSuspended(account, now)) {
      throw new Refusal('forbidden', `The account ${input.handle} is suspended.`);
    }
    const id = deps.newId();
    const token = `gr_${randomBytes(32).toString('base64url')}`;
    await insertToken(deps.db, {
      id,
      token,
      userId: account.id,
      label: input.label ?? '',
      noRateLimit: input.noRateLimit,
      createdAt: now,
      expiresAt:
        input.expiresInDays === undefined
          ? null
          : new Date(now.getTime() + input.expiresInDays * 86_400_000),
    });
    return { id, token };
  };
