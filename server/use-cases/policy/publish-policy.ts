import { changesBetween, countChanges } from '#app/domain/policy/draft-changes.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { dayOf, firstDayAfter, lastDayFrom, startOfDay } from '#app/domain/policy/effective-day.ts';
import { normaliseBody } from '#app/domain/text/normalise.ts';
import { Refusal } from '#app/protocol/errors.ts';
import type { PublishPolicy } from '#app/protocol/policy.ts';
import { inTransaction } from '#server/db/client.ts';
import { recordPolicyChange } from '#server/db/policy-audit.ts';
import {
  dropPolicyDraft,
  findPolicyDraft,
  insertPolicyVersion,
  newestVersion,
} from '#server/db/policy-drafts.ts';
import { limits } from '#server/integrations/rate-limits/limits.ts';
import type { Deps } from '../deps.ts';
import { requireActor, requirePermission, spend } from '../guards.ts';

/**
 * Makes the draft, as the administrator read it, the next version, from now or from a day on. What
 * waits meanwhile keeps the version and the reasons it was judged with.
 */
export const publishPolicy =
  (deps: Deps) =>
  async (
    maybe: MaybeActor,
    input: PublishPolicy,
  ): Promise<{ version: number; effectiveAt: string }> => {
    const actor = requireActor(maybe);
    requirePermission(actor, { do: 'administer' }, 'Only an administrator publishes the policy.');
    const summary = normaliseBody(input.summary).trim();
    if (summary === '') throw wrong('summary', 'Say what changed and why; everyone can read it.');
    await spend(deps, actor, limits.moderation);
    const at = deps.now();
    const published = await inTransaction(deps.db, async (tx) => {
      const newest = await newestVersion(tx);
      const draft = await findPolicyDraft(tx);
      if (!draft || draft.basedOn !== newest.version || draft.revision !== input.revision) {
        throw changedMeanwhile();
      }
      if (countChanges(changesBetween(newest.content, draft.content)) === 0) {
        throw new Refusal(
          'invalid',
          'The draft says what the policy says already. Change it first.',
        );
      }
      const effectiveAt = effectiveFrom(input.from ?? null, at, newest.effectiveAt);
      const version = newest.version + 1;
      // Of two at once, the slower one finds no draft of that revision any more.
      if (!(await dropPolicyDraft(tx, draft.revision))) throw changedMeanwhile();
      const { content } = draft;
      await insertPolicyVersion(tx, { version, effectiveAt, content, summary, publishedAt: at });
      await recordPolicyChange(tx, {
        id: deps.newId(),
        action: 'policy_published',
        actorId: actor.id,
        about: String(version),
        detail: { effectiveAt: effectiveAt.toISOString() },
        note: summary,
        createdAt: at,
      });
      return { version, effectiveAt: effectiveAt.toISOString() };
    });
    await deps.policy.reload();
    deps.wake.send({ about: 'policy' });
    return published;
  };

/** Now, or the beginning of a day: never before the version that comes before. */
function effectiveFrom(day: string | null, now: Date, before: Date): Date {
  const first = firstDayAfter(before, now);
  if (day === null || day === dayOf(now)) {
    if (before <= now) return now;
    throw wrong('from', `The version before this one is still to come. Choose ${first} or later.`);
  }
  if (day < first) throw wrong('from', `This day is too early. Choose ${first} or later.`);
  const last = lastDayFrom(now);
  if (day > last) throw wrong('from', `This is too far ahead. Choose ${last} or earlier.`);
  return startOfDay(day);
}

const wrong = (path: string, message: string) =>
  new Refusal('invalid', 'Not published yet.', { issues: [{ path, message }] });

const changedMeanwhile = () =>
  new Refusal(
    'conflict',
    'The draft has changed since you opened it. Read it again, then publish it.',
  );
