import { z } from 'zod/mini';
import { checkDraft } from '#app/domain/policy/check.ts';
import { defaultPolicy } from '#app/domain/policy/clauses.ts';
import { decide } from '#app/domain/policy/decide.ts';
import type { ErrorCode } from '#app/protocol/errors.ts';
import { readArgs } from './command.ts';
import type { Command } from './command.ts';
import { linesOf, writeLine } from './lines.ts';

/** Far more than any text that could be published. */
const mostBytes = 4 * 1024 * 1024;

const Named = z.object({ id: z.optional(z.unknown()) });
const Question = z.extend(Named, { text: z.string() });

export const policyCheck: Command = {
  name: 'policy check',
  usage: '< LINES',
  about:
    'Judges each {"id", "text"} of standard input as by a trusted author, one line for each, in order.',
  run: async (args, { input, output }) => {
    readArgs(args, {});
    let failed = false;
    for await (const line of linesOf(input, mostBytes)) {
      const answer = judgeLine(line);
      if ('error' in answer) failed = true;
      await writeLine(output, JSON.stringify(answer));
    }
    return failed ? 1 : 0;
  },
};

function judgeLine(line: string | null) {
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
  return { id, ...judge(text) };
}

function judge(text: string) {
  const draftCheck = checkDraft({ kind: 'comment', text }, defaultPolicy);
  const { outcome, reasons } = decide({
    draftCheck,
    history: { trusted: true, holdAll: false, repeat: 'none', addsLink: false },
    policy: defaultPolicy,
  });
  return {
    outcome,
    links: draftCheck.links,
    reasons: reasons.map(({ clause, message, fix, spans }) => ({ clause, message, fix, spans })),
  };
}

const wrong = (code: ErrorCode, message: string) => ({ error: { code, message } });
