import type { AppLoadContext } from '@remix-run/node';
import type { Stance } from '#app/domain/vocabulary.ts';

/** A text typed before its author signed in, on its way back into the composer. */
export interface Kept {
  token: string;
  parentId: string | null;
  body: string;
  stance: Stance | null;
}

/** The text kept under this token, if it belongs to this debate and is still there. */
export async function keptFor(
  token: string | null,
  slug: string,
  { board }: AppLoadContext,
): Promise<Kept | null> {
  const draft = token && token.length <= 100 ? await board.read.draft(token) : null;
  if (!token || draft?.slug !== slug) return null;
  const { parentId, body, stance } = draft;
  return { token, parentId, body, stance };
}
