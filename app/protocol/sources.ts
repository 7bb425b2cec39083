import { z } from 'zod/mini';
import { sourceHealths } from '#app/domain/vocabulary.ts';
import { EvidenceKind, Side } from './claims.ts';
import { Person, Time } from './shared.ts';

/** Citations on one page of a source. */
export const citationsPerPage = 50;

/** One piece of evidence that cites a source. */
export const CitationView = z.object({
  evidence: z.string(),
  side: Side,
  kind: EvidenceKind,
  /** The source is the giver's own or their firm's. */
  own: z.boolean(),
  /** It does not count: somebody says that the source does not show this, and that stands. */
  undercut: z.boolean(),
  by: z.nullable(Person),
  publishedAt: z.nullable(Time),
});
export type CitationView = z.infer<typeof CitationView>;

/** A claim for or against which a source is cited. */
export const CitedFor = z.object({
  claim: z.string(),
  /** Null where the text it quotes is no longer public. */
  words: z.nullable(z.string()),
  debate: z.object({ slug: z.string(), title: z.string() }),
  citations: z.array(CitationView),
});
export type CitedFor = z.infer<typeof CitedFor>;

/** Where a source is cited, in public debates only. */
export const SourcePage = z.object({
  source: z.object({
    id: z.string(),
    /** The address and title as reviewed with the evidence, those given most often. */
    url: z.string(),
    doi: z.nullable(z.string()),
    title: z.string(),
    health: z.enum(sourceHealths),
    /** When it was last looked at; null where nobody looks. */
    checkedAt: z.nullable(Time),
    /** Where it now is, or the notice of its retraction. */
    movedTo: z.nullable(z.string()),
  }),
  counts: z.object({
    citations: z.number(),
    people: z.number(),
    claims: z.number(),
    debates: z.number(),
  }),
  /** This page of them, the newest first, under their claims. */
  claims: z.array(CitedFor),
  page: z.number(),
  pages: z.number(),
});
export type SourcePage = z.infer<typeof SourcePage>;
