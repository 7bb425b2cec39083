import { can } from '#app/domain/permissions/can.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import type { OpenRestatements } from '#app/protocol/claim-rights.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { openRestatements } from '#server/db/claim-rights.ts';
import { findPublicDebate } from '#server/db/debates.ts';
import type { Deps } from '#server/use-cases/deps.ts';

/**
 * Other wordings of a debate's claims that nobody has answered: for whose words they restate, for
 * who proposed them, and for moderators. To everybody else there are none.
 */
export const readRestatements =
  (deps: Deps) =>
  async (viewer: MaybeActor, query: { slug: string }): Promise<OpenRestatements> => {
    if (!viewer) return { restatements: [] };
    const rows = await openRestatements(deps.db, query.slug);
    if (rows.length === 0 && !(await findPublicDebate(deps.db, query.slug))) {
      throw new Refusal('not-found', 'There is no such debate.');
    }
    return {
      restatements: rows.flatMap(({ claim, text, markerId, quotedAuthorId, isOpen }) => {
        const on = { quotedAuthorId, proposedById: markerId };
        const isTheirs = can(viewer, { do: 'answer-wording', on });
        const maySee =
          isTheirs || can(viewer, { do: 'see-unpublished', on: { authorId: markerId } });
        return maySee ? [{ claim, text, mayAnswer: isTheirs && isOpen }] : [];
      }),
    };
  };
