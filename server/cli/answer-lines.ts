import { z } from 'zod/mini';
import type { ErrorCode } from '#app/protocol/errors.ts';
import { linesOf, writeLine } from './lines.ts';
import type { Terminal } from './command.ts';

/** Far more than any text that could be published. */
const mostBytes = 4 * 1024 * 1024;

const Named = z.object({ id: z.optional(z.unknown()) });
const Question = z.extend(Named, { text: z.string() });

/**
 * Answers each `{"id", "text"}` of standard input with one line of JSON, in order: the id and what
 * `answer` makes of the text. A bad line gets `{"id"?, "error": {code, message}}` in its place and
 * the rest go on. Gives the exit code: 1 where a line was bad.
 */
export async function answerLines(
  { input, output }: Pick<Terminal, 'input' | 'output'>,
  answer: (text: string) => object,
): Promise<number> {
  let failed = false;
  for await (const line of linesOf(input, mostBytes)) {
    const said = answerTo(line, answer);
    if ('error' in said) failed = true;
    await writeLine(output, JSON.stringify(said));
  }
  return failed ? 1 : 0;
}

function answerTo(line: string | null, answer: (text: string) => object) {
  if (line === null) return wrong('too-large', 'This line is longer than 4 MiB.');
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return wrong('malformed', 'This line is not JSON.');
  }
  const question = Question.safeParse(value);
  if (!question.success) {
    const { id } = Named.safeParse(value).data ?? {};
    return { id, ...wrong('invalid', 'Each line is an object with a text.') };
  }
  const { id, text } = question.data;
  return { id, ...answer(text) };
}

const wrong = (code: ErrorCode, message: string) => ({ error: { code, message } });
