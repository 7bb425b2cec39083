import { can } from '../permissions/can.ts';
import type { MaybeActor } from '../permissions/can.ts';

/** Whom a dispute concerns, by their ids. */
export interface DisputeParties {
  proposedById: string;
  /** Who gave the evidence whose kind is disputed; null where a claim's wording is. */
  evidenceAuthorId: string | null;
  /** Whose words the claim quotes. */
  quotedAuthorId: string;
  /** Who marked the claim. */
  markerId: string;
}

/** Whether the viewer may accept or decline it. */
export function mayAnswerDispute(viewer: MaybeActor, parties: DisputeParties): boolean {
  const { proposedById, quotedAuthorId, evidenceAuthorId: authorId } = parties;
  return authorId === null
    ? can(viewer, { do: 'answer-wording', on: { quotedAuthorId, proposedById } })
    : can(viewer, { do: 'answer-kind', on: { authorId, quotedAuthorId, proposedById } });
}

/** Whether the viewer sees who proposed what; everyone else sees only that there is something. */
export function maySeeDispute(viewer: MaybeActor, parties: DisputeParties): boolean {
  const { proposedById, evidenceAuthorId, markerId } = parties;
  const isAbout = (authorId: string) => can(viewer, { do: 'see-unpublished', on: { authorId } });
  return (
    mayAnswerDispute(viewer, parties) ||
    isAbout(proposedById) ||
    (evidenceAuthorId === null && isAbout(markerId))
  );
}
