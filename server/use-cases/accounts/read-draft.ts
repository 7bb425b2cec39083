import type { KeptDraft } from '#server/db/drafts.ts';
import { findDraft } from '#server/db/drafts.ts';
import { publishedComment } from '#server/db/visibility.ts';
import type { Deps } from '../deps.ts';

/** A kept text with the number of the comment it answers, while that is public. */
export type FoundDraft = KeptDraft & { parentNumber: number | null };

/** The text kept under this token, as often as it is asked: a page may be loaded twice. */
export const readDraft =
  (deps: Deps) =>
  async (token: string): Promise<FoundDraft | null> => {
    const draft = await findDraft(deps.db, token, deps.now());
    if (!draft) return null;
    const parent = draft.parentId
      ? await deps.db.comment.findFirst({
          where: { id: draft.parentId, ...publishedComment },
          select: { number: true },
        })
      : null;
    return { ...draft, parentNumber: parent?.number ?? null };
  };
