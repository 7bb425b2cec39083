import { z } from 'zod/mini';
import { proposalStatuses } from '#app/domain/vocabulary.ts';
import { AddEvidence, EvidenceKind } from './claims.ts';
import { Id, Person, Reason, Time } from './shared.ts';

/** UTF-16 units of a proposed wording. */
export const maxWording = 300;

/** A reader's word that evidence is of another kind: a closed list, so no text needs review. */
export const DisputeKind = z.object({
  kind: EvidenceKind,
  /** The version that was read; another public one by now is a conflict. */
  revisionId: z.optional(Id),
});
export type DisputeKind = z.infer<typeof DisputeKind>;

/** A reader's word that a claim is better said like this. */
export const DisputeWording = z.object({
  text: z
    .string()
    .check(
      z.minLength(1, { error: 'Write the wording first.' }),
      z.maxLength(maxWording, { error: `A wording has at most ${maxWording} characters.` }),
    ),
  revisionId: z.optional(Id),
});
export type DisputeWording = z.infer<typeof DisputeWording>;

/** What the new kind asks for and the evidence does not say yet; a source only where it has none. */
export const AcceptDispute = z.object({
  details: z.optional(AddEvidence.shape.details),
  source: AddEvidence.shape.source,
});
export type AcceptDispute = z.infer<typeof AcceptDispute>;

export const ProposalStatus = z.enum(proposalStatuses);

/**
 * A dispute for those it concerns: who proposed it, who may answer it and, of a wording, who marked
 * the claim. Everyone else sees only how many there are.
 */
export const DisputeView = z.object({
  id: z.string(),
  claim: z.string(),
  /** Null where the wording of the claim is disputed. */
  evidence: z.nullable(z.string()),
  /** The kind it should be. */
  kind: z.nullable(EvidenceKind),
  /** The wording it should have. */
  text: z.nullable(z.string()),
  by: Person,
  status: ProposalStatus,
  createdAt: Time,
  /** What the viewer may do with it now. */
  may: z.object({ answer: z.boolean(), withdraw: z.boolean() }),
});
export type DisputeView = z.infer<typeof DisputeView>;

export const DisputeList = z.object({ disputes: z.array(DisputeView) });
export type DisputeList = z.infer<typeof DisputeList>;

export const DisputeReceipt = z.object({
  /** Null where the policy returned the wording: nothing was stored. */
  dispute: z.nullable(
    z.object({
      id: z.string(),
      /** `open` after an acceptance means that the new version waits for a moderator. */
      status: ProposalStatus,
      claim: z.string(),
      evidence: z.nullable(z.string()),
    }),
  ),
  reasons: z.array(Reason),
});
export type DisputeReceipt = z.infer<typeof DisputeReceipt>;
