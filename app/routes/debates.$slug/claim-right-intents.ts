import { redirect } from '@remix-run/node';
import { z } from 'zod/mini';
import { NarrowClaim } from '#app/protocol/claim-rights.ts';
import { wholeNumber } from '#app/http/path-params.ts';
import { Id } from '#app/protocol/shared.ts';
import { fieldOf, parsed } from './run-intent.ts';
import type { Intent, Sent } from './run-intent.ts';

/** What was done with a claim. */
export type ClaimAct =
  'narrowed' | 'disowned' | 'reclaimed' | 'taken-back' | 'words-accepted' | 'words-declined';

/** Where the browser goes after an act on a claim. */
type Back = (sent: Sent, claimId: string, done: ClaimAct) => string;

const YesOrNo = z.enum(['yes', 'no']);

const claimIn = ({ form }: Sent): string => parsed(Id, fieldOf(form, 'claim'));

/** The acts of whose words a claim quotes, and of who marked it, as the forms of a page send them. */
export function claimRightIntents(back: Back): Readonly<Record<string, Intent>> {
  const disowning =
    (disowned: boolean): Intent =>
    async (sent) => {
      const claimId = claimIn(sent);
      await sent.board.do.disownClaim(sent.actor, { claimId, disowned });
      return redirect(back(sent, claimId, disowned ? 'disowned' : 'reclaimed'));
    };
  return {
    'narrow-claim': async (sent) => {
      const { form, actor, board } = sent;
      const claimId = claimIn(sent);
      const position = wholeNumber(fieldOf(form, 'position'));
      const input = parsed(NarrowClaim, {
        revisionId: fieldOf(form, 'revisionId'),
        quote: { exact: fieldOf(form, 'exact'), ...(position === null ? {} : { position }) },
      });
      const { outcome, reasons } = await board.do.narrowClaim(actor, { ...input, claimId });
      if (outcome === 'return') {
        return { message: 'Not narrowed: please look at what follows.', reasons, outcome };
      }
      return redirect(back(sent, claimId, 'narrowed'));
    },
    'disown-claim': disowning(true),
    'reclaim-claim': disowning(false),
    'take-back-claim': async (sent) => {
      const claimId = claimIn(sent);
      await sent.board.do.takeBackClaim(sent.actor, { claimId });
      return redirect(back(sent, claimId, 'taken-back'));
    },
    'answer-restatement': async (sent) => {
      const claimId = claimIn(sent);
      const accept = parsed(YesOrNo, fieldOf(sent.form, 'accept')) === 'yes';
      await sent.board.do.answerRestatement(sent.actor, { claimId, accept });
      return redirect(back(sent, claimId, accept ? 'words-accepted' : 'words-declined'));
    },
  };
}

/** On the page of claims: back to the claim, or to the page where it is no longer there. */
export const claimRightsOnPage = claimRightIntents(({ slug }, claimId, done) =>
  done === 'taken-back'
    ? `/debates/${slug}/claims?sent=taken-back`
    : `/debates/${slug}/claims?claim=${claimId}#claim-${claimId}`,
);
