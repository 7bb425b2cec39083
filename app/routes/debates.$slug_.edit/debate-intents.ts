import { redirect } from '@remix-run/node';
import { EditDebate } from '#app/protocol/debates.ts';
import { Id } from '#app/protocol/shared.ts';
import { fieldOf, parsed } from '../debates.$slug/run-intent.ts';
import type { Intent } from '../debates.$slug/run-intent.ts';

export const debateIntents: Readonly<Record<string, Intent>> = {
  'edit-debate': async ({ form, slug, actor, board }) => {
    const input = parsed(EditDebate, {
      title: fieldOf(form, 'title'),
      motion: fieldOf(form, 'motion'),
      body: fieldOf(form, 'body'),
      methods: form.getAll('methods'),
      revisionId: fieldOf(form, 'revisionId'),
    });
    await board.do.editDebate(actor, { ...input, slug });
    return redirect(`/debates/${slug}`);
  },
  'ask-moderator': async ({ form, slug, actor, board }) => {
    const id = parsed(Id, fieldOf(form, 'debate'));
    await board.do.askModerator(actor, { type: 'debate', id });
    return redirect(`/debates/${slug}`);
  },
};
