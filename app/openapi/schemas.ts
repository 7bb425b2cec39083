import { z } from 'zod/mini';
import { CheckPolicy, DecideInput } from '#app/http/api-inputs.ts';
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
import { PolicyView } from '#app/protocol/policy-view.ts';
import { ReportReceipt, ReportText } from '#app/protocol/reports.ts';
import { Person, Reason, Span } from '#app/protocol/shared.ts';
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
  AddEvidence,
  AddModeratorNote,
  CheckPolicy,
  CreateClaim,
  CreateComment,
  CreateDebate,
  DecideInput,
  EditComment,
  ReportText,
  WriteAppeal,
};

/** What doors answer, the parts first. */
const outputs = {
  AppealReceipt,
  ClaimList,
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
  EvidenceReceipt,
  EvidenceUse,
  EvidenceView,
  Failure,
  LiveAnswer,
  LiveEvent,
  ModerationReceipt,
  ModeratorNoteAnswer: z.object({ note: ModeratorNoteView }),
  ModeratorNoteView,
  OwnCommentAnswer: z.object({ comment: OwnCommentView }),
  OwnCommentView,
  Person,
  PolicyAnswer,
  PolicyView,
  QueueItem,
  QueuePage,
  Reason,
  ReportReceipt,
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
