import { NewMethod, createMethod } from '#server/use-cases/accounts/create-method.ts';
import { accept, readArgs, required } from './command.ts';
import type { Command } from './command.ts';
import { writeLine } from './lines.ts';

export const methodCreate: Command = {
  name: 'method create',
  usage: '--slug S --name N [--about TEXT]',
  about: 'Adds a method that debates can be about.',
  run: async (args, terminal) => {
    const { values } = readArgs(args, {
      slug: { type: 'string' },
      name: { type: 'string' },
      about: { type: 'string' },
    });
    const input = accept(NewMethod, {
      slug: required(values.slug, 'slug'),
      name: required(values.name, 'name'),
      about: values.about,
    });
    const { deps } = await terminal.board();
    await createMethod(deps)(input);
    await writeLine(terminal.output, `Made ${input.slug}.`);
    return 0;
  },
};
