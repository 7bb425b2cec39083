import { readArgs } from './command.ts';
import type { Command } from './command.ts';
import { writeLine } from './lines.ts';

export const migrateBoard: Command = {
  name: 'migrate',
  usage: '',
  about: 'Brings the database up to date, as starting the board does.',
  run: async (args, terminal) => {
    readArgs(args, {});
    const { applied } = await terminal.board();
    for (const name of applied) await writeLine(terminal.output, `Applied ${name}.`);
    if (applied.length === 0) await writeLine(terminal.output, 'The database is up to date.');
    return 0;
  },
};
