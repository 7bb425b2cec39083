import type { SuspensionNotice } from '../moderation/suspension.ts';
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
  /** Why and until when, for whoever is suspended. */
  suspension?: SuspensionNotice;
  /** The line under their name, as everyone sees it. */
  line?: string;
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
  | { do: 'answer-appeal'; on: { authorId: string; deciderId: string } }
  | { do: 'remove' }
  | { do: 'report'; on: { authorId: string } }
  | { do: 'appeal'; on: { authorId: string } }
  | { do: 'thank'; on: { authorId: string } }
  /** Trust and suspension: of members by every moderator, of moderators by an administrator. */
  | { do: 'manage-person'; on: { id: string; role: Role } }
  | { do: 'edit-policy-draft' }
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
    case 'edit-policy-draft':
      return moderates;
    case 'decide':
      // Nobody decides on their own text.
      return moderates && permission.on.authorId !== actor.id;
    case 'answer-appeal':
      // Nor on an objection to their own decision.
      return (
        moderates && permission.on.authorId !== actor.id && permission.on.deciderId !== actor.id
      );
    case 'report':
    case 'thank':
      return permission.on.authorId !== actor.id;
    case 'appeal':
      return permission.on.authorId === actor.id;
    case 'manage-person':
      if (permission.on.id === actor.id) return false;
      return permission.on.role === 'member' ? moderates : actor.role === 'admin';
    case 'propose-conclusion':
      return moderates || permission.on.authorId === actor.id;
    case 'administer':
      return actor.role === 'admin';
    default:
      return permission satisfies never;
  }
}
