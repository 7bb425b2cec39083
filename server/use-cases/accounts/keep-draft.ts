import { randomBytes } from 'node:crypto';
import { normaliseBody } from '#app/domain/text/normalise.ts';
import { maxCommentLength } from '#app/domain/threads/comment-length.ts';
import { Id } from '#app/protocol/shared.ts';
import { deleteExpiredDrafts, insertDraft } from '#server/db/drafts.ts';
import type { KeptDraft } from '#server/db/drafts.ts';
import { limits } from '#server/integrations/rate-limits/limits.ts';
import type { Deps } from '../deps.ts';
import { requireText } from '../guards.ts';
import type { From } from './account-deps.ts';

const days = 7;

/**
 * Keeps what somebody typed until they have signed in. Whoever has the token can read it, so the
 * token goes to that person only.
 */
export const keepDraft =
  (deps: Deps) =>
  async (draft: KeptDraft, from: From): Promise<string> => {
    const body = requireText(draft.body, { max: maxCommentLength, path: 'body' });
    await deps.limits.spend(limits.draft, from.ip);
    const now = deps.now();
    await deleteExpiredDrafts(deps.db, now);
    const token = randomBytes(24).toString('base64url');
    await insertDraft(deps.db, {
      token,
      // Where it belongs may be wrong in a forged form; the text is kept all the same.
      slug: normaliseBody(draft.slug.slice(0, 120)),
      parentId: Id.safeParse(draft.parentId).data ?? null,
      body,
      stance: draft.stance,
      createdAt: now,
      expiresAt: new Date(now.getTime() + days * 86_400_000),
    });
    return token;
  };
