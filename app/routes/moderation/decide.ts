import type { AppLoadContext } from '@remix-run/node';
import { z } from 'zod/mini';
import { waitingFor } from '#app/domain/vocabulary.ts';
import { parseInput } from '#app/http/read-json.ts';
import { readMarks } from '#app/components/moderation/pieces.ts';
import { doneAs } from '#app/components/moderation/ways.ts';
import { standsWords } from '#app/components/moderation/words.ts';
import { isRefusal, Refusal } from '#app/protocol/errors.ts';
import { Moderate } from '#app/protocol/moderation.ts';
import { fieldOf, listOf } from './fields.ts';

const WaitingFor = z.enum(waitingFor);
const saysNo: ReadonlySet<string> = new Set(['return', 'reject', 'remove']);

/** One decision from the form. Answers how to call what was done; a refusal passes on. */
export async function decide(form: FormData, context: AppLoadContext): Promise<string> {
  const way = fieldOf(form, 'verb');
  const waits = WaitingFor.safeParse(fieldOf(form, 'waitingFor')).data ?? null;
  const decision = decisionIn(form, way);
  const isAnswer = waits === 'appeal';
  if (saysNo.has(decision.verb) && !isAnswer && !decision.clauses?.length) {
    throw new Refusal('invalid', 'Tick the clause it breaks, so that its author knows why.');
  }
  try {
    await context.board.do.moderate(context.actor, decision);
  } catch (error) {
    if (!isRefusal(error) || decision.verb === 'undo') throw error;
    if (error.code !== 'conflict' && error.code !== 'not-found') throw error;
    throw new Refusal(error.code, await whatHappened(error, decision, context));
  }
  return doneAs(way, waits);
}

function decisionIn(form: FormData, way: string): Moderate {
  const verb = way === 'approve-without-links' ? 'approve' : way;
  const decision = fieldOf(form, 'decision');
  const about = {
    type: fieldOf(form, 'type'),
    id: fieldOf(form, 'id'),
    revisionId: fieldOf(form, 'revisionId'),
    verb,
    note: noteIn(form),
    ...(decision ? { decision } : {}),
  };
  // Ticked clauses and marks say what is wrong; an approval has nothing to say.
  if (!saysNo.has(verb)) {
    return parseInput({ ...about, ...(way === verb ? {} : { withoutLinks: true }) }, Moderate);
  }
  const marks = readMarks(listOf(form, 'marks'));
  return parseInput({ ...about, clauses: listOf(form, 'clauses'), marks }, Moderate);
}

/** What was typed; where nothing was, an earlier note that was chosen. */
export const noteIn = (form: FormData) => fieldOf(form, 'note') || fieldOf(form, 'earlierNote');

async function whatHappened(
  refusal: Refusal,
  input: Moderate,
  { board, actor }: AppLoadContext,
): Promise<string> {
  const first = 'Someone decided this a moment ago';
  if (input.type !== 'comment') return `${first}, or its author changed it. ${refusal.message}`;
  try {
    const now = await board.read.comment(actor, input.id);
    const stands = now.revisionStatus === 'published' ? now.status : now.revisionStatus;
    return `${first}: ${standsWords[stands === 'superseded' ? 'pending' : stands]} now.`;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return `${first}: it is no longer here.`;
  }
}
