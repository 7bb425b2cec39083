import type { AppLoadContext } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { parseForm } from '#app/http/form-fields.ts';
import { retryHeaders } from '#app/http/refusal-response.ts';
import { isRefusal, statusOf } from '#app/protocol/errors.ts';
import type { Refusal } from '#app/protocol/errors.ts';
import { Moderate } from '#app/protocol/moderation.ts';
import { standsWords } from './words.ts';

/** What could not be done, beside the item it was about, with what was ticked and typed. */
export interface NotDone {
  revisionId: string;
  message: string;
  clauses: string[];
  note: string;
}

const saysNo: ReadonlySet<Moderate['verb']> = new Set(['return', 'reject', 'remove']);

/** One decision from the form. Anything but a refusal passes on. */
export async function decide(form: FormData, search: string, context: AppLoadContext) {
  const parsed = parseForm(form, Moderate, ['clauses']);
  const notDone = (message: string): NotDone => ({
    message,
    revisionId: parsed.typed['revisionId'] ?? '',
    clauses: form.getAll('clauses').map(String),
    note: parsed.typed['note'] ?? '',
  });
  if (!parsed.ok) {
    const message = 'This could not be read. Look at it again, then decide.';
    return data(notDone(message), { status: 422 });
  }
  const { clauses, ...input } = parsed.value;
  // Ticked clauses say what is wrong; an approval has nothing to say.
  const names = input.verb === 'approve' || input.verb === 'undo' ? [] : clauses;
  if (saysNo.has(input.verb) && !names?.length) {
    const message = 'Tick the clause it breaks, so that its author knows why.';
    return data(notDone(message), { status: 422 });
  }
  try {
    await context.board.do.moderate(context.actor, { ...input, clauses: names });
  } catch (error) {
    if (!isRefusal(error) || error.code === 'unauthenticated') throw error;
    const conflict = error.code === 'conflict' || error.code === 'not-found';
    const message = conflict ? await whatHappened(error, parsed.value, context) : wordsOf(error);
    return data(notDone(message), { status: statusOf[error.code], headers: retryHeaders(error) });
  }
  const query = new URLSearchParams(search);
  query.set('did', input.verb);
  return redirect(`/moderation?${query.toString()}`);
}

const wordsOf = (refusal: Refusal) =>
  [refusal.message, ...(refusal.issues ?? []).map((issue) => issue.message)]
    .filter((words, index, all) => all.indexOf(words) === index)
    .join(' ');

async function whatHappened(
  refusal: Refusal,
  input: Moderate,
  context: AppLoadContext,
): Promise<string> {
  if (input.verb === 'undo') return refusal.message;
  const first = 'Someone decided this a moment ago';
  if (input.type !== 'comment') return `${first}, or its author changed it. ${refusal.message}`;
  try {
    const now = await context.board.read.comment(context.actor, input.id);
    const stands = now.revisionStatus === 'published' ? now.status : now.revisionStatus;
    return `${first}: ${standsWords[stands === 'superseded' ? 'pending' : stands]} now.`;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return `${first}: it is no longer here.`;
  }
}
