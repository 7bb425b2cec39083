import { z } from 'zod/mini';
import { detailFields } from './detail-fields.ts';
import type { DetailField } from './detail-fields.ts';
import { evidenceKinds } from './kinds.ts';
import type { EvidenceKind } from './kinds.ts';

/** What was said, by field name; a field left empty is absent. */
export type EvidenceDetails = Record<string, string>;

export interface DetailIssue {
  /** A field's name, `source`, or an unknown name as it was sent. */
  field: string;
  message: string;
}

export type CheckedDetails =
  { ok: true; details: EvidenceDetails } | { ok: false; issues: DetailIssue[] };

/** Kinds that mean little without the paper itself. */
const kindsThatNeedASource: ReadonlySet<EvidenceKind> = new Set(['controlled-trial', 'review']);

/** Kinds whose missing source is shown as a gap, because the source is part of the answer. */
const kindsAskedForASource: ReadonlySet<EvidenceKind> = new Set([
  'survey',
  'comparison',
  'controlled-trial',
  'review',
]);

export function needsSource(kind: EvidenceKind): boolean {
  return kindsThatNeedASource.has(kind);
}

function fieldSchema(field: DetailField) {
  return z.prefault(
    z.string({ error: 'This should be text.' }).check(
      z.trim(),
      z.refine((value) => value !== '' || !field.required, { error: `Please say: ${field.gap}.` }),
      z.maxLength(field.maxLength, {
        error: `This is too long: at most ${field.maxLength} characters.`,
      }),
    ),
    '',
  );
}

function schemaFor(kind: EvidenceKind) {
  return z.pipe(
    z.strictObject(
      Object.fromEntries(detailFields[kind].map((field) => [field.name, fieldSchema(field)])),
    ),
    z.transform((said): EvidenceDetails =>
      Object.fromEntries(Object.entries(said).filter(([, value]) => value !== '')),
    ),
  );
}

type DetailsSchema = ReturnType<typeof schemaFor>;

/**
 * One strict schema per kind: `{ [field]: string }`, trimmed, empty fields dropped, unknown names
 * refused. Whether a source is needed is asked of `needsSource`: it is no detail.
 */
export const detailSchemas: Readonly<Record<EvidenceKind, DetailsSchema>> = Object.fromEntries(
  evidenceKinds.map((kind) => [kind, schemaFor(kind)]),
) as Record<EvidenceKind, DetailsSchema>;

function issueOf(issue: z.core.$ZodIssue): DetailIssue[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((field) => ({ field, message: 'This kind does not ask for this.' }));
  }
  return [{ field: issue.path.map(String).join('.') || 'details', message: issue.message }];
}

/**
 * Checks what was said against what the kind asks: every broken field gets its own issue, and a
 * trial or a review without a source gets one on `source`.
 */
export function checkDetails(
  kind: EvidenceKind,
  details: unknown,
  hasSource: boolean,
): CheckedDetails {
  const parsed = detailSchemas[kind].safeParse(details);
  const issues = parsed.success ? [] : parsed.error.issues.flatMap(issueOf);
  if (needsSource(kind) && !hasSource) {
    issues.push({ field: 'source', message: 'This kind needs its source: an address or a DOI.' });
  }
  return parsed.success && issues.length === 0
    ? { ok: true, details: parsed.data }
    : { ok: false, issues };
}

/**
 * What was asked and not said, in the words of "not said: year, size". A missing source is a gap
 * only where the kind asks for one, and only when `hasSource` is given.
 */
export function gapsOf(
  kind: EvidenceKind,
  details: Readonly<Record<string, unknown>>,
  hasSource?: boolean,
): string[] {
  const gaps = detailFields[kind]
    .filter((field) => {
      const said = Object.hasOwn(details, field.name) ? details[field.name] : undefined;
      return typeof said !== 'string' || said.trim() === '';
    })
    .map((field) => field.gap);
  if (hasSource === false && kindsAskedForASource.has(kind)) gaps.push('source');
  return gaps;
}

/** "not said: year, size", or nothing when all was said. */
export function gapsInWords(gaps: readonly string[]): string | null {
  return gaps.length === 0 ? null : `not said: ${gaps.join(', ')}`;
}
