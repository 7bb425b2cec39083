import type { AppLoadContext } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { readForm } from '#app/http/form-fields.ts';
import { parseInput } from '#app/http/read-json.ts';
import { retryHeaders } from '#app/http/refusal-response.ts';
import { isRefusal, statusOf } from '#app/protocol/errors.ts';
import { Moderate } from '#app/protocol/moderation.ts';

/** Why a decision was not taken back, with what was typed. */
export interface NotTakenBack {
  decision: string;
  message: string;
  note: string;
}

/** Takes one decision of the trail back, one's own or, with a note, a colleague's. */
export async function takeBack(request: Request, { actor, board }: AppLoadContext) {
  const form = await readForm(request);
  const field = (name: string) => String(form.get(name) ?? '');
  const names = ['type', 'id', 'revisionId', 'decision', 'note'] as const;
  try {
    const given = Object.fromEntries(names.map((name) => [name, field(name)]));
    await board.do.moderate(actor, parseInput({ ...given, verb: 'undo' }, Moderate));
  } catch (error) {
    if (!isRefusal(error) || error.code === 'unauthenticated') throw error;
    const { message } = error;
    const notTaken: NotTakenBack = { decision: field('decision'), message, note: field('note') };
    return data(notTaken, { status: statusOf[error.code], headers: retryHeaders(error) });
  }
  const { search } = new URL(request.url);
  const query = new URLSearchParams(search);
  query.set('did', 'undo');
  return redirect(`/moderation/audit?${query.toString()}`);
}
