import type { Role, SubjectStatus } from '../vocabulary.ts';

/** Who acts. `null` where nobody is signed in. */
export interface Actor {
  id: string;
  handle: string;
  name: string;
  role: Role;
  /** Given by a moderator or earned by approvals. */
  trusted: boolean;
  /** Acts with a token that was made without rate limits. */
  noRateLimit?: boolean;
  suspended?: boolean;
}

export type MaybeActor = Actor | null;

export type Permission =
  | { do: 'comment'; on: { phase: 'open' | 'closed' | 'archived'; status: SubjectStatus } }
  | { do: 'open-debate' }
  | { do: 'mark-claim' }
  | { do: 'add-evidence' }
  | { do: 'ask-for-evidence' }
  | { do: 'edit'; on: { authorId: string } }
  | { do: 'withdraw'; on: { authorId: string } }
  | { do: 'see-unpublished'; on: { authorId: string } }
  | { do: 'see-queue' }
  | { do: 'decide'; on: { authorId: string } }
  | { do: 'remove' }
  | { do: 'close-debate' }
  | { do: 'propose-conclusion'; on: { authorId: string } }
  | { do: 'administer' };

/** The only permission rule: asked by use cases, queries and buttons alike. */
export function can(actor: MaybeActor, permission: Permission): boolean {
  if (!actor) return false;
  const moderates = actor.role !== 'member';
  if (actor.suspended) {
    return permission.do === 'see-unpublished' && permission.on.authorId === actor.id;
  }
  switch (permission.do) {
    case 'comment':
      return permission.on.status === 'published' && permission.on.phase === 'open';
    case 'open-debate':
    case 'mark-claim':
    case 'add-evidence':
    case 'ask-for-evidence':
      return true;
    case 'edit':
    case 'withdraw':
      return permission.on.authorId === actor.id;
    case 'see-unpublished':
      return moderates || permission.on.authorId === actor.id;
    case 'see-queue':
    case 'remove':
    case 'close-debate':
      return moderates;
    case 'decide':
      // Nobody decides on their own text.
      return moderates && permission.on.authorId !== actor.id;
    case 'propose-conclusion':
      return moderates || permission.on.authorId === actor.id;
    case 'administer':
      return actor.role === 'admin';
    default:
      return permission satisfies never;
  }
}

/** Clean approvals after which an author's texts appear at once, when no rule holds them. */
export const approvalsForTrust = 2;

/** Trust is given, or earned by approvals while no rejection stands. */
export function earnsTrust(record: {
  given: boolean;
  approved: number;
  rejected: number;
}): boolean {
  return record.given || (record.approved >= approvalsForTrust && record.rejected === 0);
}
