import { can } from '#app/domain/permissions/can.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { maxModeratorNoteLength } from '#app/protocol/moderation.ts';
import type { AddModeratorNote, ModeratorNoteView } from '#app/protocol/moderation.ts';
import { inTransaction } from '#server/db/client.ts';
import { insertModeratorNote, subjectOf } from '#server/db/moderator-notes.ts';
import { lockSubject } from '#server/db/subjects.ts';
import { limits } from '#server/integrations/rate-limits/limits.ts';
import type { Deps } from '../deps.ts';
import { notFound, requireActor, requirePermission, requireText, spend } from '../guards.ts';

/**
 * Asks colleagues for a second opinion: a note on a waiting text that only moderators read, and
 * never the one who wrote it. The text stays where it stands. Refuses with `not-found` an unknown
 * revision, with `conflict` one that no longer waits.
 */
export const addModeratorNote =
  (deps: Deps) =>
  async (maybe: MaybeActor, input: AddModeratorNote): Promise<ModeratorNoteView> => {
    const actor = requireActor(maybe);
    requirePermission(actor, { do: 'see-queue' }, 'Only moderators write these notes.');
    const text = requireText(input.text, { max: maxModeratorNoteLength, path: 'text' }).trim();
    await spend(deps, actor, limits.moderation);

    const { revisionId } = input;
    const createdAt = deps.now();
    await inTransaction(deps.db, async (tx) => {
      const about = await subjectOf(tx, revisionId);
      const subject = about && (await lockSubject(tx, about.type, about.id));
      if (!subject) throw notFound('text');
      const writers = [about.writerId, subject.authorId, subject.latestAuthorId];
      if (!writers.every((authorId) => can(actor, { do: 'decide', on: { authorId } }))) {
        throw new Refusal('forbidden', 'This is your own text. Your colleagues look at it.');
      }
      const waits =
        (subject.latest.id === revisionId && subject.waiting) ||
        (subject.publicRevisionId === revisionId && subject.publicWaiting);
      if (!waits) throw new Refusal('conflict', 'This no longer waits: it was decided or changed.');
      const note = { id: deps.newId(), revisionId, authorId: actor.id, text, createdAt };
      await insertModeratorNote(tx, note);
    });
    const { handle, name, line = '' } = actor;
    return { author: { handle, name, line }, text, at: createdAt.toISOString() };
  };
