import type { MaybeActor } from '#app/domain/permissions/can.ts';
import type { DisputeKind, DisputeReceipt } from '#app/protocol/disputes.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { evidenceToEdit } from '#server/db/evidence.ts';
import { limits } from '#server/integrations/rate-limits/limits.ts';
import type { Deps } from '../deps.ts';
import { notFound, requireActor, requireOpen, spend } from '../guards.ts';
import type { Created } from '../submissions/once.ts';
import { openDispute } from './open-dispute.ts';

/** Says that a piece of evidence is of another kind; everyone sees how many say so. */
export const disputeKind =
  (deps: Deps) =>
  async (
    maybe: MaybeActor,
    input: DisputeKind & { evidenceId: string },
  ): Promise<Created<DisputeReceipt>> => {
    const actor = requireActor(maybe);
    const evidence = await evidenceToEdit(deps.db, input.evidenceId);
    if (evidence?.status !== 'published') throw notFound('evidence');
    requireOpen(actor, evidence.debate);
    if (evidence.authorId === actor.id) {
      throw new Refusal(
        'forbidden',
        'This is your own evidence: you can change its kind yourself.',
      );
    }
    if (evidence.kind === input.kind) {
      const message = 'It is given as this kind already. Choose another one.';
      throw new Refusal('invalid', message, { issues: [{ path: 'kind', message }] });
    }
    await spend(deps, actor, limits.dispute);
    const { id, created } = await openDispute(deps, actor, {
      type: 'evidence',
      id: evidence.id,
      claimId: evidence.claimId,
      revisionId: input.revisionId ?? null,
      kind: input.kind,
      text: null,
    });
    const { claimId: claim, id: about } = evidence;
    return { dispute: { id, status: 'open', claim, evidence: about }, reasons: [], created };
  };
