import { can } from '#app/domain/permissions/can.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { evidenceToEdit, isAnsweredByOthers } from '#server/db/evidence.ts';
import type { Deps } from '../deps.ts';
import { notFound, requireActor, requireOpen } from '../guards.ts';
import { withdraw } from '../submissions/own-text.ts';

/**
 * Takes back one's own evidence. What is public stays while others' evidence points at it, and while
 * the debate is closed.
 */
export const withdrawEvidence =
  (deps: Deps) =>
  async (maybe: MaybeActor, { id }: { id: string }): Promise<{ claim: string }> => {
    const actor = requireActor(maybe);
    const evidence = await evidenceToEdit(deps.db, id);
    if (!evidence || !can(actor, { do: 'withdraw', on: evidence })) throw notFound('evidence');
    if (evidence.status === 'published') {
      requireOpen(actor, evidence.debate);
      if (await isAnsweredByOthers(deps.db, evidence)) {
        throw new Refusal(
          'conflict',
          'Others have answered this evidence. You can still change it.',
        );
      }
    }
    await withdraw(deps)(actor, { type: 'evidence', id });
    return { claim: evidence.claimId };
  };
