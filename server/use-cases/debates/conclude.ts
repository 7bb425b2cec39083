import type { Actor, MaybeActor } from '#app/domain/permissions/can.ts';
import { renderMarkdown } from '#app/domain/text/markdown.ts';
import { normaliseBody } from '#app/domain/text/normalise.ts';
import type { WriteConclusion } from '#app/protocol/debates.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { inTransaction } from '#server/db/client.ts';
import { insertConclusion, retireConclusions } from '#server/db/conclusions.ts';
import { findPublicDebate, setPhase } from '#server/db/debates.ts';
import { insertDecision } from '#server/db/decisions.ts';
import { recordEvents } from '#server/db/events.ts';
import { limits } from '#server/integrations/rate-limits/limits.ts';
import type { Deps } from '../deps.ts';
import { notFound, requireActor, requirePermission, spend } from '../guards.ts';
import { judge } from '../submissions/judge.ts';
import type { Judgement } from '../submissions/judge.ts';
import { submitNew } from '../submissions/submit.ts';

type BySlug = { slug: string };

/** The debate's author proposes how it could end; it goes the way of every other text. */
export const proposeConclusion =
  (deps: Deps) => async (maybe: MaybeActor, input: WriteConclusion & BySlug) => {
    const actor = requireActor(maybe);
    const debate = await requireDebate(deps, input.slug);
    requirePermission(
      actor,
      { do: 'propose-conclusion', on: debate },
      'The author of the debate, or a moderator, proposes its conclusion.',
    );
    if (debate.phase !== 'open') throw new Refusal('conflict', 'This debate is closed already.');
    await spend(deps, actor, limits.debate);
    const holdAll = debate.mode === 'hold_all';
    const { judgement, submission } = await prepare(deps, actor, debate, { ...input, holdAll });
    const { id } = submission;
    const { subject } = await submitNew(deps, submission, (tx, row) =>
      insertConclusion(tx, { ...row, id, debateId: debate.id, authorId: actor.id, final: false }),
    );
    return { id, status: subject.status, reasons: judgement.reasons };
  };

/** A moderator ends a debate with a written conclusion, which stands on top from then on. */
export const closeDebate =
  (deps: Deps) => async (maybe: MaybeActor, input: WriteConclusion & BySlug) => {
    const actor = requireActor(maybe);
    const debate = await requireDebate(deps, input.slug);
    requirePermission(actor, { do: 'close-debate' }, 'Only a moderator closes a debate.');
    await spend(deps, actor, limits.moderation);
    // A moderator is reading it this moment: they are the one writing.
    const { judgement, submission } = await prepare(deps, actor, debate, {
      ...input,
      holdAll: false,
    });
    if (judgement.outcome === 'return') {
      const [reason] = judgement.reasons;
      throw new Refusal('invalid', `${reason?.message ?? ''} ${reason?.fix ?? ''}`.trim());
    }
    const published = { ...submission, judgement: { ...judgement, outcome: 'publish' as const } };
    await submitNew(deps, published, async (tx, row) => {
      if (!(await setPhase(tx, debate.id, 'open', 'closed'))) {
        throw new Refusal('conflict', 'This debate is closed already.');
      }
      await retireConclusions(tx, debate.id);
      await decideOnDebate(deps, tx, actor, { debate, action: 'close', at: row.createdAt });
      const { id } = submission;
      await insertConclusion(tx, {
        ...row,
        id,
        debateId: debate.id,
        authorId: actor.id,
        final: true,
      });
    });
  };

export const reopenDebate = (deps: Deps) => async (maybe: MaybeActor, input: BySlug) => {
  const actor = requireActor(maybe);
  const debate = await requireDebate(deps, input.slug);
  requirePermission(actor, { do: 'close-debate' }, 'Only a moderator reopens a debate.');
  await spend(deps, actor, limits.moderation);
  const at = deps.now();
  await inTransaction(deps.db, async (tx) => {
    if (!(await setPhase(tx, debate.id, 'closed', 'open'))) {
      throw new Refusal('conflict', 'This debate is open already.');
    }
    await retireConclusions(tx, debate.id);
    await decideOnDebate(deps, tx, actor, { debate, action: 'reopen', at });
    const event = { type: 'debate:changed', subjectType: 'debate', subjectId: debate.id } as const;
    await recordEvents(tx, debate.id, [event], at);
  });
  deps.wake.send({ about: 'debate', debateId: debate.id });
};

type FoundDebate = NonNullable<Awaited<ReturnType<typeof findPublicDebate>>>;

async function requireDebate(deps: Deps, slug: string): Promise<FoundDebate> {
  const debate = await findPublicDebate(deps.db, slug);
  if (!debate) throw notFound('debate');
  return debate;
}

async function prepare(
  deps: Deps,
  actor: Actor,
  debate: FoundDebate,
  input: WriteConclusion & { holdAll: boolean },
) {
  const agreed = normaliseBody(input.agreed);
  const open = normaliseBody(input.open);
  const judgement: Judgement = await judge(deps, deps.db, actor, {
    texts: [
      { kind: 'conclusion', text: agreed },
      { kind: 'conclusion', text: open, label: 'Open' },
    ],
    holdAll: input.holdAll,
    exceptSubject: null,
  });
  const context = { debateSlug: debate.slug };
  const [agreedHtml, openHtml] = [renderMarkdown(agreed, context), renderMarkdown(open, context)];
  return {
    judgement,
    submission: {
      type: 'conclusion',
      id: deps.newId(),
      debateId: debate.id,
      authorId: actor.id,
      body: `${agreed}\n\n${open}`,
      rendered: {
        html: agreedHtml.html + openHtml.html,
        text: `${agreedHtml.text} ${openHtml.text}`,
      },
      fields: { agreed, open, agreedHtml: agreedHtml.html, openHtml: openHtml.html },
      judgement,
    },
  } as const;
}

async function decideOnDebate(
  deps: Deps,
  tx: Parameters<typeof insertDecision>[0],
  actor: Actor,
  decision: { debate: FoundDebate; action: 'close' | 'reopen'; at: Date },
): Promise<void> {
  const { debate } = decision;
  await insertDecision(tx, {
    id: deps.newId(),
    action: decision.action,
    subjectType: 'debate',
    subjectId: debate.id,
    debateId: debate.id,
    revisionId: null,
    moderatorId: actor.id,
    authorId: debate.authorId,
    clauses: [],
    note: '',
    policyVersion: deps.policy.inForce().version,
    before: {
      status: debate.status,
      publicRevisionId: debate.publicRevisionId,
      latest: { id: debate.publicRevisionId ?? '', status: 'published' },
    },
    createdAt: decision.at,
  });
}
