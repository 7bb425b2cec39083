import { z } from 'zod/mini';
import { ClaimView, CreateClaim } from './claims.ts';
import { Id, Reason, SubjectStatus } from './shared.ts';

/** A shorter stretch inside the claim's present quote; `revisionId` is that of the claim as read. */
export const NarrowClaim = z.object({
  revisionId: Id,
  quote: CreateClaim.shape.quote,
});
export type NarrowClaim = z.infer<typeof NarrowClaim>;

/** What the author of the words, or a moderator, says to another wording of a claim. */
export const AnswerRestatement = z.object({ accept: z.boolean() });
export type AnswerRestatement = z.infer<typeof AnswerRestatement>;

/** A claim as it stands after somebody used a right of theirs. */
export const ClaimActed = z.object({
  claim: z.object({
    id: z.string(),
    status: SubjectStatus,
    /** The revision that readers see, or saw. */
    revisionId: z.string(),
    debate: z.string(),
    disowned: z.boolean(),
  }),
});
export type ClaimActed = z.infer<typeof ClaimActed>;

/** With `return`, nothing was changed, and `reasons` say why. */
export const ClaimNarrowed = z.extend(ClaimActed, {
  outcome: z.enum(['publish', 'return']),
  reasons: z.array(Reason),
});
export type ClaimNarrowed = z.infer<typeof ClaimNarrowed>;

/** Another wording of a claim that nobody has answered, for those who may read it. */
export const OpenRestatement = z.object({
  /** Id of the claim. */
  claim: z.string(),
  text: z.string(),
  /** Whether the viewer may accept or decline it. */
  mayAnswer: z.boolean(),
});
export type OpenRestatement = z.infer<typeof OpenRestatement>;

export const OpenRestatements = z.object({ restatements: z.array(OpenRestatement) });
export type OpenRestatements = z.infer<typeof OpenRestatements>;

/** A claim that somebody else marked in the viewer's words. */
export const MarkedWords = z.object({
  claim: ClaimView,
  debate: z.object({ slug: z.string(), title: z.string(), isOpen: z.boolean() }),
  /** Another wording that the viewer has not answered. */
  restatement: z.nullable(z.string()),
});
export type MarkedWords = z.infer<typeof MarkedWords>;

/** Claims marked in the viewer's words, newest first. */
export const MarkedWordsPage = z.object({
  claims: z.array(MarkedWords),
  page: z.number(),
  hasMore: z.boolean(),
});
export type MarkedWordsPage = z.infer<typeof MarkedWordsPage>;
