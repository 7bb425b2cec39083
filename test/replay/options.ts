import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod/mini';

export interface Options {
  file: string;
  url: string;
  memberToken: string | undefined;
  moderatorToken: string | undefined;
}

export const usage =
  'Usage: npm run replay -- FILE --url URL [--member-token TOKEN --moderator-token TOKEN]';

export class UsageError extends Error {}

export function readOptions(args: string[]): Options {
  const { values, positionals } = parse(args);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError('Name one file.');
  if (values.url === undefined || !URL.canParse(values.url)) {
    throw new UsageError('Say where the board is, as --url http://127.0.0.1:3000.');
  }
  return {
    file,
    url: new URL(values.url).origin,
    memberToken: values['member-token'],
    moderatorToken: values['moderator-token'],
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        url: { type: 'string' },
        'member-token': { type: 'string' },
        'moderator-token': { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

const Verdict = z.enum(['publish', 'hold', 'reject']);

const Line = z.object({
  id: z.optional(z.string()),
  text: z.string(),
  verdict: z.optional(Verdict),
  also_ok: z.optional(z.array(Verdict)),
});

export interface Text {
  id: string;
  text: string;
  /** What a careful moderator would have done, and what else could be defended. */
  verdict: z.infer<typeof Verdict> | undefined;
  alsoOk: z.infer<typeof Verdict>[];
}

/** One text for each line that is not empty. */
export function readTexts(file: string): Text[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      const { id, text, verdict, also_ok: alsoOk } = readLine(line, index + 1);
      return [{ id: id ?? `line ${index + 1}`, text, verdict, alsoOk: alsoOk ?? [] }];
    });
}

function readLine(line: string, number: number): z.infer<typeof Line> {
  try {
    return Line.parse(JSON.parse(line));
  } catch {
    throw new UsageError(`Line ${number} is not a JSON object with a text.`);
  }
}
