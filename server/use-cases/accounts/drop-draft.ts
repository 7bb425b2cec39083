import { deleteDraft } from '#server/db/drafts.ts';
import type { Deps } from '../deps.ts';

/** Forgets a kept text, once it has been sent or its author no longer wants it. */
export const dropDraft =
  (deps: Deps) =>
  (token: string): Promise<void> =>
    deleteDraft(deps.db, token);
