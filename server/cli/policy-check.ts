import { checkDraft } from '#app/domain/policy/check.ts';
import { defaultPolicy } from '#app/domain/policy/clauses.ts';
import { decide } from '#app/domain/policy/decide.ts';
import { answerLines } from './answer-lines.ts';
import { readArgs } from './command.ts';
import type { Command } from './command.ts';

export const policyCheck: Command = {
  name: 'policy check',
  usage: '< LINES',
  about:
    'Judges each {"id", "text"} of standard input as by a trusted author, one line for each, in order.',
  run: async (args, terminal) => {
    readArgs(args, {});
    return answerLines(terminal, judge);
  },
};

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
