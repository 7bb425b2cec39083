import { findDraft } from '#server/db/drafts.ts';
import type { KeptDraft } from '#server/db/drafts.ts';
import type { Deps } from '../deps.ts';

/** The text kept under this token, as often as it is asked: a page may be loaded twice. */
export const readDraft =
  (deps: Deps) =>
  (token: string): Promise<KeptDraft | null> =>
    findDraft(deps.db, token, deps.now());
