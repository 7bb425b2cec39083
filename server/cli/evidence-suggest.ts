import { suggestClaims } from '#app/domain/claims/suggest-claims.ts';
import { groupOf } from '#app/domain/evidence/kinds.ts';
import { suggestKinds } from '#app/domain/evidence/suggest-kind.ts';
import { answerLines } from './answer-lines.ts';
import { readArgs } from './command.ts';
import type { Command } from './command.ts';

export const evidenceSuggest: Command = {
  name: 'evidence suggest',
  usage: '< LINES',
  about:
    'Names the kinds of evidence and the claims in each {"id", "text"} of standard input, one line for each, in order.',
  run: async (args, terminal) => {
    readArgs(args, {});
    return answerLines(terminal, suggest);
  },
};

function suggest(text: string) {
  return {
    kinds: suggestKinds(text).map(({ kind, confidence, because }) => ({
      kind,
      group: groupOf(kind).id,
      confidence,
      because: because.map(({ start, end }) => [start, end]),
    })),
    claims: suggestClaims(text).map(({ start, end, confidence }) => ({ start, end, confidence })),
  };
}
