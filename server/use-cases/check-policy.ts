import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { checkDraft } from '#app/domain/policy/check.ts';
import { toldReason } from '#app/domain/policy/told-reason.ts';
import type { Outcome, Span } from '#app/domain/policy/types.ts';
import { maxCommentLength } from '#app/domain/threads/comment-length.ts';
import { Refusal } from '#app/protocol/errors.ts';
import type { Reason } from '#app/protocol/shared.ts';
import { limits } from '#server/integrations/rate-limits/limits.ts';
import type { Deps } from './deps.ts';
import { factsFor } from './submissions/judge.ts';

/** What the policy says of a comment before it is sent, by its text alone. Spans are into `body`. */
export const checkPolicy =
  (deps: Deps) =>
  async (
    actor: MaybeActor,
    input: { body: string; debate?: string | null; ip?: string },
  ): Promise<{ outcome: Outcome; links: number; reasons: Reason[]; signature: Span | null }> => {
    if (input.body.length > maxCommentLength) {
      throw new Refusal(
        'too-large',
        `This text has ${input.body.length} characters; at most ${maxCommentLength} fit.`,
      );
    }
    if (!actor?.noRateLimit) {
      await deps.limits.spend(limits.policyCheck, actor?.id ?? `address ${input.ip ?? ''}`);
    }
    const check = checkDraft(
      { kind: 'comment', text: input.body },
      deps.policy.inForce(),
      factsFor(deps, actor),
    );
    return {
      outcome: check.outcome,
      links: check.links,
      reasons: check.reasons.map(toldReason),
      signature: check.signature,
    };
  };
