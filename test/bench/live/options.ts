import { parseArgs } from 'node:util';

/** What is measured; all are whole numbers. */
export interface Options {
  /** Listeners of one debate. */
  sockets: number;
  /** Comments a second. */
  rate: number;
  /** Processes that serve the board. */
  processes: number;
  /** How long comments are posted in each round. */
  seconds: number;
  /** How often board and bare server take turns. */
  rounds: number;
  database: 'embedded' | 'postgres';
}

export const usage =
  'Usage: npm run bench:live -- [--sockets 1000] [--rate 20] [--processes 1] [--seconds 15] [--rounds 3] [--database embedded|postgres]';

export class UsageError extends Error {}

const limits = {
  sockets: [1, 20_000],
  rate: [1, 1_000],
  processes: [1, 8],
  seconds: [1, 600],
  rounds: [1, 20],
} as const;

/** @throws UsageError in words for the person at the terminal */
export function readOptions(args: string[]): Options {
  const values = parse(args);
  const number = (name: keyof typeof limits, otherwise: number): number => {
    const said = values[name];
    const [least, most] = limits[name];
    const value = said === undefined ? otherwise : Number(said);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new UsageError(`--${name} is a whole number from ${least} to ${most}.`);
  };
  const processes = number('processes', 1);
  const database = values.database ?? (processes > 1 ? 'postgres' : 'embedded');
  if (database !== 'embedded' && database !== 'postgres') {
    throw new UsageError('--database is embedded or postgres.');
  }
  if (processes > 1 && database === 'embedded') {
    throw new UsageError('Several processes share a PostgreSQL server, not an embedded database.');
  }
  return {
    sockets: number('sockets', 1_000),
    rate: number('rate', 20),
    processes,
    seconds: number('seconds', 15),
    rounds: number('rounds', 3),
    database,
  };
}

function parse(args: string[]): Partial<Record<string, string>> {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args,
      options: {
        sockets: text,
        rate: text,
        processes: text,
        seconds: text,
        rounds: text,
        database: text,
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
