import { redirect } from '@remix-run/node';
import { z } from 'zod/mini';
import { WriteAppeal } from '#app/protocol/appeals.ts';
import { Id, SubjectType } from '#app/protocol/shared.ts';
import { claimRightIntents } from '../debates.$slug/claim-right-intents.ts';
import { fieldOf, parsed } from '../debates.$slug/run-intent.ts';
import type { Intent, Sent } from '../debates.$slug/run-intent.ts';

const Named = z.object({ type: SubjectType, id: Id });

const namedIn = ({ form }: Sent) =>
  parsed(Named, { type: fieldOf(form, 'type'), id: fieldOf(form, 'id') });

/** Back to the list, with a word on what was done. */
const done = (what: string) => redirect(`/my-texts?did=${what}`);

export const ownTextIntents: Readonly<Record<string, Intent>> = {
  ...claimRightIntents((_sent, claimId, what) => `/my-texts?did=${what}#claim-${claimId}`),
  'ask-moderator': async (sent) => {
    await sent.board.do.askModerator(sent.actor, namedIn(sent));
    return done('asked');
  },
  withdraw: async (sent) => {
    await sent.board.do.withdraw(sent.actor, namedIn(sent));
    return done('withdrawn');
  },
  appeal: async (sent) => {
    const { form, actor, board } = sent;
    const [revisionId, text] = [fieldOf(form, 'revisionId'), fieldOf(form, 'text')];
    await board.do.appeal(actor, parsed(WriteAppeal, { ...namedIn(sent), revisionId, text }));
    return done('appealed');
  },
  'withdraw-appeal': async (sent) => {
    await sent.board.do.withdrawAppeal(sent.actor, namedIn(sent));
    return done('appeal-withdrawn');
  },
};
