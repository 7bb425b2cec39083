import { z } from 'zod/mini';
import { EvidenceView, StandingView } from './claims.ts';
import { Id, Person, Time } from './shared.ts';

/** A claim as it is shown elsewhere: enough to know it by, and to go there. */
export const OtherClaim = z.object({
  id: z.string(),
  debate: z.object({ slug: z.string(), title: z.string() }),
  /** The accepted restatement, or else the words quoted. */
  words: z.string(),
  standing: StandingView,
});
export type OtherClaim = z.infer<typeof OtherClaim>;

/** `GET /claims/similar` */
export const SimilarQuery = z.object({
  text: z
    .string({ error: 'Say the words of the claim.' })
    .check(z.minLength(1), z.maxLength(2000, { error: 'A claim has at most 2,000 characters.' })),
  /** Slug of the debate it is marked in. */
  debate: z.optional(z.string().check(z.regex(/^[a-z0-9-]{1,120}$/))),
});
export type SimilarQuery = z.infer<typeof SimilarQuery>;

/** A public claim that may say the same. */
export const SimilarClaim = z.object({
  ...OtherClaim.shape,
  /** It stands in the debate that was named. */
  here: z.boolean(),
  /** 0 to 1; those under the floor are left out. */
  likeness: z.number(),
});
export type SimilarClaim = z.infer<typeof SimilarClaim>;

/** The likeliest first. */
export const SimilarClaims = z.object({ claims: z.array(SimilarClaim) });
export type SimilarClaims = z.infer<typeof SimilarClaims>;

/** Evidence given for the same claim elsewhere. It does not count here. */
export const PieceElsewhere = z.object({
  evidence: EvidenceView,
  /** The evidence of this claim that says it here: brought from there, or of the same source. */
  here: z.nullable(z.string()),
});
export type PieceElsewhere = z.infer<typeof PieceElsewhere>;

/** Two people agreed that these are one claim. */
export const SameClaimLink = z.object({
  claim: OtherClaim,
  /** The first of them, in order of publication. */
  pieces: z.array(PieceElsewhere),
  /** How many there are beyond these. */
  more: z.number(),
});
export type SameClaimLink = z.infer<typeof SameClaimLink>;

/** One person says so; another has not yet answered. */
export const SameClaimProposal = z.object({
  claim: OtherClaim,
  by: Person,
  /** The viewer proposed it. */
  own: z.boolean(),
  at: Time,
});
export type SameClaimProposal = z.infer<typeof SameClaimProposal>;

/** What is known of one claim's likes. */
export const SameOfClaim = z.object({
  links: z.array(SameClaimLink),
  /** For those who are signed in. */
  proposals: z.array(SameClaimProposal),
  /** Claims that may be the same; null where nobody looked. */
  similar: z.nullable(z.array(SimilarClaim)),
});
export type SameOfClaim = z.infer<typeof SameOfClaim>;

/** By claim; those of which nothing is known are left out. */
export interface SameClaimsHere {
  claims: Record<string, SameOfClaim>;
}

/** `POST /claims/:id/same` */
export const ProposeSameClaim = z.object({ claim: Id });

/** The link of two claims after a command. */
export const SameClaimReceipt = z.object({
  same: z.object({
    claim: z.string(),
    other: z.string(),
    status: z.enum(['open', 'accepted', 'declined', 'withdrawn']),
  }),
});
export type SameClaimReceipt = z.infer<typeof SameClaimReceipt>;

/** `POST /claims/:id/bring` */
export const BringEvidence = z.object({ evidence: Id });
