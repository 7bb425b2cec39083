import { can } from '#app/domain/permissions/can.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { transition } from '#app/domain/lifecycle/transition.ts';
import type { Action } from '#app/domain/lifecycle/transition.ts';
import type { SubjectType } from '#app/domain/vocabulary.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { inTransaction } from '#server/db/client.ts';
import { lockSubject } from '#server/db/subjects.ts';
import type { Deps } from '../deps.ts';
import { notFound, requireActor } from '../guards.ts';
import { announce } from './announce.ts';
import { settle } from './settle.ts';

export interface OwnSubject {
  type: SubjectType;
  id: string;
}

/** Takes back one's own text; what was public leaves a tombstone where answers hang from it. */
export const withdraw = (deps: Deps) => (maybe: MaybeActor, subject: OwnSubject) =>
  actOnOwn(deps, maybe, subject, { do: 'withdraw' }, 'This can no longer be withdrawn.');

/** Sends a text that the policy returned to a moderator, as it is. */
export const askModerator = (deps: Deps) => (maybe: MaybeActor, subject: OwnSubject) =>
  actOnOwn(
    deps,
    maybe,
    subject,
    { do: 'ask' },
    'Only a text that was not sent can be asked about.',
  );

async function actOnOwn(
  deps: Deps,
  maybe: MaybeActor,
  { type, id }: OwnSubject,
  action: Extract<Action, { do: 'withdraw' | 'ask' }>,
  refused: string,
): Promise<void> {
  const actor = requireActor(maybe);
  const at = deps.now();
  const done = await inTransaction(deps.db, async (tx) => {
    const before = await lockSubject(tx, type, id);
    if (!before || !can(actor, { do: 'withdraw', on: before })) throw notFound(type);
    const after = transition(before, action);
    if (!after) throw new Refusal('conflict', refused);
    return { before, settled: await settle(tx, before, after, { at, asked: true }) };
  });
  announce(deps, done.before, done.settled);
}
