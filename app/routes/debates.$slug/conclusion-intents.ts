import { redirect } from '@remix-run/node';
import { z } from 'zod/mini';
import { WriteConclusion } from '#app/protocol/debates.ts';
import { Reason, SubjectStatus } from '#app/protocol/shared.ts';
import { fieldOf, parsed } from './run-intent.ts';
import type { Intent } from './run-intent.ts';

/** What became of a proposal. */
const Proposed = z.object({ status: SubjectStatus, reasons: z.array(Reason) });

const conclusionIn = (form: FormData) =>
  parsed(WriteConclusion, { agreed: fieldOf(form, 'agreed'), open: fieldOf(form, 'open') });

export const conclusionIntents: Readonly<Record<string, Intent>> = {
  'propose-conclusion': async ({ form, slug, actor, board }) => {
    const answer = await board.do.proposeConclusion(actor, { ...conclusionIn(form), slug });
    const { status, reasons } = parsed(Proposed, answer);
    if (status === 'returned') {
      return { message: 'Not sent yet: please look at what follows.', reasons, outcome: 'return' };
    }
    return redirect(`/debates/${slug}${status === 'published' ? '' : '?sent=conclusion'}`);
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
