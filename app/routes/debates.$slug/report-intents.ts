import { redirect } from '@remix-run/node';
import { isRefusal } from '#app/protocol/errors.ts';
import { ReportText } from '#app/protocol/reports.ts';
import { pageWithout } from './page-without.ts';
import { fieldOf, parsed } from './run-intent.ts';
import type { Intent, Sent } from './run-intent.ts';

const reportText: Intent = async (sent) => {
  const { form, actor, board, url } = sent;
  const input = parsed(ReportText, {
    type: fieldOf(form, 'type'),
    id: fieldOf(form, 'id'),
    revisionId: fieldOf(form, 'revisionId'),
    clause: fieldOf(form, 'clause'),
    note: fieldOf(form, 'note'),
  });
  await board.do.report(actor, input);
  const thanks = (await isStillThere(sent)) ? url : new URL('/', url);
  return redirect(pageWithout(thanks, { reported: input.id }, 'reported'));
};

/** A debate that is out of sight now has no page on which to say thanks. */
async function isStillThere({ actor, board, slug }: Sent): Promise<boolean> {
  try {
    await board.read.debate(actor, slug);
    return true;
  } catch (error) {
    if (isRefusal(error) && error.code === 'not-found') return false;
    throw error;
  }
}

export const reportIntents: Readonly<Record<string, Intent>> = { 'report-text': reportText };
