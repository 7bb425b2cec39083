import type { AppLoadContext } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import type { NotDone } from '#app/components/moderation/answers.ts';
import { readMarks } from '#app/components/moderation/pieces.ts';
import { readForm } from '#app/http/form-fields.ts';
import { parseInput } from '#app/http/read-json.ts';
import { retryHeaders } from '#app/http/refusal-response.ts';
import { isRefusal, Refusal, statusOf } from '#app/protocol/errors.ts';
import { AddModeratorNote } from '#app/protocol/moderation.ts';
import { SetHostKind } from '#app/protocol/policy.ts';
import { decide, noteIn } from './decide.ts';
import { decideMany, undoMany } from './decide-many.ts';
import { fieldOf, listOf } from './fields.ts';
import { queueAddress, readQueueQuery } from './queue-query.ts';
import { rememberReadUpTo } from './reversals-read.ts';

/** Does what a form of the queue asks for. A refusal comes back beside what it was about. */
export async function act(request: Request, context: AppLoadContext) {
  const form = await readForm(request);
  const query = readQueueQuery(new URL(request.url).searchParams);
  const done = (did: string) => redirect(queueAddress(query, { did }));
  try {
    switch (fieldOf(form, 'intent')) {
      case 'moderate':
        return done(await decide(form, context));
      case 'moderate-many':
        return await manyAnswered(decideMany(form, context));
      case 'undo-batch':
        return await manyAnswered(undoMany(form, context));
      case 'add-moderator-note':
        await addNote(form, context);
        return done('note');
      case 'set-host-kind':
        await setHostKind(form, context);
        return done('host-kind');
      case 'read-reversals': {
        const headers = { 'Set-Cookie': await rememberReadUpTo(fieldOf(form, 'upTo')) };
        return redirect(queueAddress(query), { headers });
      }
      default:
        throw new Refusal('malformed', 'This form is not known here. Reload the page.');
    }
  } catch (error) {
    if (!isRefusal(error) || error.code === 'unauthenticated') throw error;
    const init = { status: statusOf[error.code], headers: retryHeaders(error) };
    return data(notDone(form, wordsOf(error)), init);
  }
}

async function manyAnswered(answering: ReturnType<typeof decideMany>) {
  const answer = await answering;
  return data(answer, { status: answer.message ? 422 : 200 });
}

function addNote(form: FormData, { board, actor }: AppLoadContext) {
  const given = { revisionId: fieldOf(form, 'revisionId'), text: fieldOf(form, 'text') };
  return board.do.addModeratorNote(actor, parseInput(given, AddModeratorNote));
}

function setHostKind(form: FormData, { board, actor }: AppLoadContext) {
  const given = { host: fieldOf(form, 'host'), kind: fieldOf(form, 'kind') };
  return board.do.setHostKind(actor, parseInput(given, SetHostKind));
}

/** What was sent, to be shown again with why it was refused. */
function notDone(form: FormData, message: string): NotDone {
  return {
    about: 'item',
    revisionId: fieldOf(form, 'revisionId'),
    message,
    clauses: listOf(form, 'clauses'),
    note: noteIn(form),
    marks: readMarks(listOf(form, 'marks')),
    opinion: fieldOf(form, 'text'),
  };
}

const wordsOf = (refusal: Refusal) =>
  [refusal.message, ...(refusal.issues ?? []).map((issue) => issue.message)]
    .filter((words, index, all) => all.indexOf(words) === index)
    .join(' ');
