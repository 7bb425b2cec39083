import { redirect } from '@remix-run/node';
import { detailFields } from '#app/domain/evidence/detail-fields.ts';
import { AddEvidence, CreateClaim, EvidenceKind } from '#app/protocol/claims.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { Id } from '#app/protocol/shared.ts';
import { wholeNumber } from '#app/http/path-params.ts';
import { fieldOf, parsed } from './run-intent.ts';
import type { Intent, Sent } from './run-intent.ts';

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
    return {
      exact: fieldOf(form, 'quote.exact'),
      prefix: fieldOf(form, 'quote.prefix'),
      suffix: fieldOf(form, 'quote.suffix'),
    };
  }
  try {
    return JSON.parse(sentence) as unknown;
  } catch {
    throw new Refusal('malformed', 'This sentence could not be read. Choose it again.');
  }
}

const addEvidence: Intent = async (sent) => {
  const { form, slug, actor, board } = sent;
  const claimId = parsed(Id, fieldOf(form, 'claim'));
  const kind = parsed(EvidenceKind, fieldOf(form, 'kind'));
  const input = parsed(AddEvidence, {
    id: fieldOf(form, 'id') || undefined,
    side: fieldOf(form, 'side'),
    kind,
    details: detailsIn(form, kind),
    against: fieldOf(form, 'against') || null,
    source: sourceIn(form),
    comment: await carrierIn(sent),
  });
  const { evidence, reasons } = await board.do.addEvidence(actor, { ...input, claimId });
  if (evidence.status === 'returned') return { message: returned, reasons, outcome: 'return' };
  const held = evidence.status === 'published' ? '' : '?sent=evidence';
  return redirect(`/debates/${slug}/claims${held}#claim-${claimId}`);
};

/** The chosen kind's answers; what was typed for other kinds stays unsent. */
function detailsIn(form: FormData, kind: EvidenceKind): Record<string, string> {
  const said = detailFields[kind].map(({ name }) => [
    name,
    fieldOf(form, `${kind}.${name}`).trim(),
  ]);
  return Object.fromEntries(said.filter(([, value]) => value !== '')) as Record<string, string>;
}

function sourceIn(form: FormData): unknown {
  const where = fieldOf(form, 'source').trim();
  if (where === '') return null;
  const isDoi = /^(?:doi:\s*)?10\.\d{4,9}\//i.test(where);
  return {
    ...(isDoi ? { doi: where.replace(/^doi:\s*/i, '') } : { url: where }),
    title: fieldOf(form, 'title').trim() || undefined,
    own: fieldOf(form, 'own') === 'yes',
  };
}

/** The form names the comment that carries the evidence by its number. */
async function carrierIn({ form, slug, actor, board }: Sent): Promise<string | null> {
  const number = wholeNumber(fieldOf(form, 'comment'));
  return number === null ? null : (await board.read.commentByNumber(actor, { slug, number })).id;
}

const askForEvidence: Intent = async ({ form, slug, actor, board }) => {
  const claimId = parsed(Id, fieldOf(form, 'claim'));
  await board.do.askForEvidence(actor, { claimId });
  return redirect(`/debates/${slug}/claims#claim-${claimId}`);
};

export const claimIntents: Readonly<Record<string, Intent>> = {
  'create-claim': createClaim,
  'add-evidence': addEvidence,
  'ask-for-evidence': askForEvidence,
};
