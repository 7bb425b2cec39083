import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { renderMarkdown } from '#app/domain/text/markdown.ts';
import { normaliseBody } from '#app/domain/text/normalise.ts';
import { maxOpeningLength } from '#app/protocol/debates.ts';
import type { CreateDebate, DebateReceipt } from '#app/protocol/debates.ts';
import { debateReceipt, debateSent, freeSlug, insertDebate } from '#server/db/debates.ts';
import { limits } from '#server/integrations/rate-limits/limits.ts';
import type { Deps } from '../deps.ts';
import { requireActor, requireText, spend } from '../guards.ts';
import { judge } from '../submissions/judge.ts';
import { fingerprintOf, once } from '../submissions/once.ts';
import type { Created } from '../submissions/once.ts';
import { submitNew } from '../submissions/submit.ts';
import { requireMethods, textsOf } from './fields.ts';
import { slugFrom } from './slug.ts';

/** Opens a debate: a motion, an opening, and the methods it is about. */
export const createDebate =
  (deps: Deps) =>
  async (maybe: MaybeActor, input: CreateDebate): Promise<Created<DebateReceipt>> => {
    const actor = requireActor(maybe);
    const title = normaliseBody(input.title);
    const motion = normaliseBody(input.motion);
    const body = requireText(input.body, { max: maxOpeningLength, path: 'body' });
    const methods = [...new Set(input.methods)];
    const fingerprint = fingerprintOf([title, motion, body, methods]);

    return once<DebateReceipt>({
      deps,
      id: input.id,
      sent: { authorId: actor.id, fingerprint },
      lookUp: (id) => debateSent(deps.db, id),
      again: (id) => debateReceipt(deps.db, id),
      first: async () => {
        await requireMethods(deps.db, methods);
        await spend(deps, actor, limits.debate);
        const judgement = await judge(deps, deps.db, actor, {
          texts: textsOf({ title, motion, body }),
          holdAll: false,
          exceptSubject: null,
        });
        const id = input.id ?? deps.newId();
        await withFreeSlug(deps, slugFrom(title), async (slug) => {
          const submission = {
            type: 'debate',
            id,
            debateId: id,
            authorId: actor.id,
            body,
            rendered: renderMarkdown(body, { debateSlug: slug }),
            fields: { title, motion, methods },
            judgement,
          } as const;
          await submitNew(deps, submission, (tx, { createdAt, ...row }) =>
            insertDebate(tx, {
              ...row,
              createdAt,
              activeAt: createdAt,
              id,
              slug,
              authorId: actor.id,
              fingerprint,
            }),
          );
        });
        return debateReceipt(deps.db, id);
      },
    });
  };

/** Two people may choose one title at the same moment: the slower one takes the next slug. */
async function withFreeSlug(
  deps: Deps,
  wished: string,
  make: (slug: string) => Promise<void>,
): Promise<void> {
  const slug = await freeSlug(deps.db, wished);
  try {
    await make(slug);
  } catch (error) {
    if ((await freeSlug(deps.db, wished)) === slug) throw error;
    await withFreeSlug(deps, wished, make);
  }
}
