import type { EventType, SubjectType } from '../vocabulary.ts';
import type { Subject } from './transition.ts';

/** A subject before or after a command; null before it existed. */
export type Moment = Pick<Subject, 'status' | 'publicRevisionId'> & {
  /** Whether it was ever public: what comes back is restored, not published anew. */
  everPublished: boolean;
};

const names: Record<
  SubjectType,
  { shown: EventType; changed: EventType; hidden: EventType; shownAgain: EventType }
> = {
  comment: {
    shown: 'comment:published',
    changed: 'comment:edited',
    hidden: 'comment:removed',
    shownAgain: 'comment:restored',
  },
  claim: {
    shown: 'claim:marked',
    changed: 'claim:changed',
    hidden: 'claim:removed',
    shownAgain: 'claim:marked',
  },
  evidence: {
    shown: 'evidence:added',
    changed: 'evidence:changed',
    hidden: 'evidence:removed',
    shownAgain: 'evidence:added',
  },
  debate: {
    shown: 'debate:changed',
    changed: 'debate:changed',
    hidden: 'debate:changed',
    shownAgain: 'debate:changed',
  },
  conclusion: {
    shown: 'debate:changed',
    changed: 'debate:changed',
    hidden: 'debate:changed',
    shownAgain: 'debate:changed',
  },
};

/**
 * The only place where public events are born: what changed for a reader between before and
 * after. Null where a reader would see no difference.
 */
export function eventFor(
  type: SubjectType,
  before: Moment | null,
  after: Moment,
): EventType | null {
  const was = before?.status === 'published';
  const is = after.status === 'published';
  const name = names[type];
  if (!was && is) return before?.everPublished ? name.shownAgain : name.shown;
  if (was && !is) return name.hidden;
  if (was && is && before.publicRevisionId !== after.publicRevisionId) return name.changed;
  return null;
}
