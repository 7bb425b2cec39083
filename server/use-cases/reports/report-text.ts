import { transition } from '#app/domain/lifecycle/transition.ts';
import type { Actor, MaybeActor } from '#app/domain/permissions/can.ts';
import type { PolicyVersion } from '#app/domain/policy/types.ts';
import { normaliseBody } from '#app/domain/text/normalise.ts';
import { Refusal } from '#app/protocol/errors.ts';
import type { ReportReceipt, ReportText } from '#app/protocol/reports.ts';
import { inTransaction } from '#server/db/client.ts';
import type { Transaction } from '#server/db/client.ts';
import { isApproved } from '#server/db/decisions.ts';
import { joinQueue } from '#server/db/queue.ts';
import {
  countReporters,
  hasReported,
  insertReport,
  isReadable,
  recordHiding,
  reportedClauses,
} from '#server/db/reports.ts';
import { lockSubject } from '#server/db/subjects.ts';
import type { StoredSubject } from '#server/db/subjects.ts';
import { limits } from '#server/integrations/rate-limits/limits.ts';
import type { Deps } from '../deps.ts';
import { notFound, requireActor, requirePermission, spend } from '../guards.ts';
import { announce } from '../submissions/announce.ts';
import { settle } from '../submissions/settle.ts';
import type { Settled } from '../submissions/settle.ts';

const received: ReportReceipt = { status: 'received' };

/**
 * A reader's report: the text joins the queue, and once enough people reported what no moderator
 * has approved, it is out of sight until one has looked. The same person and revision again, or
 * whatever follows from it, answers the same way.
 */
export const reportText =
  (deps: Deps) =>
  async (maybe: MaybeActor, input: ReportText): Promise<ReportReceipt> => {
    const actor = requireActor(maybe);
    const policy = deps.policy.inForce();
    requireClause(policy, input.clause);
    const { revisionId } = input;
    // Asked before the limits and before what became of the text: sending twice does no harm.
    if (await hasReported(deps.db, { subject: input, revisionId, reporterId: actor.id })) {
      return received;
    }
    await spend(deps, actor, limits.report);
    await spend(deps, actor, limits.reportsADay);

    const done = await inTransaction(deps.db, async (tx) => {
      const before = await lockSubject(tx, input.type, input.id);
      if (!before || !(await isReadable(tx, before))) throw notFound(input.type);
      return store(tx, { deps, actor, policy, before, input });
    });
    if (done?.settled) announce(deps, done.before, done.settled);
    if (done?.entered) deps.wake.send({ about: 'queue', type: 'queue:entered', revisionId });
    return received;
  };

function requireClause(policy: PolicyVersion, id: string): void {
  if (policy.clauses.some((clause) => clause.id === id)) return;
  const message = 'The policy has no such clause. Choose one of those it has.';
  throw new Refusal('invalid', message, { issues: [{ path: 'clause', message }] });
}

interface Stored {
  before: StoredSubject;
  /** Null where it stays in sight: its author is not to learn of it. */
  settled: Settled | null;
  entered: boolean;
}

/** Null where the same person was faster with the same report. */
async function store(
  tx: Transaction,
  report: {
    deps: Deps;
    actor: Actor;
    policy: PolicyVersion;
    before: StoredSubject;
    input: ReportText;
  },
): Promise<Stored | null> {
  const { deps, actor, policy, before, input } = report;
  const { revisionId, clause } = input;
  const at = deps.now();
  requirePermission(
    actor,
    { do: 'report', on: before },
    'This is your own text: you can change it or withdraw it.',
  );
  if (before.publicRevisionId !== revisionId) {
    throw new Refusal(
      'conflict',
      'This text has changed since you opened it. Read it again; report it if it still breaks a clause.',
    );
  }
  const isNew = await insertReport(tx, {
    id: deps.newId(),
    subjectType: before.type,
    subjectId: before.id,
    revisionId,
    debateId: before.debateId,
    reporterId: actor.id,
    authorId: before.authorId,
    clause,
    note: normaliseBody(input.note ?? '').trim(),
    createdAt: at,
  });
  if (!isNew) return null;

  const clauses = await reportedClauses(tx, before);
  const place = before.publicWaiting;
  await joinQueue(tx, revisionId, { since: place?.since ?? at, for: 'report', clauses });
  const enough = (await countReporters(tx, before)) >= policy.settings.reportersToHide;
  const hides = enough && !(await isApproved(tx, revisionId));
  const after = hides ? transition(before, { do: 'hide' }) : null;
  if (!after) return { before, settled: null, entered: place === null };
  await recordHiding(tx, { id: deps.newId(), subject: before, revisionId, clauses, at });
  // Last, because it numbers the event.
  return { before, settled: await settle(tx, before, after, { at }), entered: false };
}
