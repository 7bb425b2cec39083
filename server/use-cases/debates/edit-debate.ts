import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { can } from '#app/domain/permissions/can.ts';
import { renderMarkdown } from '#app/domain/text/markdown.ts';
import { normaliseBody } from '#app/domain/text/normalise.ts';
import { maxOpeningLength } from '#app/protocol/debates.ts';
import type { DebateReceipt, EditDebate } from '#app/protocol/debates.ts';
import { debateReceipt, findDebate } from '#server/db/debates.ts';
import { limits } from '#server/integrations/rate-limits/limits.ts';
import type { Deps } from '../deps.ts';
import { notFound, requireActor, requirePermission, requireText, spend } from '../guards.ts';
import { judge } from '../submissions/judge.ts';
import { submitEdit } from '../submissions/submit.ts';
import { requireMethods, textsOf } from './fields.ts';

/** A new revision of title, motion, opening and methods, by the debate's author. */
export const editDebate =
  (deps: Deps) =>
  async (maybe: MaybeActor, input: EditDebate & { slug: string }): Promise<DebateReceipt> => {
    const actor = requireActor(maybe);
    const debate = await findDebate(deps.db, input.slug);
    const visible =
      debate?.status === 'published' ||
      (debate && can(actor, { do: 'see-unpublished', on: debate }));
    if (!debate || !visible) throw notFound('debate');
    requirePermission(actor, { do: 'edit', on: debate }, 'Only its author edits an opening.');
    const title = normaliseBody(input.title);
    const motion = normaliseBody(input.motion);
    const body = requireText(input.body, { max: maxOpeningLength, path: 'body' });
    const methods = [...new Set(input.methods)];
    await requireMethods(deps.db, methods);
    await spend(deps, actor, limits.debate);

    const judgement = await judge(deps, deps.db, actor, {
      texts: textsOf({ title, motion, body }),
      holdAll: debate.mode === 'hold_all' && debate.status === 'published',
      exceptSubject: debate.id,
      publicRevisionId: debate.publicRevisionId,
    });
    await submitEdit(deps, {
      type: 'debate',
      id: debate.id,
      debateId: debate.id,
      authorId: actor.id,
      revisionId: input.revisionId,
      body,
      rendered: renderMarkdown(body, { debateSlug: debate.slug }),
      fields: { title, motion, methods },
      judgement,
    });
    return debateReceipt(deps.db, debate.id);
  };
