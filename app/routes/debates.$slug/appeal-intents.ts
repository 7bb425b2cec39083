import { redirect } from '@remix-run/node';
import { WriteAppeal } from '#app/protocol/appeals.ts';
import { Id } from '#app/protocol/shared.ts';
import { fieldOf, parsed } from './run-intent.ts';
import type { Intent, Sent } from './run-intent.ts';

const appeal: Intent = async (sent) => {
  const { form, actor, board } = sent;
  const input = parsed(WriteAppeal, {
    type: 'comment',
    id: fieldOf(form, 'id'),
    revisionId: fieldOf(form, 'revisionId'),
    text: fieldOf(form, 'text'),
  });
  await board.do.appeal(actor, input);
  return redirect(await placeOf(sent, input.id));
};

const withdrawAppeal: Intent = async (sent) => {
  const { form, actor, board } = sent;
  const id = parsed(Id, fieldOf(form, 'id'));
  await board.do.withdrawAppeal(actor, { type: 'comment', id });
  return redirect(await placeOf(sent, id));
};

/** Where its author finds the comment: by its number, or where it would stand. */
async function placeOf({ slug, actor, board }: Sent, id: string): Promise<string> {
  const { number, parentNumber } = await board.read.comment(actor, id);
  if (number !== null) return `/debates/${slug}/comments/${number}`;
  const { query } =
    parentNumber === null
      ? { query: '' }
      : await board.read.placeOf(actor, { slug, number: parentNumber });
  return `/debates/${slug}${query}#own-${id}`;
}

export const appealIntents: Readonly<Record<string, Intent>> = {
  appeal,
  'withdraw-appeal': withdrawAppeal,
};
