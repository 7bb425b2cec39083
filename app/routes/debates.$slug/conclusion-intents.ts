import { redirect } from '@remix-run/node';
import { WriteConclusion } from '#app/protocol/debates.ts';
import { fieldOf, parsed } from './run-intent.ts';
import type { Intent } from './run-intent.ts';

const conclusionIn = (form: FormData) =>
  parsed(WriteConclusion, { agreed: fieldOf(form, 'agreed'), open: fieldOf(form, 'open') });

export const conclusionIntents: Readonly<Record<string, Intent>> = {
  'propose-conclusion': async ({ form, slug, actor, board }) => {
    await board.do.proposeConclusion(actor, { ...conclusionIn(form), slug });
    return redirect(`/debates/${slug}?sent=conclusion`);
  },
  'close-debate': async ({ form, slug, actor, board }) => {
    await board.do.closeDebate(actor, { ...conclusionIn(form), slug });
    return redirect(`/debates/${slug}`);
  },
  'reopen-debate': async ({ slug, actor, board }) => {
    await board.do.reopenDebate(actor, { slug });
    return redirect(`/debates/${slug}`);
  },
};
