import { Handle, Password } from '#app/protocol/accounts.ts';
import { Role } from '#app/protocol/shared.ts';
import { NewUserInput, createUser } from '#server/use-cases/accounts/create-user.ts';
import { setPassword } from '#server/use-cases/accounts/set-password.ts';
import { UsageError, accept, readArgs, required } from './command.ts';
import type { Command, Terminal } from './command.ts';
import { linesOf, writeLine } from './lines.ts';

export const userCreate: Command = {
  name: 'user create',
  usage:
    '--handle H --email E [--role member|moderator|admin] [--name N] [--line L] [--trusted] [--password-stdin]',
  about: 'Makes a person. Without a password they cannot sign in yet, but tokens work.',
  run: async (args, terminal) => {
    const { values } = readArgs(args, {
      handle: { type: 'string' },
      email: { type: 'string' },
      role: { type: 'string', default: 'member' },
      name: { type: 'string' },
      line: { type: 'string' },
      trusted: { type: 'boolean', default: false },
      'password-stdin': { type: 'boolean', default: false },
    });
    const role = Role.safeParse(values.role);
    if (!role.success) throw new UsageError('--role is member, moderator or admin.');
    const input = accept(NewUserInput, {
      handle: required(values.handle, 'handle'),
      email: required(values.email, 'email'),
      role: role.data,
      trusted: values.trusted,
      name: values.name,
      line: values.line,
      ...(values['password-stdin'] ? { password: await readPassword(terminal) } : {}),
    });
    const { deps } = await terminal.board();
    const { handle } = await createUser(deps)(input);
    await writeLine(terminal.output, `Made ${handle} (${role.data}).`);
    return 0;
  },
};

export const userPassword: Command = {
  name: 'user password',
  usage: '--handle H --password-stdin',
  about: 'Sets a password, and signs the person out everywhere.',
  run: async (args, terminal) => {
    const { values } = readArgs(args, {
      handle: { type: 'string' },
      'password-stdin': { type: 'boolean', default: false },
    });
    const handle = accept(Handle, required(values.handle, 'handle'));
    if (!values['password-stdin']) throw new UsageError('--password-stdin is missing.');
    const password = accept(Password, await readPassword(terminal));
    const { deps } = await terminal.board();
    await setPassword(deps)({ handle, password });
    await writeLine(terminal.output, `${handle} has a new password.`);
    return 0;
  },
};

/** Never an argument: those can be seen by everyone on the machine. */
async function readPassword(terminal: Terminal): Promise<string> {
  for await (const line of linesOf(terminal.input, 1_000)) return line ?? 'x'.repeat(1_000);
  return '';
}
