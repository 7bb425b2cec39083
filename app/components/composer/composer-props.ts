import type { ReactNode } from 'react';
import type { SourceOfClaim } from '#app/domain/evidence/source-of-claim.ts';
import type { Outcome, Span } from '#app/domain/policy/types.ts';
import type { Person, Reason, RevisionStatus, Stance } from '#app/protocol/shared.ts';

export interface ComposerProps {
  /** The debate written in. */
  slug: string;
  /** The comment answered; none for an answer to the debate. */
  parent?: { id: string; number: number; author: Person | null } | null;
  /** A text to begin with: the author's own (with both ids), or one kept for them. */
  initial?: {
    body: string;
    stance: Stance | null;
    id?: string | null;
    revisionId?: string | null;
    sources?: readonly SourceOfClaim[];
  } | null;
  /** What the server said of `initial.body`, where it was asked. */
  reasons?: readonly Reason[];
  outcome?: Outcome | null;
  signature?: Span | null;
  /** Null for a visitor, who may write and check, and signs up when sending. */
  viewer: { trusted: boolean; handle: string; name: string; line?: string | undefined } | null;
  /** What became of the revision being changed. */
  status?: RevisionStatus;
  /** Every text in this debate is read by a moderator first. */
  holdAll?: boolean;
  /** Why the last try was not taken. */
  message?: ReactNode;
  /** The token of the kept text this one began as, so that it can be forgotten once sent. */
  draft?: string | null;
  /** Where the form is sent; the debate's own page unless given. */
  action?: string;
  /** Stands beside the buttons, such as a way out. */
  children?: ReactNode;
}
