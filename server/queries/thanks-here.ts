import type { MaybeActor } from '#app/domain/permissions/can.ts';
import type { Person } from '#app/protocol/shared.ts';
import type { ThanksHere } from '#app/protocol/thanks.ts';
import type { Db } from '#server/db/client.ts';
import { thanksGiven, thanksReceived } from '#server/db/thanks.ts';
import { personView } from './people.ts';

/** Thanks among these comments as one viewer may know them: those they gave and those they got. */
export async function thanksHere(
  db: Db,
  viewer: MaybeActor,
  comments: string[],
): Promise<ThanksHere> {
  if (!viewer || comments.length === 0) return { received: [], given: [] };
  const [rows, given] = await Promise.all([
    thanksReceived(db, viewer.id, comments),
    thanksGiven(db, viewer.id, comments),
  ]);
  const received = new Map<string, Person[]>();
  for (const { commentId, user } of rows) {
    received.set(commentId, [...(received.get(commentId) ?? []), personView(user)]);
  }
  return { received: Array.from(received, ([comment, people]) => ({ comment, people })), given };
}
