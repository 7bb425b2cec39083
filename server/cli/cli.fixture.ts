import { Readable, Writable } from 'node:stream';
import { memoryWake } from '#server/integrations/wake/memory.ts';
import type { TestDatabase } from '#test/support/database.ts';
import { boardOn } from './open-board.ts';
import type { OpenBoard } from './open-board.ts';
import { run } from './run.ts';

export interface Ran {
  code: number;
  output: string;
  errors: string;
}

function collect(): { stream: Writable; text: () => string } {
  const parts: Buffer[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      parts.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(parts).toString('utf8') };
}

/** Runs a command as a terminal would; without a database, opening one fails the test. */
export async function runCli(
  args: string[],
  input: string | Buffer[] = '',
  database?: TestDatabase,
): Promise<Ran> {
  const output = collect();
  const errors = collect();
  const open = async (): Promise<OpenBoard> => {
    if (!database) throw new Error('this command opened a database');
    const wake = memoryWake({ onError: () => undefined });
    return { ...boardOn(database.pool, wake, ['https://board.example']), applied: [] };
  };
  const terminal = {
    input: Readable.from(typeof input === 'string' ? [Buffer.from(input)] : input),
    output: output.stream,
    errors: errors.stream,
  };
  const code = await run(args, terminal, open);
  return { code, output: output.text(), errors: errors.text() };
}
