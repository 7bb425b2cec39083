import { listTokenRows } from '#server/db/tokens.ts';
import type { TokenRow } from '#server/db/tokens.ts';
import type { Deps } from '../deps.ts';
import { requireAccount } from './require-account.ts';

export type ListedToken = TokenRow & { state: 'valid' | 'expired' | 'revoked' };

/** For the operator: the tokens of one person, or of all. */
export const listTokens =
  (deps: Deps) =>
  async (input: { handle?: string }): Promise<ListedToken[]> => {
    const owner = input.handle === undefined ? null : await requireAccount(deps, input.handle);
    const rows = await listTokenRows(deps.db, owner?.id);
    const now = deps.now();
    return rows.map((row) => ({ ...row, state: stateOf(row, now) }));
  };

function stateOf(row: TokenRow, now: Date): ListedToken['state'] {
  if (row.revokedAt) return 'revoked';
  return row.expiresAt && row.expiresAt <= now ? 'expired' : 'valid';
}
