import type { RevisionStatus, SubjectStatus } from '../vocabulary.ts';

export type Outcome = 'publish' | 'hold' | 'return';

/**
 * Where a subject (debate, comment, claim, evidence, conclusion) stands: what readers see of it,
 * the revision they see, and its newest revision.
 */
export interface Subject {
  status: SubjectStatus;
  publicRevisionId: string | null;
  latest: { id: string; status: RevisionStatus };
}

export type Action =
  /** A new revision by the author, with what the policy said of it. */
  | { do: 'revise'; revisionId: string; outcome: Outcome }
  /** The author asks a moderator to look at a returned text. */
  | { do: 'ask' }
  | { do: 'withdraw' }
  | { do: 'approve'; revisionId: string }
  | { do: 'return'; revisionId: string }
  | { do: 'reject'; revisionId: string }
  | { do: 'remove' }
  | { do: 'restore' }
  /** Enough readers reported what no moderator has approved. */
  | { do: 'hide' }
  /** A moderator looked at a reported text and leaves it where it was. */
  | { do: 'keep' }
  /** An appeal against a rejection or a removal was upheld. */
  | { do: 'grant' }
  /** Takes a moderator's own decision back: the subject as it stood before it. */
  | { do: 'undo'; before: Subject };

/** Null means: not from this state. The caller answers `conflict` and changes nothing. */
export type Transition = Subject | null;

const waiting: Record<Outcome, RevisionStatus> = {
  publish: 'published',
  hold: 'pending',
  return: 'returned',
};

/** The first revision of something new. */
export function begin(revisionId: string, outcome: Outcome): Subject {
  const status = waiting[outcome];
  return {
    status: status as SubjectStatus,
    publicRevisionId: outcome === 'publish' ? revisionId : null,
    latest: { id: revisionId, status },
  };
}

/**
 * The only place where a status changes. While an edit of something public waits, is returned or
 * rejected, the old revision stays public; only what was never public shows the newest one's fate.
 */
export function transition(subject: Subject, action: Action): Transition {
  const { status, latest, publicRevisionId } = subject;
  const isPublic = status === 'published';
  const settle = (next: RevisionStatus): Subject => ({
    status: isPublic || next === 'superseded' ? status : next,
    publicRevisionId: next === 'published' ? latest.id : publicRevisionId,
    latest: { id: latest.id, status: next },
  });

  switch (action.do) {
    case 'revise': {
      if (status !== 'pending' && status !== 'returned' && !isPublic) return null;
      const next = waiting[action.outcome];
      return {
        status: isPublic ? status : (next as SubjectStatus),
        publicRevisionId: action.outcome === 'publish' ? action.revisionId : publicRevisionId,
        latest: { id: action.revisionId, status: next },
      };
    }
    case 'ask':
      return latest.status === 'returned' && (isPublic || status === 'returned')
        ? settle('pending')
        : null;
    case 'withdraw':
      if (status !== 'pending' && status !== 'returned' && status !== 'hidden' && !isPublic) {
        return null;
      }
      return {
        status: 'withdrawn',
        publicRevisionId: null,
        latest: {
          id: latest.id,
          status: latest.status === 'published' ? 'published' : 'withdrawn',
        },
      };
    case 'approve':
      return isOpenAt(subject, action.revisionId) ? settle('published') : null;
    case 'return':
      return isOpenAt(subject, action.revisionId) ? settle('returned') : null;
    case 'reject':
      return isOpenAt(subject, action.revisionId) ? settle('rejected') : null;
    case 'remove':
      return isPublic || status === 'hidden' ? { ...subject, status: 'removed' } : null;
    case 'restore':
      return status === 'removed' && publicRevisionId ? { ...subject, status: 'published' } : null;
    case 'hide':
      return isPublic ? { ...subject, status: 'hidden' } : null;
    case 'keep':
      return isPublic || status === 'hidden' ? { ...subject, status: 'published' } : null;
    case 'grant':
      if (status === 'removed')
        return publicRevisionId ? { ...subject, status: 'published' } : null;
      return latest.status === 'rejected' && (isPublic || status === 'rejected')
        ? settle('published')
        : null;
    case 'undo':
      return latest.id === action.before.latest.id ? action.before : null;
    default:
      return action satisfies never;
  }
}

/** A moderator decides on the revision they read: a newer one, or one already decided, is stale. */
function isOpenAt(subject: Subject, revisionId: string): boolean {
  return (
    subject.latest.id === revisionId &&
    subject.latest.status === 'pending' &&
    (subject.status === 'published' || subject.status === 'pending')
  );
}
