/** The board's closed lists of words. Schemas, the database and the rules all speak these. */

export const roles = ['member', 'moderator', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Where a comment stands towards the motion. */
export const stances = ['for', 'against', 'depends'] as const;
export type Stance = (typeof stances)[number];

/** What goes through the policy and the queue. */
export const subjectTypes = ['debate', 'comment', 'claim', 'evidence', 'conclusion'] as const;
export type SubjectType = (typeof subjectTypes)[number];

/**
 * What readers see of a subject. `hidden`: reported by enough readers before any moderator had
 * approved it, and out of sight until one has looked.
 */
export const subjectStatuses = [
  'pending',
  'returned',
  'published',
  'rejected',
  'withdrawn',
  'removed',
  'hidden',
] as const;
export type SubjectStatus = (typeof subjectStatuses)[number];

/** What became of one revision. `superseded` waited when its author sent a newer one. */
export const revisionStatuses = [
  'pending',
  'returned',
  'published',
  'rejected',
  'withdrawn',
  'superseded',
] as const;
export type RevisionStatus = (typeof revisionStatuses)[number];

/** Why a revision stands in the queue. */
export const waitingFor = ['review', 'report', 'appeal'] as const;
export type WaitingFor = (typeof waitingFor)[number];

/** What was known of an author when a text was sent. `known`: approved before, not yet trusted. */
export const authorStandings = ['newcomer', 'known', 'trusted'] as const;
export type AuthorStanding = (typeof authorStandings)[number];

export const debatePhases = ['open', 'closed', 'archived'] as const;
export type DebatePhase = (typeof debatePhases)[number];

/** `hold_all` sends every text to the queue; `by_trust` only those of authors not yet trusted. */
export const moderationModes = ['hold_all', 'by_trust'] as const;
export type ModerationMode = (typeof moderationModes)[number];

/** What became of a proposal that others answer: another kind, another wording, the same claim. */
export const proposalStatuses = ['open', 'accepted', 'declined', 'withdrawn'] as const;
export type ProposalStatus = (typeof proposalStatuses)[number];

/** What was last seen of a source. */
export const sourceHealths = [
  'unchecked',
  'reachable',
  'moved',
  'unreachable',
  'retracted',
] as const;
export type SourceHealth = (typeof sourceHealths)[number];

/** Public changes of a debate, in the past tense. */
export const eventTypes = [
  'comment:published',
  'comment:edited',
  'comment:removed',
  'comment:restored',
  'claim:marked',
  'claim:changed',
  'claim:removed',
  'evidence:added',
  'evidence:changed',
  'evidence:removed',
  'debate:changed',
] as const;
export type EventType = (typeof eventTypes)[number];
