import { detailFields } from '../evidence/detail-fields.ts';
import { kindWords } from '../evidence/kinds.ts';
import type { ExportClaim, ExportEvidence } from './shapes.ts';

/** A claim in words: its accepted restatement, else what it quotes; null where neither is public. */
export function wordsOfClaim({ text, quote }: Pick<ExportClaim, 'text' | 'quote'>): string | null {
  return text ?? quote?.exact ?? null;
}

/** What was said, in the order the kind asks; the first answer needs no label. */
export function wordsOfEvidence({
  kind,
  details,
  source,
}: Pick<ExportEvidence, 'kind' | 'details' | 'source'>): string {
  const said = detailFields[kind].flatMap(({ name, label }, index) => {
    const answer = Object.hasOwn(details, name) ? details[name] : undefined;
    if (!answer) return [];
    return [index === 0 ? answer : `${label}: ${answer}`];
  });
  const words = said.length > 0 ? said.join('; ') : (source?.title ?? '');
  return words === '' ? kindWords[kind].label : `${kindWords[kind].label}: ${words}`;
}
