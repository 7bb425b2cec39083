import { z } from 'zod/mini';
import {
  clauseBounds,
  lengthBounds,
  linkBounds,
  maxClauses,
  maxExamples,
  reporterBounds,
  trustBounds,
} from '#app/domain/policy/bounds.ts';
import type { Bounds } from '#app/domain/policy/bounds.ts';
import type { Agreement, ClauseCount, Finding, Judged } from '#app/domain/policy/backtest.ts';
import type { PolicyChanges } from '#app/domain/policy/draft-changes.ts';
import { hostKinds } from '#app/domain/policy/host-kinds.ts';
import type { HostKind } from '#app/domain/policy/host-kinds.ts';
import type { PolicyVersion } from '#app/domain/policy/types.ts';
import { perKind } from './policy-view.ts';

export { hostKindChoices } from '#app/domain/policy/host-kinds.ts';
export type { HostKind } from '#app/domain/policy/host-kinds.ts';

const words = (most: number) =>
  z.string().check(z.trim(), z.maxLength(most, { error: `Use at most ${most} characters.` }));
const given = (most: number, missing: string) =>
  words(most).check(z.minLength(1, { error: missing }));

const Example = z
  .object({ good: words(clauseBounds.example), bad: words(clauseBounds.example) })
  .check(
    z.refine(({ good, bad }) => good !== '' && bad !== '', {
      error: 'An example has both sides: one that is fine and one that is not.',
    }),
  );

const Clause = z.object({
  id: z.string().check(
    z.trim(),
    z.maxLength(clauseBounds.id, { error: `Use at most ${clauseBounds.id} characters.` }),
    z.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, {
      error: 'Use lower-case letters, digits and single hyphens, as in one-link.',
    }),
  ),
  title: given(clauseBounds.title, 'Give the clause a title.'),
  short: given(clauseBounds.short, 'Say it in one sentence.'),
  long: words(clauseBounds.long),
  examples: z
    .array(Example)
    .check(z.maxLength(maxExamples, { error: `Give at most ${maxExamples} examples.` })),
  severity: z.enum(['hold', 'return']),
  decidedBy: z.enum(['rules', 'hand']),
});

function whole({ least, most }: Bounds) {
  const error = `Give a whole number from ${least} to ${most}.`;
  return z.int({ error }).check(z.minimum(least, { error }), z.maximum(most, { error }));
}

const Settings = z.object({
  maxLinks: perKind(() => whole(linkBounds)),
  maxLength: perKind((kind) => whole(lengthBounds[kind])),
  approvalsForTrust: whole(trustBounds),
  reportersToHide: whole(reporterBounds),
});

/** The clauses and settings of a version that is being written. */
export const PolicyContent = z.object({
  clauses: z
    .array(Clause)
    .check(z.maxLength(maxClauses, { error: `A policy has at most ${maxClauses} clauses.` })),
  settings: Settings,
});
export type PolicyContent = z.infer<typeof PolicyContent>;

const Version = z.int().check(z.minimum(1));

export const maxSummaryLength = 2_000;

/**
 * A moderator's change to the draft. `basedOn` is the version it starts from and `revision` the
 * number of the draft that was opened, 0 where there was none; another one by now is a conflict.
 */
export const SavePolicyDraft = z.object({
  content: PolicyContent,
  basedOn: Version,
  revision: z.int().check(z.minimum(0)),
  /** What changes and why, as far as it is written yet. */
  summary: words(maxSummaryLength),
});
export type SavePolicyDraft = z.infer<typeof SavePolicyDraft>;

/** The draft as it was opened; one that was changed since is not thrown away. */
export const DiscardPolicyDraft = z.object({ revision: Version });
export type DiscardPolicyDraft = z.infer<typeof DiscardPolicyDraft>;

/** An administrator makes the draft, as they read it, the next version. */
export const PublishPolicy = z.object({
  revision: Version,
  summary: given(maxSummaryLength, 'Say what changed and why; everyone can read it.'),
  /** The day it takes effect (YYYY-MM-DD, from midnight UTC); at once unless given. */
  from: z.optional(z.iso.date({ error: 'Give a day as year-month-day, such as 2026-12-01.' })),
});
export type PublishPolicy = z.infer<typeof PublishPolicy>;

/** What a site is, for every later link to it. */
export const SetHostKind = z.object({
  host: z.string().check(z.maxLength(300, { error: 'No site has a name this long.' })),
  kind: z.enum(hostKinds),
});
export type SetHostKind = z.infer<typeof SetHostKind>;

/** Where a version stands in time. */
export type VersionState = 'in-force' | 'coming' | 'past';

export interface VersionSummary {
  version: number;
  effectiveAt: string;
  /** Null for the one a board began with. */
  publishedAt: string | null;
  summary: string;
  state: VersionState;
}

/** One version to read, with what is coming. */
export interface PolicyPage extends VersionSummary, Pick<PolicyVersion, 'clauses' | 'settings'> {
  inForce: number;
  coming: VersionSummary[];
}

/** Versions, the newest first, each with what it changed; `older` is where the next page begins. */
export interface PolicyHistory {
  versions: (VersionSummary & { changes: PolicyChanges | null })[];
  older: number | null;
}

/** The draft as moderators see it; where there is none, what one would start from. */
export interface PolicyDraftView {
  content: PolicyContent;
  summary: string;
  /** 0 where there is no draft. */
  revision: number;
  updatedAt: string | null;
  basedOn: number;
  /** Against the version it is based on. */
  changes: PolicyChanges;
  mayPublish: boolean;
  /** The first day it can take effect (YYYY-MM-DD), and the last. */
  firstDay: string;
  lastDay: string;
  /** The version it is based on has not taken effect, so this one cannot do so at once. */
  nextIsToCome: boolean;
}

/** One comment on which the draft and the version in force differ. */
export interface BacktestChange {
  excerpt: string;
  debate: string;
  number: number | null;
  finding: Finding;
  earlier: Judged;
  inForce: Judged;
  draft: Judged;
}

export interface Backtest {
  /** Comments asked for, there, and judged in the time there was. */
  asked: number;
  there: number;
  judged: number;
  inForce: Agreement;
  draft: Agreement;
  clauses: ClauseCount[];
  /** How many would change; the newest of them. */
  changing: number;
  changes: BacktestChange[];
}

/** Sites moderators have decided on, in the order of their names. */
export interface HostList {
  hosts: { host: string; kind: HostKind; at: string }[];
  /** The name after which the next page begins. */
  after: string | null;
}
