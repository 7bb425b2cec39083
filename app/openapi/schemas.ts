import { z } from 'zod/mini';
import { CheckPolicy, DecideInput } from '#app/http/api-inputs.ts';
import {
  AnswerRestatement,
  ClaimActed,
  ClaimNarrowed,
  MarkedWords,
  MarkedWordsPage,
  NarrowClaim,
  OpenRestatement,
  OpenRestatements,
} from '#app/protocol/claim-rights.ts';
import {
  AddEvidence,
  ClaimList,
  ClaimReceipt,
  ClaimView,
  CreateClaim,
  EvidenceReceipt,
  EvidenceView,
  SourceView,
  StandingView,
} from '#app/protocol/claims.ts';
import {
  CommentPage,
  CommentReceipt,
  CommentView,
  CreateComment,
  EditComment,
  EvidenceUse,
  OwnCommentView,
} from '#app/protocol/comments.ts';
import {
  ConclusionView,
  Counts,
  CreateDebate,
  DebateList,
  DebateReceipt,
  DebateSummary,
  DebateView,
} from '#app/protocol/debates.ts';
import {
  AcceptDispute,
  DisputeKind,
  DisputeList,
  DisputeReceipt,
  DisputeView,
  DisputeWording,
} from '#app/protocol/disputes.ts';
import { statusOf } from '#app/protocol/errors.ts';
import type { ErrorCode } from '#app/protocol/errors.ts';
import { LiveAnswer, LiveEvent } from '#app/protocol/live.ts';
import {
  AddModeratorNote,
  ModerationReceipt,
  ModeratorNoteView,
  QueueItem,
  QueuePage,
} from '#app/protocol/moderation.ts';
import { AppealReceipt, WriteAppeal } from '#app/protocol/appeals.ts';
import { EditEvidence, EvidenceEdited, OwnEvidenceView } from '#app/protocol/own-evidence.ts';
import { PolicyView } from '#app/protocol/policy-view.ts';
import { ReportReceipt, ReportText } from '#app/protocol/reports.ts';
import { OwnPosition, PositionAnswer, PositionSums, SetPosition } from '#app/protocol/positions.ts';
import {
  BringEvidence,
  OtherClaim,
  PieceElsewhere,
  ProposeSameClaim,
  SameClaimLink,
  SameClaimProposal,
  SameClaimReceipt,
  SameOfClaim,
  SimilarClaim,
  SimilarClaims,
} from '#app/protocol/same-claims.ts';
import { Person, Reason, Span } from '#app/protocol/shared.ts';
import { CitationView, CitedFor, SourcePage } from '#app/protocol/sources.ts';
import { ThanksReceipt } from '#app/protocol/thanks.ts';
import { Transparency } from '#app/protocol/transparency.ts';

const PolicyAnswer = z.object({
  outcome: z.enum(['publish', 'hold', 'return']),
  /** Distinct outside addresses a reader could follow. */
  links: z.number(),
  reasons: z.array(Reason),
  /** The closing signature, to be cut and kept as the line under the author's name. */
  signature: z.nullable(Span),
});

const Failure = z.object({
  error: z.object({
    code: z.enum(Object.keys(statusOf) as [ErrorCode, ...ErrorCode[]]),
    message: z.string(),
    issues: z.optional(z.array(z.object({ path: z.string(), message: z.string() }))),
    requestId: z.string(),
  }),
});

/** What doors take. */
const inputs = {
  AcceptDispute,
  AddEvidence,
  AddModeratorNote,
  BringEvidence,
  AnswerRestatement,
  CheckPolicy,
  CreateClaim,
  CreateComment,
  CreateDebate,
  DecideInput,
  DisputeKind,
  DisputeWording,
  EditComment,
  EditEvidence,
  NarrowClaim,
  ProposeSameClaim,
  ReportText,
  SetPosition,
  WriteAppeal,
};

/** What doors answer, the parts first. */
const outputs = {
  AppealReceipt,
  ClaimActed,
  CitationView,
  CitedFor,
  ClaimList,
  ClaimNarrowed,
  ClaimReceipt,
  ClaimView,
  CommentPage,
  CommentReceipt,
  CommentView,
  ConclusionView,
  Counts,
  DebateAnswer: z.object({ debate: DebateView }),
  DebateList,
  DebateReceipt,
  DebateSummary,
  DebateView,
  Asked: z.object({ claim: z.string() }),
  DisputeList,
  DisputeReceipt,
  DisputeView,
  EvidenceEdited,
  EvidenceReceipt,
  EvidenceUse,
  EvidenceView,
  Failure,
  LiveAnswer,
  LiveEvent,
  MarkedWords,
  MarkedWordsPage,
  ModerationReceipt,
  ModeratorNoteAnswer: z.object({ note: ModeratorNoteView }),
  ModeratorNoteView,
  OwnCommentAnswer: z.object({ comment: OwnCommentView }),
  OpenRestatement,
  OpenRestatements,
  OwnCommentView,
  OwnEvidenceAnswer: z.object({ evidence: OwnEvidenceView }),
  OwnEvidenceView,
  OwnPosition,
  OtherClaim,
  Person,
  PieceElsewhere,
  PolicyAnswer,
  PolicyView,
  PositionAnswer,
  PositionSums,
  QueueItem,
  QueuePage,
  Reason,
  ReportReceipt,
  SameClaimLink,
  SameClaimProposal,
  SameClaimReceipt,
  SameOfClaim,
  SimilarClaim,
  SimilarClaims,
  SourcePage,
  SourceView,
  StandingView,
  ThanksReceipt,
  Transparency,
};

export type SchemaName = keyof typeof inputs | keyof typeof outputs;

export const refTo = (name: SchemaName) => ({ $ref: `#/components/schemas/${name}` });

/** Every shape of the API as JSON Schema, made from the schemas that parse and type it. */
export function componentSchemas(): Record<string, object> {
  return { ...toJson(inputs, 'input'), ...toJson(outputs, 'output') };
}

function toJson(
  schemas: Record<string, z.core.$ZodType>,
  io: 'input' | 'output',
): Record<string, object> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, {
    io,
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ jsonSchema }) => {
      // More may be added to an answer within a version, so a reader must not refuse it.
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return Object.fromEntries(
    Object.entries(made.schemas).map(([name, { $schema: _schema, $id: _id, ...rest }]) => [
      name,
      rest,
    ]),
  );
}
