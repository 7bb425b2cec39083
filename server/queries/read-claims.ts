import type { MaybeActor } from '#app/domain/permissions/can.ts';
import type { ClaimList } from '#app/protocol/claims.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { publicDebate } from '#server/db/visibility.ts';
import type { Deps } from '#server/use-cases/deps.ts';
import { publicClaims } from './claim-views.ts';

/** Every public claim of a debate with its evidence, and the sequence to follow events from. */
export const readClaims =
  (deps: Deps) =>
  async (_viewer: MaybeActor, query: { slug: string }): Promise<ClaimList> => {
    const debate = await deps.db.debate.findFirst({
      where: { slug: query.slug, ...publicDebate },
      select: { id: true, sequence: true },
    });
    if (!debate) throw new Refusal('not-found', 'There is no such debate.');
    const claims = await publicClaims(deps.db, { where: { debateId: debate.id } });
    return { claims, sequence: debate.sequence };
  };
