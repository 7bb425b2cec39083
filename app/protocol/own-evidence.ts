import { z } from 'zod/mini';
import { AddEvidence, EvidenceKind, EvidenceReceipt, Side } from './claims.ts';
import { Id, Reason, RevisionStatus, SubjectStatus } from './shared.ts';

/** A newer version of evidence; `revisionId` is the one that was edited. Its side stays. */
export const EditEvidence = z.object({
  revisionId: Id,
  kind: EvidenceKind,
  details: AddEvidence.shape.details,
  source: AddEvidence.shape.source,
});
export type EditEvidence = z.infer<typeof EditEvidence>;

/** The newest version of a piece of evidence, for its author and moderators. */
export const OwnEvidenceView = z.object({
  id: z.string(),
  revisionId: z.string(),
  claim: z.string(),
  /** Whether the viewer gave it, and so may change it. */
  mine: z.boolean(),
  side: Side,
  kind: EvidenceKind,
  against: z.nullable(z.string()),
  details: z.record(z.string(), z.string()),
  source: z.nullable(z.object({ url: z.string(), title: z.string(), own: z.boolean() })),
  /** What readers see of it, whatever became of this version. */
  status: SubjectStatus,
  revisionStatus: RevisionStatus,
  reasons: z.array(Reason),
});
export type OwnEvidenceView = z.infer<typeof OwnEvidenceView>;

/** As the receipt of a new piece, and what became of this version. */
export const EvidenceEdited = z.object({
  evidence: z.object({
    ...EvidenceReceipt.shape.evidence.shape,
    revisionStatus: RevisionStatus,
  }),
  reasons: z.array(Reason),
});
export type EvidenceEdited = z.infer<typeof EvidenceEdited>;
