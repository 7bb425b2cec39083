import type { AppLoadContext } from '@remix-run/node';
import type { DebatePageView } from '#app/protocol/pages.ts';
import type { Stance } from '#app/domain/vocabulary.ts';

/** A text typed before its author signed in, on its way back into the composer. */
export interface Kept {
  token: string;
  parentId: string | null;
  /** The number of the comment it answers, while that is public. */
  parentNumber: number | null;
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
  const { parentId, parentNumber, body, stance } = draft;
  return { token, parentId, parentNumber, body, stance };
}

/**
 * The query of the page where the answered comment stands, so that the text comes back in its
 * place; null where this page has it, or where there is no such place.
 */
export async function pageOfKept(
  kept: Kept,
  page: DebatePageView,
  { board, actor }: AppLoadContext,
): Promise<string | null> {
  const { parentId, parentNumber, token } = kept;
  if (parentNumber === null || page.comments.some(({ id }) => id === parentId)) return null;
  const { slug } = page.debate;
  const { query } = await board.read.placeOf(actor, { slug, number: parentNumber });
  const search = new URLSearchParams(query);
  search.set('draft', token);
  return `?${search}`;
}
