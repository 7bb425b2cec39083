import { renderMarkdown } from '#app/domain/text/markdown.ts';
import { normaliseBody } from '#app/domain/text/normalise.ts';
import { transition } from '#app/domain/lifecycle/transition.ts';
import type { Subject } from '#app/domain/lifecycle/transition.ts';
import { approvalGrace } from '#app/domain/moderation/reversal.ts';
import { can } from '#app/domain/permissions/can.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import type { PolicyVersion } from '#app/domain/policy/types.ts';
import { Refusal } from '#app/protocol/errors.ts';
import type { Moderate, ModerationReceipt } from '#app/protocol/moderation.ts';
import { acceptText } from '#server/db/claim-wording.ts';
import { inTransaction } from '#server/db/client.ts';
import type { Transaction } from '#server/db/client.ts';
import { insertDecision } from '#server/db/decisions.ts';
import { setRendering } from '#server/db/revisions.ts';
import { lockSubject, slugOf } from '#server/db/subjects.ts';
import type { StoredSubject } from '#server/db/subjects.ts';
import { limits } from '#server/integrations/rate-limits/limits.ts';
import type { Deps } from '../deps.ts';
import { notFound, requireActor, requirePermission, spend, stale } from '../guards.ts';
import { makeClaims } from '../comments/make-claims.ts';
import { announce } from '../submissions/announce.ts';
import { settle } from '../submissions/settle.ts';
import { answerWhatWaited } from './answer-what-waited.ts';
import { stepFor } from './step-for.ts';
import type { Step } from './step-for.ts';

/**
 * A moderator's decision on one revision. A stale revision or state answers `conflict` and changes
 * nothing, so the slower of two moderators learns that the faster one was first.
 */
export const moderate =
  (deps: Deps) =>
  async (maybe: MaybeActor, input: Moderate): Promise<ModerationReceipt> => {
    const actor = requireActor(maybe);
    requirePermission(actor, { do: 'see-queue' }, 'Only moderators decide.');
    const policy = deps.policy.inForce();
    requireClauses(policy, input);
    await spend(deps, actor, limits.moderation);

    const at = deps.now();
    const note = normaliseBody(input.note ?? '').trim();
    const done = await inTransaction(deps.db, async (tx) => {
      const before = await lockSubject(tx, input.type, input.id);
      if (!before) throw notFound(input.type);
      const writers = [before.authorId, before.latestAuthorId];
      if (!writers.every((authorId) => can(actor, { do: 'decide', on: { authorId } }))) {
        throw new Refusal('forbidden', 'Nobody decides on their own text. Another moderator will.');
      }
      const step = await stepFor(tx, { actor, before, input, hasNote: note !== '' });
      const after = step.transition
        ? transition(withoutItsEdit(before, step), step.transition)
        : before;
      if (!after) throw stale();

      const decisionId = deps.newId();
      await insertDecision(tx, {
        id: decisionId,
        action: step.action,
        subjectType: input.type,
        subjectId: input.id,
        debateId: before.debateId,
        revisionId: input.revisionId,
        moderatorId: actor.id,
        authorId: before.authorId,
        clauses: input.clauses ?? [],
        note,
        marks: input.marks ?? [],
        withoutLinks: step.withoutLinks,
        policyVersion: policy.version,
        before,
        waiting: waitingOf(before, input.revisionId),
        ...(step.undoes ? { undoesId: step.undoes.id } : {}),
        ...(input.batch ? { batchId: input.batch } : {}),
        createdAt: at,
      });
      const slug = await slugOf(tx, before.debateId);
      if (step.withoutLinks || step.undoes?.withoutLinks) {
        await renderAgain(tx, input.revisionId, slug, step.withoutLinks);
      }
      if (input.type === 'claim' && step.action === 'approve') await acceptText(tx, input.id);
      await answerWhatWaited(tx, { before, step, decisionId, revisionId: input.revisionId });
      const settled = await settle(tx, before, after, {
        at,
        clause: input.clauses?.[0] ?? null,
        waitingSince: step.undoes?.waitingSince ?? null,
        leavesTombstone: tookBackLate(step, at),
      });
      return { before, after, slug, settled };
    });

    announce(deps, done.before, done.settled, actor.id);
    if (input.type === 'comment' && isNewlyPublic(done)) await makeClaims(deps, input.id);
    return {
      type: input.type,
      id: input.id,
      status: done.after.status,
      revisionId: done.after.latest.id,
      revisionStatus: done.after.latest.status,
      number: done.settled.number,
      debate: done.slug,
    };
  };

function requireClauses(policy: PolicyVersion, { clauses = [], marks = [] }: Moderate): void {
  const named = [...clauses, ...marks.map((mark) => mark.clause)];
  if (named.every((id) => policy.clauses.some((clause) => clause.id === id))) return;
  throw new Refusal('invalid', 'The policy has no such clause.', {
    issues: [{ path: 'clauses', message: 'The policy has no such clause.' }],
  });
}

/** An edit that waits goes with the text that is removed: nobody could decide on it afterwards. */
function withoutItsEdit(before: StoredSubject, step: Step): Subject {
  const { latest } = before;
  if (step.transition?.do !== 'remove' || latest.status !== 'pending') return before;
  return { ...before, latest: { ...latest, status: 'rejected' } };
}

/** Readers see words they did not see before. */
function isNewlyPublic({ before, after }: { before: StoredSubject; after: Subject }): boolean {
  return after.status === 'published' && after.publicRevisionId !== before.publicRevisionId;
}

function waitingOf(before: StoredSubject, revisionId: string) {
  if (revisionId === before.latest.id) return before.waiting;
  return revisionId === before.publicRevisionId ? before.publicWaiting : null;
}

/** Readers are told where an approval stood for longer than the grace and was then taken back. */
function tookBackLate({ undoes }: Step, at: Date): boolean {
  return undoes !== undefined && at.getTime() - undoes.createdAt.getTime() > approvalGrace;
}

/** The same text with its links, or without them. */
async function renderAgain(
  tx: Transaction,
  revisionId: string,
  debateSlug: string,
  withoutLinks: boolean,
): Promise<void> {
  await setRendering(tx, revisionId, withoutLinks, (body) =>
    renderMarkdown(body, { debateSlug, withoutLinks }),
  );
}
