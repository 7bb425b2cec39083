import { redirect } from '@remix-run/node';
import { CreateClaim } from '#app/protocol/claims.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { Id } from '#app/protocol/shared.ts';
import { wholeNumber } from '#app/http/path-params.ts';
import { evidenceIntents } from './evidence-intents.ts';
import { fieldOf, parsed } from './run-intent.ts';
import type { Intent } from './run-intent.ts';

const returned = 'Not sent yet: please look at what follows.';

const createClaim: Intent = async ({ form, slug, actor, board }) => {
  const input = parsed(CreateClaim, {
    id: fieldOf(form, 'id') || undefined,
    debate: slug,
    subject: {
      type: fieldOf(form, 'subject.type'),
      revisionId: fieldOf(form, 'subject.revisionId'),
    },
    quote: quoteIn(form),
    text: fieldOf(form, 'text') || undefined,
  });
  const { claim, reasons } = await board.do.createClaim(actor, input);
  if (claim.status === 'returned') return { message: returned, reasons, outcome: 'return' };
  return claim.status === 'published'
    ? redirect(`/debates/${slug}/claims?add=${claim.id}#claim-${claim.id}`)
    : redirect(`/debates/${slug}/claims?sent=claim`);
};

/** Selected words come as three fields, a sentence chosen from the list as one. */
function quoteIn(form: FormData): unknown {
  const sentence = fieldOf(form, 'sentence');
  if (!sentence) {
    const position = wholeNumber(fieldOf(form, 'quote.position'));
    return {
      exact: fieldOf(form, 'quote.exact'),
      prefix: fieldOf(form, 'quote.prefix'),
      suffix: fieldOf(form, 'quote.suffix'),
      ...(position === null ? {} : { position }),
    };
  }
  try {
    return JSON.parse(sentence) as unknown;
  } catch {
    throw new Refusal('malformed', 'This sentence could not be read. Choose it again.');
  }
}

const askForEvidence: Intent = async ({ form, slug, actor, board }) => {
  const claimId = parsed(Id, fieldOf(form, 'claim'));
  await board.do.askForEvidence(actor, { claimId });
  return redirect(`/debates/${slug}/claims?claim=${claimId}#claim-${claimId}`);
};

export const claimIntents: Readonly<Record<string, Intent>> = {
  'create-claim': createClaim,
  'ask-for-evidence': askForEvidence,
  ...evidenceIntents,
};
