import { redirect } from '@remix-run/node';
import { z } from 'zod/mini';
import { sameClaimAnswers } from '#app/domain/claims/same-claim.ts';
import { Id } from '#app/protocol/shared.ts';
import { fieldOf, parsed } from './run-intent.ts';
import type { Intent, Sent } from './run-intent.ts';

const pairIn = ({ form }: Sent) => ({
  claimId: parsed(Id, fieldOf(form, 'claim')),
  otherId: parsed(Id, fieldOf(form, 'other')),
});

const proposeSameClaim: Intent = async (sent) => {
  const pair = pairIn(sent);
  await sent.board.do.proposeSameClaim(sent.actor, pair);
  return redirect(back(sent.slug, pair.claimId));
};

const answerSameClaim: Intent = async (sent) => {
  const pair = pairIn(sent);
  const answer = parsed(z.enum(sameClaimAnswers), fieldOf(sent.form, 'answer'));
  await sent.board.do.answerSameClaim(sent.actor, { ...pair, answer });
  return redirect(back(sent.slug, pair.claimId));
};

const back = (slug: string, claimId: string) =>
  `/debates/${slug}/claims?claim=${claimId}#same-${claimId}`;

const bringEvidence: Intent = async ({ form, slug, actor, board }) => {
  const claimId = parsed(Id, fieldOf(form, 'claim'));
  const evidenceId = parsed(Id, fieldOf(form, 'evidence'));
  const { evidence, reasons, created } = await board.do.bringEvidence(actor, {
    claimId,
    evidenceId,
  });
  if (evidence.status === 'returned') {
    return { message: 'Not brought here: please look at why.', reasons, outcome: 'return' };
  }
  if (!created && evidence.status === 'published') {
    return { message: 'It counts here already.', reasons: [], outcome: 'publish' };
  }
  const held = evidence.status === 'published' ? '' : '&sent=evidence';
  return redirect(`/debates/${slug}/claims?claim=${claimId}${held}#claim-${claimId}`);
};

/** The forms about one claim and the same claim elsewhere, on the page of claims. */
export const sameClaimIntents: Readonly<Record<string, Intent>> = {
  'propose-same-claim': proposeSameClaim,
  'answer-same-claim': answerSameClaim,
  'bring-evidence': bringEvidence,
};
