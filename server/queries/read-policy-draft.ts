import { can } from '#app/domain/permissions/can.ts';
import type { Actor, MaybeActor } from '#app/domain/permissions/can.ts';
import { changesBetween } from '#app/domain/policy/draft-changes.ts';
import { firstDayAfter, lastDayFrom } from '#app/domain/policy/effective-day.ts';
import { Refusal } from '#app/protocol/errors.ts';
import type { PolicyDraftView } from '#app/protocol/policy.ts';
import { findPolicyDraft } from '#server/db/policy-drafts.ts';
import type { Deps } from '#server/use-cases/deps.ts';
import { isoOrNull } from './people.ts';

/** The version being worked on, or what a new one would start from: the newest there is. */
export const readPolicyDraft =
  (deps: Deps) =>
  async (viewer: MaybeActor): Promise<PolicyDraftView> => {
    const actor = requireDrafter(viewer);
    const [newest] = deps.policy.versions();
    if (!newest) throw new Error('A board has a version of the policy from its first start.');
    const { clauses, settings } = newest;
    const draft = await findPolicyDraft(deps.db);
    const content = draft?.content ?? { clauses, settings };
    const now = deps.now();
    return {
      content,
      summary: draft?.summary ?? '',
      revision: draft?.revision ?? 0,
      updatedAt: isoOrNull(draft?.updatedAt ?? null),
      basedOn: newest.version,
      changes: changesBetween(newest, content),
      mayPublish: can(actor, { do: 'administer' }),
      firstDay: firstDayAfter(new Date(newest.effectiveAt), now),
      lastDay: lastDayFrom(now),
      nextIsToCome: newest.effectiveAt > now.toISOString(),
    };
  };

/** Drafts, and texts they are tried on, are for moderators. */
export function requireDrafter(viewer: MaybeActor): Actor {
  if (!viewer) throw new Refusal('unauthenticated', 'Sign in first.');
  if (!can(viewer, { do: 'edit-policy-draft' })) {
    throw new Refusal('forbidden', 'The next version of the policy is for moderators to write.');
  }
  return viewer;
}
