import type { AppLoadContext } from '@remix-run/node';
import type { ManyAnswer } from '#app/components/moderation/answers.ts';
import { parseInput } from '#app/http/read-json.ts';
import { isRefusal } from '#app/protocol/errors.ts';
import { ModerateMany, UndoBatch } from '#app/protocol/moderation.ts';
import { noteIn } from './decide.ts';
import { fieldOf, listOf } from './fields.ts';

/** One verb for all that were picked. What could not be done is said, and stays picked. */
export async function decideMany(form: FormData, context: AppLoadContext): Promise<ManyAnswer> {
  const verb = fieldOf(form, 'verb');
  const items = listOf(form, 'items').map((value) => {
    const [type, id, revisionId] = value.split(':');
    return { type, id, revisionId };
  });
  const answer: Omit<ManyAnswer, 'message'> = {
    about: 'many',
    verb,
    clauses: listOf(form, 'clauses'),
    note: noteIn(form),
    selected: items.map(({ revisionId }) => revisionId ?? ''),
    batch: null,
    done: 0,
    failed: [],
  };
  const isApproval = verb === 'approve';
  if (items.length === 0) return { ...answer, message: 'Select at least one text first.' };
  if (!isApproval && answer.clauses.length === 0) {
    return { ...answer, message: 'Tick the clause they break, so that their authors know why.' };
  }
  try {
    const { note, clauses } = answer;
    const batch = fieldOf(form, 'batch');
    const given = { batch, verb, items, ...(isApproval ? {} : { clauses, note }) };
    const input = parseInput(given, ModerateMany);
    const { done, failed } = await context.board.do.moderateMany(context.actor, input);
    const left = failed.map(({ revisionId }) => revisionId);
    return {
      ...answer,
      message: null,
      batch: done > 0 ? batch : null,
      done,
      failed,
      selected: left,
      ...(left.length === 0 ? { clauses: [], note: '' } : {}),
    };
  } catch (error) {
    if (!isRefusal(error) || error.code === 'unauthenticated') throw error;
    return { ...answer, message: error.message };
  }
}

/** Takes back what was decided in one go. */
export async function undoMany(form: FormData, context: AppLoadContext): Promise<ManyAnswer> {
  const input = parseInput({ batch: fieldOf(form, 'batch') }, UndoBatch);
  const { undone, failed } = await context.board.do.undoBatch(context.actor, input);
  return {
    about: 'many',
    verb: 'undo',
    message: null,
    batch: null,
    done: undone,
    failed,
    clauses: [],
    note: '',
    selected: [],
  };
}
