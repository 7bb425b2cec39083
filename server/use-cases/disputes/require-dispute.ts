import { maySeeDispute } from '#app/domain/evidence/dispute-rights.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { Refusal } from '#app/protocol/errors.ts';
import type { Db } from '#server/db/client.ts';
import { disputeOf } from '#server/db/disputes.ts';
import type { StoredDispute } from '#server/db/disputes.ts';
import { notFound } from '../guards.ts';

/** An open dispute, for whom it concerns; to others it is not there. */
export async function requireDispute(
  db: Db,
  actor: MaybeActor,
  id: string,
): Promise<StoredDispute> {
  const dispute = await disputeOf(db, id);
  if (!dispute || !maySeeDispute(actor, dispute.parties)) throw notFound('dispute');
  if (dispute.status !== 'open') throw answered();
  return dispute;
}

export const answered = () => new Refusal('conflict', 'This was answered or taken back meanwhile.');

export const notYours = () =>
  new Refusal('forbidden', 'Somebody else answers this: whose words they are, or a moderator.');
