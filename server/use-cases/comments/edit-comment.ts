import { can } from '#app/domain/permissions/can.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { renderMarkdown } from '#app/domain/text/markdown.ts';
import { maxCommentLength } from '#app/domain/threads/comment-length.ts';
import type { CommentReceipt, EditComment } from '#app/protocol/comments.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { claimsToComeOf, fieldsFor } from '#server/db/claims-to-come.ts';
import { commentOf } from '#server/db/comments.ts';
import { limits } from '#server/integrations/rate-limits/limits.ts';
import type { Deps } from '../deps.ts';
import { notFound, requireActor, requireText, spend } from '../guards.ts';
import { judge } from '../submissions/judge.ts';
import { submitEdit } from '../submissions/submit.ts';
import { makeClaims } from './make-claims.ts';
import { claimsFor, requireSources } from './sources.ts';

/**
 * A new revision of a comment, by its author or, where it is public and something in it must not
 * stand there, by a moderator, whose revision it then is. While it waits or is returned, what was
 * public stays public.
 */
export const editComment =
  (deps: Deps) =>
  async (maybe: MaybeActor, input: EditComment & { id: string }): Promise<CommentReceipt> => {
    const actor = requireActor(maybe);
    const comment = await commentOf(deps.db, input.id);
    if (!comment || !can(actor, { do: 'see-unpublished', on: comment })) throw notFound('comment');
    const isAuthor = can(actor, { do: 'edit', on: comment });
    if (!isAuthor && comment.status !== 'published') {
      throw new Refusal('forbidden', 'Only its author edits a text that is not public.');
    }
    const body = requireText(input.body, { max: maxCommentLength, path: 'body' });
    // Only its author makes claims in their own name.
    const given = isAuthor && input.sources ? requireSources(input.sources) : null;
    await spend(deps, actor, limits.comment);

    const judgement = await judge(deps, deps.db, actor, {
      texts: [{ kind: 'comment', text: body }],
      holdAll: comment.debate.mode === 'hold_all',
      exceptSubject: comment.id,
      publicRevisionId: comment.publicRevisionId,
    });
    if (!isAuthor && judgement.outcome === 'return') {
      throw new Refusal(
        'invalid',
        judgement.reasons[0]?.message ?? 'The policy returns this text.',
      );
    }
    const before = await claimsToComeOf(deps.db, comment.id);
    const toCome = given ? claimsFor(deps, given, before) : before;
    const { subject, revisionId, number } = await submitEdit(deps, {
      type: 'comment',
      id: comment.id,
      debateId: comment.debateId,
      authorId: actor.id,
      revisionId: input.revisionId,
      body,
      rendered: renderMarkdown(body, { debateSlug: comment.debate.slug }),
      fields: fieldsFor(toCome),
      judgement,
    });
    if (toCome.length > 0 && subject.publicRevisionId === revisionId) {
      await makeClaims(deps, comment.id);
    }
    return {
      comment: {
        id: comment.id,
        status: subject.status,
        revisionId,
        revisionStatus: subject.latest.status,
        number,
        debate: comment.debate.slug,
      },
      reasons: judgement.reasons,
    };
  };
