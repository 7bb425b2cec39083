import { redirect } from '@remix-run/node';
import { Refusal } from '#app/protocol/errors.ts';
import { Moderate } from '#app/protocol/moderation.ts';
import type { ModerationReceipt } from '#app/protocol/moderation.ts';
import { pageWithout } from './page-without.ts';
import { fieldOf, parsed } from './run-intent.ts';
import type { Intent, Sent } from './run-intent.ts';

/** A removal names a clause, so that its author and readers know why. */
const removeText: Intent = async (sent) => {
  const clause = fieldOf(sent.form, 'clause');
  if (!clause) {
    const message = 'Choose the clause it breaks, so that its author knows why.';
    throw new Refusal('invalid', message, { issues: [{ path: 'clause', message }] });
  }
  const done = await moderate(sent, { verb: 'remove', clauses: [clause] });
  // Its page is gone with it; what was just decided can be undone in the queue.
  return redirect(done.type === 'debate' ? '/moderation' : placeOf(sent, done));
};

const restoreText: Intent = async (sent) =>
  redirect(placeOf(sent, await moderate(sent, { verb: 'restore' })));

async function moderate(
  { form, actor, board }: Sent,
  decision: Pick<Moderate, 'verb' | 'clauses'>,
): Promise<ModerationReceipt> {
  const input = parsed(Moderate, {
    ...decision,
    type: fieldOf(form, 'type'),
    id: fieldOf(form, 'id'),
    revisionId: fieldOf(form, 'revisionId'),
    note: fieldOf(form, 'note'),
  });
  return board.do.moderate(actor, input);
}

/** The same page, at what was decided on. */
function placeOf({ url }: Sent, { type, id, number }: ModerationReceipt): string {
  const place = number === null ? `${type}-${id}` : `comment-${number}`;
  return pageWithout(url, {}, type === 'debate' ? 'opening' : place);
}

export const moderateIntents: Readonly<Record<string, Intent>> = {
  'remove-text': removeText,
  'restore-text': restoreText,
};
