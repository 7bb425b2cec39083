import type { PolicyContent } from '#app/domain/policy/bounds.ts';
import { problemsWith } from '#app/domain/policy/bounds.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { normaliseBody } from '#app/domain/text/normalise.ts';
import { Refusal } from '#app/protocol/errors.ts';
import type { SavePolicyDraft } from '#app/protocol/policy.ts';
import { inTransaction } from '#server/db/client.ts';
import { recordPolicyChange } from '#server/db/policy-audit.ts';
import { newestVersion, savePolicyDraft } from '#server/db/policy-drafts.ts';
import { limits } from '#server/integrations/rate-limits/limits.ts';
import type { Deps } from '../deps.ts';
import { requireActor, requirePermission, spend } from '../guards.ts';

/**
 * Saves what a moderator made of the draft. Where somebody else saved or published meanwhile it
 * answers `conflict` and changes nothing, so that neither overwrites the other unseen.
 */
export const saveDraft =
  (deps: Deps) =>
  async (maybe: MaybeActor, input: SavePolicyDraft): Promise<{ revision: number }> => {
    const actor = requireActor(maybe);
    requirePermission(
      actor,
      { do: 'edit-policy-draft' },
      'Only moderators work on the next version of the policy.',
    );
    const content = tidied(input.content);
    const issues = problemsWith(content);
    if (issues.length > 0) {
      throw new Refusal('invalid', 'Not saved yet: some of this cannot stand.', { issues });
    }
    await spend(deps, actor, limits.moderation);
    const { basedOn, revision } = input;
    const summary = normaliseBody(input.summary).trim();
    const at = deps.now();
    await inTransaction(deps.db, async (tx) => {
      // Saved first: a version published at this moment is seen only by what is asked after it.
      const saved = await savePolicyDraft(tx, {
        content,
        summary,
        basedOn,
        revision,
        updatedAt: at,
      });
      const { version } = await newestVersion(tx);
      if (version !== basedOn) throw changed(`Version ${version} was published meanwhile.`);
      if (!saved) throw changed('Somebody else changed the draft meanwhile.');
      await recordPolicyChange(tx, {
        id: deps.newId(),
        action: 'policy_drafted',
        actorId: actor.id,
        about: String(basedOn + 1),
        detail: { revision: revision + 1 },
        createdAt: at,
      });
    });
    return { revision: revision + 1 };
  };

const changed = (what: string) =>
  new Refusal(
    'conflict',
    `${what} What you wrote is still here: compare the two, then save it again.`,
  );

/** Texts as they are stored: line ends as elsewhere, and a title on one line. */
function tidied({ clauses, settings }: PolicyContent): PolicyContent {
  const line = (text: string) => normaliseBody(text).replace(/\s+/g, ' ').trim();
  return {
    settings,
    clauses: clauses.map((clause) => ({
      ...clause,
      title: line(clause.title),
      short: line(clause.short),
      long: normaliseBody(clause.long).trim(),
      examples: clause.examples.map(({ good, bad }) => ({
        good: normaliseBody(good).trim(),
        bad: normaliseBody(bad).trim(),
      })),
    })),
  };
}
