import { checkDetails } from '#app/domain/evidence/details.ts';
import type { EvidenceDetails } from '#app/domain/evidence/details.ts';
import { detailFields } from '#app/domain/evidence/detail-fields.ts';
import { kindWords } from '#app/domain/evidence/kinds.ts';
import type { EvidenceKind, EvidenceSide } from '#app/domain/evidence/kinds.ts';
import { normaliseSource } from '#app/domain/evidence/source.ts';
import { normaliseBody } from '#app/domain/text/normalise.ts';
import type { AddEvidence } from '#app/protocol/claims.ts';
import { Refusal } from '#app/protocol/errors.ts';
import type { Issue } from '#app/protocol/errors.ts';
import { keepSource } from '#server/db/evidence.ts';
import type { Deps } from '../deps.ts';
import type { JudgedText } from '../submissions/judge.ts';

export interface GivenSource {
  key: string;
  url: string;
  doi: string | null;
  title: string;
  own: boolean;
}

/** What a piece of evidence says, checked: all of it but where it stands. */
export interface EvidenceContent {
  kind: EvidenceKind;
  details: EvidenceDetails;
  source: GivenSource | null;
}

/**
 * What was given against what its kind asks, everything wrong at once. `others` are issues that the
 * caller found beside it.
 */
export function requireContent(
  input: Pick<AddEvidence, 'kind' | 'details' | 'source'>,
  others: readonly Issue[] = [],
): EvidenceContent {
  const issues: Issue[] = [];
  const given = input.source && (input.source.url || input.source.doi) ? input.source : null;
  const source = given ? normaliseSource(given) : null;
  if (source && !source.ok) issues.push({ path: 'source', message: source.message });
  const said = Object.entries(input.details).map(([name, text]) => [name, normaliseBody(text)]);
  const checked = checkDetails(input.kind, Object.fromEntries(said), given !== null);
  if (!checked.ok) {
    issues.push(
      ...checked.issues.map(({ field, message }) => ({
        path: field === 'source' ? 'source' : `details.${field}`,
        message,
      })),
    );
  }
  issues.push(...others);
  if (!checked.ok || (source && !source.ok) || issues.length > 0) {
    throw new Refusal('invalid', issues[0]?.message ?? 'Something is missing.', { issues });
  }
  const { kind } = input;
  const { details } = checked;
  if (!source) return { kind, details, source: null };
  const title = normaliseBody(given?.title ?? '').trim() || source.url;
  const { key, url, doi = null } = source;
  return { kind, details, source: { key, url, doi, title, own: given?.own ?? false } };
}

/**
 * What the policy reads: the answers as one text, then the source's address (only its kind is
 * judged) and its title.
 */
export function textsOf({ kind, details, source }: EvidenceContent): [JudgedText, ...JudgedText[]] {
  const said = detailFields[kind].flatMap(({ name, label }) =>
    details[name] ? [`${label}: ${details[name]}`] : [],
  );
  // A trial or a review may say nothing beside its source, and is then that source's kind alone.
  const main: JudgedText = { kind: 'evidence', text: said.join('\n') || kindWords[kind].label };
  if (!source) return [main];
  return [
    main,
    { kind: 'evidence', text: source.url, label: 'Source', isSource: true },
    ...(source.title === source.url
      ? []
      : [{ kind: 'source-title' as const, text: source.title, label: 'Title of the source' }]),
  ];
}

/**
 * All that the evidence's own row takes over once this revision is the public one, and what readers
 * of the revision are shown. The source is stored before its revision: one that nobody came to cite
 * is shown nowhere.
 */
export async function revisionFields(
  deps: Deps,
  side: EvidenceSide,
  { kind, details, source }: EvidenceContent,
) {
  const sourceId = source
    ? await keepSource(deps.db, { ...source, id: deps.newId(), at: deps.now() })
    : null;
  return {
    side,
    kind,
    details,
    source: source?.url ?? '',
    title: source?.title ?? '',
    sourceId,
    own: source?.own ?? false,
  };
}
