import { mayAnswerDispute, maySeeDispute } from '#app/domain/evidence/dispute-rights.ts';
import type { EvidenceKind } from '#app/domain/evidence/kinds.ts';
import { can } from '#app/domain/permissions/can.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import type { DisputeList, DisputeView } from '#app/protocol/disputes.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { openClaim } from '#server/db/claims.ts';
import { findPublicDebate } from '#server/db/debates.ts';
import { openDisputes } from '#server/db/disputes.ts';
import type { StoredDispute } from '#server/db/disputes.ts';
import type { Deps } from '#server/use-cases/deps.ts';
import { iso, personView } from './people.ts';

/** Looked through for one answer, the oldest first. */
const most = 500;

/** The open disputes of a debate, or of one claim, that concern the viewer. */
export const readDisputes =
  (deps: Deps) =>
  async (viewer: MaybeActor, query: { slug: string } | { claim: string }): Promise<DisputeList> => {
    const where = 'claim' in query ? await byClaim(deps, query.claim) : await inDebate(deps, query);
    // Nobody is concerned who is not signed in, and their pages are many.
    if (!viewer) return { disputes: [] };
    const disputes = await openDisputes(deps.db, where, most);
    return {
      disputes: disputes
        .filter(({ parties }) => maySeeDispute(viewer, parties))
        .map((dispute) => disputeView(viewer, dispute)),
    };
  };

async function byClaim(deps: Deps, id: string): Promise<{ claimId: string }> {
  if (!(await openClaim(deps.db, id))) throw new Refusal('not-found', 'There is no such claim.');
  return { claimId: id };
}

async function inDebate(deps: Deps, { slug }: { slug: string }): Promise<{ debateId: string }> {
  const debate = await findPublicDebate(deps.db, slug);
  if (!debate) throw new Refusal('not-found', 'There is no such debate.');
  return { debateId: debate.id };
}

function disputeView(viewer: MaybeActor, dispute: StoredDispute): DisputeView {
  const { parties, claim } = dispute;
  const rests = !can(viewer, { do: 'work-on-claims', on: { phase: claim.debate.phase } });
  return {
    id: dispute.id,
    claim: dispute.claimId,
    evidence: dispute.evidenceId,
    kind: dispute.kind as EvidenceKind | null,
    text: dispute.text,
    by: personView(dispute.author),
    status: dispute.status,
    createdAt: iso(dispute.createdAt),
    may: {
      answer: !rests && mayAnswerDispute(viewer, parties),
      withdraw: can(viewer, { do: 'withdraw', on: dispute }),
    },
  };
}
