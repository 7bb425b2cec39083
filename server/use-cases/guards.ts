import { suspensionInWords } from '#app/domain/moderation/suspension.ts';
import { can } from '#app/domain/permissions/can.ts';
import type { Actor, MaybeActor, Permission } from '#app/domain/permissions/can.ts';
import { normaliseBody } from '#app/domain/text/normalise.ts';
import type { DebatePhase } from '#app/domain/vocabulary.ts';
import { Refusal } from '#app/protocol/errors.ts';
import type { Limit } from '#server/integrations/rate-limits/port.ts';
import type { Deps } from './deps.ts';

/** Whoever may write. The suspended are told why they may not, and until when. */
export function requireActor(actor: MaybeActor): Actor {
  if (!actor) throw new Refusal('unauthenticated', 'Sign in first.');
  if (actor.suspended) {
    const notice = actor.suspension ?? { reason: '', until: null };
    throw new Refusal('forbidden', suspensionInWords(notice));
  }
  return actor;
}

export function requirePermission(actor: Actor, permission: Permission, message: string): void {
  if (!can(actor, permission)) throw new Refusal('forbidden', message);
}

/** Claims and what stands behind them rest while a debate is closed. */
export function requireOpen(actor: Actor, debate: { phase: DebatePhase }): void {
  const on = { phase: debate.phase };
  const message = 'This debate is closed. A moderator can reopen it.';
  requirePermission(actor, { do: 'work-on-claims', on }, message);
}

/**
 * A text as it is stored: without what a database refuses or a reader cannot see. Length is asked
 * of the text as sent, in UTF-16 units.
 */
export function requireText(text: string, limit: { max: number; path: string }): string {
  if (text.length > limit.max) {
    throw new Refusal(
      'too-large',
      `This text has ${text.length} characters; at most ${limit.max} fit. Shorten it or split it.`,
    );
  }
  const body = normaliseBody(text);
  if (body.trim() === '') {
    throw new Refusal('invalid', 'Write something first.', {
      issues: [{ path: limit.path, message: 'Write something first.' }],
    });
  }
  return body;
}

/** Counts one use of a limit, unless the actor's token was made without limits. */
export async function spend(deps: Deps, actor: Actor, limit: Limit): Promise<void> {
  if (!actor.noRateLimit) await deps.limits.spend(limit, actor.id);
}

export const notFound = (what: string) => new Refusal('not-found', `There is no such ${what}.`);

export const stale = () =>
  new Refusal('conflict', 'This has changed since you opened it. Look at it again, then decide.');
