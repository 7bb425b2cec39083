import { redirect } from '@remix-run/node';
import { detailFields } from '#app/domain/evidence/detail-fields.ts';
import { wholeNumber } from '#app/http/path-params.ts';
import { AddEvidence, EvidenceKind } from '#app/protocol/claims.ts';
import { AcceptDispute, DisputeKind, DisputeWording } from '#app/protocol/disputes.ts';
import { EditEvidence } from '#app/protocol/own-evidence.ts';
import { Id } from '#app/protocol/shared.ts';
import { fieldOf, parsed } from './run-intent.ts';
import type { Intent, Sent } from './run-intent.ts';

const returned = 'Not sent yet: please look at what follows.';

const idIn = ({ form }: Sent, name: 'claim' | 'evidence' | 'dispute'): string =>
  parsed(Id, fieldOf(form, name));

/** Back to the claim with its evidence shown, or to the piece. */
function claimPage({ slug }: Sent, claim: string, more: { sent?: string; evidence?: string } = {}) {
  const query = more.sent ? `&sent=${more.sent}` : '';
  const place = more.evidence ? `evidence-${more.evidence}` : `claim-${claim}`;
  return redirect(`/debates/${slug}/claims?claim=${claim}${query}#${place}`);
}

const addEvidence: Intent = async (sent) => {
  const { form, actor, board } = sent;
  const claimId = idIn(sent, 'claim');
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
  return evidence.status === 'published'
    ? claimPage(sent, claimId, { evidence: evidence.id })
    : claimPage(sent, claimId, { sent: 'evidence' });
};

const editEvidence: Intent = async (sent) => {
  const { form, actor, board } = sent;
  const id = idIn(sent, 'evidence');
  const kind = parsed(EvidenceKind, fieldOf(form, 'kind'));
  const input = parsed(EditEvidence, {
    revisionId: fieldOf(form, 'revisionId'),
    kind,
    details: detailsIn(form, kind),
    source: sourceIn(form),
  });
  const { evidence, reasons } = await board.do.editEvidence(actor, { ...input, id });
  if (evidence.revisionStatus === 'returned') {
    return { message: returned, reasons, outcome: 'return' };
  }
  return evidence.revisionStatus === 'published'
    ? claimPage(sent, evidence.claim, { evidence: id })
    : claimPage(sent, evidence.claim, { sent: 'evidence' });
};

const withdrawEvidence: Intent = async (sent) => {
  const { claim } = await sent.board.do.withdrawEvidence(sent.actor, {
    id: idIn(sent, 'evidence'),
  });
  return claimPage(sent, claim);
};

const disputeKind: Intent = async (sent) => {
  const { form, actor, board } = sent;
  const evidenceId = idIn(sent, 'evidence');
  const input = parsed(DisputeKind, {
    kind: fieldOf(form, 'kind'),
    revisionId: fieldOf(form, 'revisionId') || undefined,
  });
  await board.do.disputeKind(actor, { ...input, evidenceId });
  return claimPage(sent, idIn(sent, 'claim'), { evidence: evidenceId });
};

const disputeWording: Intent = async (sent) => {
  const { form, actor, board } = sent;
  const claimId = idIn(sent, 'claim');
  const input = parsed(DisputeWording, {
    text: fieldOf(form, 'text'),
    revisionId: fieldOf(form, 'revisionId') || undefined,
  });
  const { dispute, reasons } = await board.do.disputeWording(actor, { ...input, claimId });
  if (!dispute) return { message: returned, reasons, outcome: 'return' };
  return claimPage(sent, claimId);
};

const acceptDispute: Intent = async (sent) => {
  const { form, actor, board } = sent;
  const id = idIn(sent, 'dispute');
  // A plain "Accept" brings no answers: what the new kind asks is in a form of its own.
  const kind = EvidenceKind.safeParse(fieldOf(form, 'kind')).data;
  const input = parsed(AcceptDispute, {
    ...(kind ? { details: detailsIn(form, kind) } : {}),
    source: sourceIn(form),
  });
  const { dispute } = await board.do.acceptDispute(actor, { ...input, id });
  const claim = dispute?.claim ?? idIn(sent, 'claim');
  if (dispute?.status === 'open') return claimPage(sent, claim, { sent: 'answer' });
  return claimPage(sent, claim, dispute?.evidence ? { evidence: dispute.evidence } : {});
};

const closing =
  (command: 'declineDispute' | 'withdrawDispute'): Intent =>
  async (sent) => {
    const { dispute } = await sent.board.do[command](sent.actor, { id: idIn(sent, 'dispute') });
    const claim = dispute?.claim ?? idIn(sent, 'claim');
    return claimPage(sent, claim, dispute?.evidence ? { evidence: dispute.evidence } : {});
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

export const evidenceIntents: Readonly<Record<string, Intent>> = {
  'add-evidence': addEvidence,
  'edit-evidence': editEvidence,
  'withdraw-evidence': withdrawEvidence,
  'dispute-kind': disputeKind,
  'dispute-wording': disputeWording,
  'accept-dispute': acceptDispute,
  'decline-dispute': closing('declineDispute'),
  'withdraw-dispute': closing('withdrawDispute'),
};
