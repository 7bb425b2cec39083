import type { SuspensionNotice } from '../moderation/suspension.ts';
import type { DebatePhase, Role, SubjectStatus } from '../vocabulary.ts';

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
  | { do: 'comment'; on: { phase: DebatePhase; status: SubjectStatus } }
  | { do: 'open-debate' }
  /** Also of disputes, asking, and saying that two claims are the same: a closed debate rests. */
  | { do: 'work-on-claims'; on: { phase: DebatePhase } }
  /** Whose words a claim quotes: they may narrow it, or say that they do not claim this. */
  | { do: 'speak-for-claim'; on: { quotedAuthorId: string } }
  | { do: 'take-back-claim'; on: { markerId: string; evidence: number } }
  /** Another wording: whose words it would restate, or a moderator, but not who proposes it. */
  | { do: 'answer-wording'; on: { quotedAuthorId: string; proposedById: string } }
  /** Another kind: who gave the evidence, whose words the claim quotes, or a moderator. */
  | {
      do: 'answer-kind';
      on: { authorId: string; quotedAuthorId: string; proposedById: string };
    }
  /** That two claims are the same takes two people. */
  | { do: 'answer-same-claim'; on: { proposedById: string } }
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
  /** To say that a comment moved them. */
  | { do: 'credit'; on: { authorId: string } }
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
      return true;
    case 'work-on-claims':
      return permission.on.phase === 'open';
    case 'speak-for-claim':
      return permission.on.quotedAuthorId === actor.id;
    case 'take-back-claim':
      return permission.on.markerId === actor.id && permission.on.evidence === 0;
    case 'answer-wording':
      return (
        permission.on.proposedById !== actor.id &&
        (moderates || permission.on.quotedAuthorId === actor.id)
      );
    case 'answer-kind':
      return (
        permission.on.proposedById !== actor.id &&
        (moderates ||
          permission.on.authorId === actor.id ||
          permission.on.quotedAuthorId === actor.id)
      );
    case 'answer-same-claim':
      return permission.on.proposedById !== actor.id;
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
    case 'credit':
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
