import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { renderMarkdown } from '#app/domain/text/markdown.ts';
import { maxDepth } from '#app/domain/threads/sort-key.ts';
import { maxCommentLength } from '#app/domain/threads/comment-length.ts';
import type { CommentReceipt, CreateComment } from '#app/protocol/comments.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { fieldsFor } from '#server/db/claims-to-come.ts';
import { answerable, commentReceipt, commentSent, insertComment } from '#server/db/comments.ts';
import { findPublicDebate } from '#server/db/debates.ts';
import { limits } from '#server/integrations/rate-limits/limits.ts';
import type { Deps } from '../deps.ts';
import { notFound, requireActor, requirePermission, requireText, spend } from '../guards.ts';
import { judge } from '../submissions/judge.ts';
import { fingerprintOf, once } from '../submissions/once.ts';
import type { Created } from '../submissions/once.ts';
import { submitNew } from '../submissions/submit.ts';
import { makeClaims } from './make-claims.ts';
import { claimsFor, requireSources } from './sources.ts';

/**
 * Answers a debate, or one of its published comments. Sources it brings along become claims on its
 * words when it is published.
 */
export const createComment =
  (deps: Deps) =>
  async (
    maybe: MaybeActor,
    input: CreateComment & { slug: string },
  ): Promise<Created<CommentReceipt>> => {
    const actor = requireActor(maybe);
    const debate = await findPublicDebate(deps.db, input.slug);
    if (!debate) throw notFound('debate');
    const body = requireText(input.body, { max: maxCommentLength, path: 'body' });
    const parentId = input.parentId ?? null;
    const sources = requireSources(input.sources ?? []);
    const sent = [debate.id, parentId, body];
    const fingerprint = fingerprintOf(sources.length === 0 ? sent : [...sent, sources]);

    return once<CommentReceipt>({
      deps,
      id: input.id,
      sent: { authorId: actor.id, fingerprint },
      lookUp: (id) => commentSent(deps.db, id),
      again: async (id) => {
        if (sources.length > 0) await makeClaims(deps, id);
        return commentReceipt(deps.db, id);
      },
      first: async () => {
        requirePermission(
          actor,
          { do: 'comment', on: debate },
          'This debate is closed. A moderator can reopen it.',
        );
        const parent = parentId ? await answerable(deps.db, debate.id, parentId) : null;
        if (parentId && !parent) throw notFound('comment to answer here');
        const depth = parent ? parent.depth + 1 : 0;
        if (depth > maxDepth) {
          throw new Refusal(
            'invalid',
            'This thread is as deep as threads go. Answer a comment further up.',
          );
        }
        await spend(deps, actor, limits.comment);

        const judgement = await judge(deps, deps.db, actor, {
          texts: [{ kind: 'comment', text: body }],
          holdAll: debate.mode === 'hold_all',
          exceptSubject: null,
        });
        const id = input.id ?? deps.newId();
        const submission = {
          type: 'comment',
          id,
          debateId: debate.id,
          authorId: actor.id,
          body,
          rendered: renderMarkdown(body, { debateSlug: debate.slug }),
          fields: fieldsFor(claimsFor(deps, sources)),
          judgement,
        } as const;
        const { subject, revisionId, number } = await submitNew(deps, submission, (tx, row) =>
          insertComment(tx, {
            ...row,
            id,
            debateId: debate.id,
            parentId,
            authorId: actor.id,
            depth,
            stance: input.stance ?? null,
            fingerprint,
          }),
        );
        if (sources.length > 0) await makeClaims(deps, id);
        return {
          comment: {
            id,
            status: subject.status,
            revisionId,
            revisionStatus: subject.latest.status,
            number,
            debate: debate.slug,
          },
          reasons: judgement.reasons,
        };
      },
    });
  };
