import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import type { Readable, Writable } from 'node:stream';
import type { z } from 'zod/mini';
import { Refusal } from '#app/protocol/errors.ts';
import type { OpenBoard } from './open-board.ts';

/** The command was not understood: exit code 2. */
export class UsageError extends Error {}

export interface Terminal {
  input: Readable;
  output: Writable;
  errors: Writable;
  /** Opens the board's database on first use; it is closed after the command. */
  board: () => Promise<OpenBoard>;
}

export interface Command {
  /** What follows `grounds`, as in `token create`. */
  name: string;
  /** One line each: the options, and what it does. */
  usage: string;
  about: string;
  /** Answers the exit code. */
  run: (args: string[], terminal: Terminal) => Promise<number>;
}

/** Options and words of a command; anything else is wrong usage. */
export function readArgs<T extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: T,
  words: { least: number; most: number } = { least: 0, most: 0 },
) {
  try {
    const parsed = parseArgs({ args, options, allowPositionals: words.most > 0, strict: true });
    const count = parsed.positionals.length;
    if (count < words.least) throw new UsageError('Something is missing.');
    if (count > words.most) throw new UsageError('That is one word too many.');
    return { values: parsed.values, words: parsed.positionals };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    // Node adds advice on its own syntax after the first sentence.
    const [said] = (error as Error).message.split(/(?<=')\. |\n/);
    throw new UsageError(`${said?.replace(/\.$/, '')}.`);
  }
}

/** An option that must be there. */
export function required(value: string | undefined, option: string): string {
  if (value === undefined) throw new UsageError(`--${option} is missing.`);
  return value;
}

/** A value that the board itself judges: refused in its own words. */
export function accept<T>(schema: z.ZodMiniType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => ({
    path: path.join('.'),
    message,
  }));
  throw new Refusal('invalid', issues.map(({ message }) => message).join(' '), { issues });
}
