import { detailFields } from './detail-fields.ts';
import { checkDetails } from './details.ts';
import type { EvidenceDetails } from './details.ts';
import type { EvidenceKind } from './kinds.ts';

/**
 * What is kept of the answers when evidence is found to be of another kind: those to the same
 * question. The size of an organisation is not how many answered a survey, so the name alone does
 * not make them one.
 */
export function keptDetails(
  from: EvidenceKind,
  details: Readonly<Record<string, string>>,
  to: EvidenceKind,
): EvidenceDetails {
  const asked = new Map(detailFields[from].map(({ name, gap }) => [name, gap]));
  return Object.fromEntries(
    detailFields[to].flatMap(({ name, gap, maxLength }) => {
      const said = Object.hasOwn(details, name) ? details[name] : undefined;
      const isSame = said !== undefined && asked.get(name) === gap && said.length <= maxLength;
      return isSame ? [[name, said]] : [];
    }),
  );
}

/** Whether what was said is enough for the other kind, with nothing more to ask. */
export function isEnoughFor(
  from: EvidenceKind,
  evidence: { details: Readonly<Record<string, string>>; hasSource: boolean },
  to: EvidenceKind,
): boolean {
  return checkDetails(to, keptDetails(from, evidence.details, to), evidence.hasSource).ok;
}
