import { isRefusal } from '#app/protocol/errors.ts';
import { UsageError } from './command.ts';
import type { Command, Terminal } from './command.ts';
import { exportBoard, importBoard } from './copies.ts';
import { evidenceSuggest } from './evidence-suggest.ts';
import { writeLine } from './lines.ts';
import { methodCreate } from './methods.ts';
import { migrateBoard } from './migrate.ts';
import type { OpenBoard } from './open-board.ts';
import { policyCheck } from './policy-check.ts';
import { tokenCreate, tokenList, tokenRevoke } from './tokens.ts';
import { userCreate, userPassword } from './users.ts';

const commands: readonly Command[] = [
  userCreate,
  userPassword,
  tokenCreate,
  tokenList,
  tokenRevoke,
  methodCreate,
  policyCheck,
  evidenceSuggest,
  migrateBoard,
  exportBoard,
  importBoard,
];

const refused = 1;
const wrongUsage = 2;

/**
 * Runs one command and answers its exit code: 0 done, 1 refused, 2 not understood. What goes wrong
 * is one plain line on `errors`.
 */
export async function run(
  args: string[],
  terminal: Omit<Terminal, 'board'>,
  openBoard: () => Promise<OpenBoard>,
): Promise<number> {
  let opened: Promise<OpenBoard> | undefined;
  const board = () => (opened ??= openBoard());
  try {
    const command = commands.find(({ name }) => isCalled(name, args));
    if (args.some((arg) => arg === '--help' || arg === '-h')) {
      await help(command ? [command] : commands, terminal);
      return 0;
    }
    if (!command)
      throw new UsageError(`There is no such command: ${args.join(' ') || 'none given'}.`);
    const rest = args.slice(command.name.split(' ').length);
    try {
      return await command.run(rest, { ...terminal, board });
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      throw new UsageError(
        `${error.message} Usage: grounds ${command.name} ${command.usage}`.trim(),
      );
    }
  } catch (error) {
    const usage = error instanceof UsageError;
    const hint = usage && !error.message.includes('Usage:') ? ' Try: grounds --help' : '';
    await writeLine(terminal.errors, `${plainly(error)}${hint}`);
    return usage ? wrongUsage : refused;
  } finally {
    // One that could not be opened has nothing to close.
    await opened?.then(
      (one) => one.close(),
      () => undefined,
    );
  }
}

const isCalled = (name: string, args: string[]) =>
  name.split(' ').every((word, index) => args[index] === word);

async function help(shown: readonly Command[], terminal: Pick<Terminal, 'output'>): Promise<void> {
  for (const { name, usage, about } of shown) {
    await writeLine(terminal.output, `grounds ${name} ${usage}`.trimEnd());
    await writeLine(terminal.output, `    ${about}`);
  }
}

const plainBySystem: Record<string, string> = {
  ECONNREFUSED: 'The database does not answer.',
  ENOTFOUND: 'The host of the database is not known.',
  ETIMEDOUT: 'The database does not answer.',
  ENOENT: 'There is no such file or folder',
  EACCES: 'No permission for',
  EISDIR: 'This is a folder, not a file',
};

/** One line, whatever it is. */
function plainly(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path } = error as NodeJS.ErrnoException;
  const known = isRefusal(error) ? undefined : plainBySystem[code ?? ''];
  const text = known ? (path ? `${known}: ${path}` : known) : error.message;
  return text.trim().replace(/\s+/g, ' ') || error.name;
}
