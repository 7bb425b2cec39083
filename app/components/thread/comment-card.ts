import { z } from 'zod/mini';
import { CommentView } from '#app/protocol/comments.ts';

export const CommentCard = z.pick(CommentView, { number: true, author: true, bodyHtml: true });
export type CommentCard = z.infer<typeof CommentCard>;

const kept = new Map<string, CommentCard>();

/** One comment for its card. Rejects where it cannot be had. */
export async function cardOf(
  slug: string,
  number: number,
  signal: AbortSignal,
): Promise<CommentCard> {
  const address = `/debates/${slug}/comments/${number}/card`;
  const known = kept.get(address);
  if (known) return known;
  const answer = await fetch(address, { signal, headers: { accept: 'application/json' } });
  if (!answer.ok) throw new Error(`No card: ${answer.status}`);
  const card = CommentCard.parse(await answer.json());
  kept.set(address, card);
  return card;
}
