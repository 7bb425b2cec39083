import { transition } from '#app/domain/lifecycle/transition.ts';
import type { Action, Subject } from '#app/domain/lifecycle/transition.ts';
import { mayUndo } from '#app/domain/moderation/reversal.ts';
import { can } from '#app/domain/permissions/can.ts';
import type { Actor } from '#app/domain/permissions/can.ts';
import { Refusal } from '#app/protocol/errors.ts';
import type { Moderate } from '#app/protocol/moderation.ts';
import { openAppeal } from '#server/db/appeals.ts';
import type { Transaction } from '#server/db/client.ts';
import { countReversals, standingDecision } from '#server/db/decisions.ts';
import type { StandingDecision } from '#server/db/decisions.ts';
import type { StoredSubject } from '#server/db/subjects.ts';
import { stale } from '../guards.ts';

/** What a verb comes to for a text as it stands. */
export interface Step {
  /** As the audit trail names it. */
  action: StandingDecision['action'] | 'undo';
  /** Null where the text stays as it is: an appeal that is denied. */
  transition: Action | null;
  /** The decision taken back. */
  undoes?: StandingDecision;
  /** The appeal answered. */
  appealId?: string;
  withoutLinks: boolean;
}

interface Asked {
  actor: Actor;
  before: StoredSubject;
  input: Moderate;
  hasNote: boolean;
}

/**
 * The same few verbs answer all that waits: approving a reported text keeps it, approving an
 * appealed one grants the appeal, rejecting it denies the appeal.
 */
export async function stepFor(tx: Transaction, asked: Asked): Promise<Step> {
  const { before, input } = asked;
  const { verb, revisionId } = input;
  const plain = { withoutLinks: false };
  const isReported =
    before.publicRevisionId === revisionId && before.publicWaiting?.for === 'report';
  const isAppealed =
    (before.latest.id === revisionId && before.waiting?.for === 'appeal') ||
    (before.publicRevisionId === revisionId && before.publicWaiting?.for === 'appeal');
  switch (verb) {
    case 'approve':
      if (isAppealed) {
        return {
          action: 'grant',
          transition: { do: 'grant' },
          ...(await appealOf(tx, asked)),
          ...plain,
        };
      }
      if (isReported) return { action: 'keep', transition: { do: 'keep' }, ...plain };
      return {
        action: 'approve',
        transition: { do: 'approve', revisionId },
        withoutLinks: wantsNoLinks(input),
      };
    case 'reject':
      if (isAppealed)
        return { action: 'deny', transition: null, ...(await appealOf(tx, asked)), ...plain };
      if (isReported) return { action: 'remove', transition: { do: 'remove' }, ...plain };
      return { action: 'reject', transition: { do: 'reject', revisionId }, ...plain };
    case 'return':
      return { action: 'return', transition: { do: 'return', revisionId }, ...plain };
    case 'remove':
    case 'restore':
      if (before.publicRevisionId !== revisionId) throw stale();
      return { action: verb, transition: { do: verb }, ...plain };
    case 'undo':
      return undoing(tx, asked);
    default:
      return verb satisfies never;
  }
}

/** Only Markdown has links to leave out; a source is what a piece of evidence stands on. */
function wantsNoLinks({ type, withoutLinks = false }: Moderate): boolean {
  if (withoutLinks && type !== 'comment' && type !== 'debate') {
    const message = 'Only a comment or an opening can be approved without its links.';
    throw new Refusal('invalid', message, { issues: [{ path: 'withoutLinks', message }] });
  }
  return withoutLinks;
}

async function appealOf(tx: Transaction, { actor, input }: Asked): Promise<{ appealId: string }> {
  const appeal = await openAppeal(tx, input.revisionId);
  if (!appeal) throw stale();
  if (!can(actor, { do: 'answer-appeal', on: appeal })) {
    throw new Refusal(
      'forbidden',
      'This appeal is about your own decision. A colleague answers it.',
    );
  }
  return { appealId: appeal.id };
}

async function undoing(tx: Transaction, { actor, before, input, hasNote }: Asked): Promise<Step> {
  const last = await standingDecision(tx, before.type, before.id);
  if (!last || last.revisionId !== input.revisionId) throw stale();
  if (input.decision && input.decision !== last.id) throw stale();
  if (!isSame(leftBy(last), before)) throw stale();
  const answer = mayUndo({
    actor,
    deciderId: last.moderatorId,
    reversals: await countReversals(tx, before.type, before.id),
    hasNote,
  });
  if (answer === 'administrator-only') {
    throw new Refusal(
      'forbidden',
      'Moderators have decided this both ways. An administrator settles it now.',
    );
  }
  if (answer === 'needs-note') {
    const message = 'A colleague decided this. Say why you take it back: they will read it.';
    throw new Refusal('invalid', message, { issues: [{ path: 'note', message }] });
  }
  return {
    action: 'undo',
    transition: { do: 'undo', before: last.before },
    undoes: last,
    withoutLinks: false,
  };
}

/** Where a decision had left the text: what its author or others did since is never undone with it. */
function leftBy({ action, before, revisionId }: StandingDecision): Subject | null {
  const id = revisionId ?? before.latest.id;
  switch (action) {
    case 'deny':
      return before;
    case 'approve':
    case 'return':
    case 'reject':
      return transition(before, { do: action, revisionId: id });
    case 'remove': {
      const latest =
        before.latest.status === 'pending'
          ? ({ ...before.latest, status: 'rejected' } as const)
          : before.latest;
      return transition({ ...before, latest }, { do: 'remove' });
    }
    case 'restore':
    case 'keep':
    case 'grant':
      return transition(before, { do: action });
    default:
      return action satisfies never;
  }
}

function isSame(one: Subject | null, other: Subject): boolean {
  return (
    one !== null &&
    one.status === other.status &&
    one.publicRevisionId === other.publicRevisionId &&
    one.latest.id === other.latest.id &&
    one.latest.status === other.latest.status
  );
}
