import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { z } from 'zod/mini';
import { BoardCopyError, copyIn, copyOut, isCopiedTable } from '#server/db/board-copy.ts';
import type { CopiedRow } from '#server/db/board-copy.ts';
import { readArgs } from './command.ts';
import type { Command } from './command.ts';
import { linesOf, writeLine } from './lines.ts';

// A copy is JSON lines: what it is, one line for each row, and how many there were.
const format = 1;
const Head = z.object({ grounds: z.literal('board'), format: z.number() });
const Row = z.object({ table: z.string(), row: z.record(z.string(), z.unknown()) });
const End = z.object({ rows: z.number() });

/** One row holds a text three times at most (as written, as HTML, as words). */
const mostBytes = 16 * 1024 * 1024;

export const exportBoard: Command = {
  name: 'export',
  usage: 'FILE',
  about:
    'Writes the whole board (with e-mail addresses, without passwords, sessions, tokens and drafts), readable by you alone.',
  run: async (args, terminal) => {
    const [path] = readArgs(args, {}, { least: 1, most: 1 }).words as [string];
    const { deps } = await terminal.board();
    // Under its own name only once it is whole; an older file's wider mode does not stay.
    const unfinished = `${path}.${process.pid}.part`;
    const file = await open(unfinished, 'wx', 0o600);
    try {
      const stream = file.createWriteStream();
      const at = deps.now().toISOString();
      await writeLine(stream, JSON.stringify({ grounds: 'board', format, at }));
      let rows = 0;
      await copyOut(deps.db, async (table, row) => {
        rows += 1;
        await writeLine(stream, `{"table":"${table}","row":${row}}`);
      });
      await writeLine(stream, JSON.stringify({ rows }));
      stream.end();
      await finished(stream);
      await rename(unfinished, path);
      await writeLine(terminal.output, `Wrote ${rows} rows to ${path}.`);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
    return 0;
  },
};

export const importBoard: Command = {
  name: 'import',
  usage: 'FILE',
  about: 'Fills an empty board from an export, all or nothing. Import only what you trust.',
  run: async (args, terminal) => {
    const [path] = readArgs(args, {}, { least: 1, most: 1 }).words as [string];
    // Said before a database is opened, let alone changed.
    await (await open(path, 'r')).close();
    const { deps } = await terminal.board();
    let count = 0;
    await copyIn(
      deps.db,
      rowsOf(path, (rows) => {
        count = rows;
      }),
    );
    await writeLine(
      terminal.output,
      `Took in ${count} rows. Nobody has a password yet: set one with "user password". ` +
        'Start a running board again.',
    );
    return 0;
  },
};

async function* rowsOf(path: string, done: (rows: number) => void): AsyncGenerator<CopiedRow> {
  let line = 0;
  let rows = 0;
  let ended = false;
  for await (const text of linesOf(createReadStream(path), mostBytes)) {
    line += 1;
    const value = parse(text);
    if (line === 1) {
      const head = Head.safeParse(value);
      if (!head.success) throw new BoardCopyError(`${path} is no export of a board.`);
      if (head.data.format !== format) {
        throw new BoardCopyError(`${path} is of another version (format ${head.data.format}).`);
      }
      continue;
    }
    const row = Row.safeParse(value);
    if (!ended && row.success && isCopiedTable(row.data.table)) {
      rows += 1;
      yield { table: row.data.table, row: row.data.row, line };
      continue;
    }
    if (ended || End.safeParse(value).data?.rows !== rows) {
      throw new BoardCopyError(`Line ${line} of ${path} is not what an export has there.`);
    }
    ended = true;
  }
  if (!ended) throw new BoardCopyError(`${path} is cut short: its last line is missing.`);
  done(rows);
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
