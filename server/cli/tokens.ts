import { Handle } from '#app/protocol/accounts.ts';
import { createToken } from '#server/use-cases/accounts/create-token.ts';
import { listTokens } from '#server/use-cases/accounts/list-tokens.ts';
import type { ListedToken } from '#server/use-cases/accounts/list-tokens.ts';
import { revokeToken } from '#server/use-cases/accounts/revoke-token.ts';
import { UsageError, accept, readArgs, required } from './command.ts';
import type { Command } from './command.ts';
import { writeLine } from './lines.ts';

export const tokenCreate: Command = {
  name: 'token create',
  usage: '--user H [--expires DAYS] [--label TEXT] [--no-rate-limit]',
  about: 'Makes an API token and prints it, this once.',
  run: async (args, terminal) => {
    const { values } = readArgs(args, {
      user: { type: 'string' },
      expires: { type: 'string' },
      label: { type: 'string' },
      'no-rate-limit': { type: 'boolean', default: false },
    });
    const handle = accept(Handle, required(values.user, 'user'));
    const expiresInDays = values.expires === undefined ? undefined : days(values.expires);
    const { deps } = await terminal.board();
    const { token } = await createToken(deps)({
      handle,
      expiresInDays,
      label: values.label?.replace(/\p{Cc}/gu, ' ').slice(0, 80),
      noRateLimit: values['no-rate-limit'],
    });
    await writeLine(terminal.output, token);
    return 0;
  },
};

function days(text: string): number {
  const count = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (count < 1) throw new UsageError('--expires is a whole number of days, from 1 to 9999.');
  return count;
}

export const tokenList: Command = {
  name: 'token list',
  usage: '[--user H]',
  about: 'Lists tokens: id, person, state, when made, when it expires, label. Tab-separated.',
  run: async (args, terminal) => {
    const { values } = readArgs(args, { user: { type: 'string' } });
    const handle = values.user === undefined ? undefined : accept(Handle, values.user);
    const { deps } = await terminal.board();
    for (const token of await listTokens(deps)({ handle })) {
      await writeLine(terminal.output, rowOf(token));
    }
    return 0;
  },
};

function rowOf(token: ListedToken): string {
  return [
    token.id,
    token.handle,
    token.noRateLimit ? `${token.state}, no rate limit` : token.state,
    token.createdAt.toISOString(),
    token.expiresAt?.toISOString() ?? 'never',
    token.label,
  ].join('\t');
}

export const tokenRevoke: Command = {
  name: 'token revoke',
  usage: 'ID | --user H',
  about: 'Revokes one token, by its id or the token itself, or all tokens of a person.',
  run: async (args, terminal) => {
    const { values, words } = readArgs(args, { user: { type: 'string' } }, { least: 0, most: 1 });
    const [which] = words;
    if ((which === undefined) === (values.user === undefined)) {
      throw new UsageError('Say which token, or whose.');
    }
    const input =
      which === undefined ? { handle: accept(Handle, values.user) } : { which: which.trim() };
    const { deps } = await terminal.board();
    const { revoked } = await revokeToken(deps)(input);
    await writeLine(
      terminal.output,
      revoked === 1 ? 'Revoked 1 token.' : `Revoked ${revoked} tokens.`,
    );
    return 0;
  },
};
