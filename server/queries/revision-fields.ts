import { kindWords, sideWords } from '#app/domain/evidence/kinds.ts';
import type { EvidenceKind, EvidenceSide } from '#app/domain/evidence/kinds.ts';
import { claimsToCome } from '#server/db/claims-to-come.ts';
import type { SubjectType } from '#app/domain/vocabulary.ts';

/** The fields of a revision beside its main text, named in words; empty ones are left out. */
export function fieldsOf(type: SubjectType, stored: unknown): { label: string; text: string }[] {
  const fields = stored as Record<string, unknown>;
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '');
  const named = (label: string, value: string) => (value ? [{ label, text: value }] : []);
  switch (type) {
    case 'debate':
      return [...named('Title', text('title')), ...named('Motion', text('motion'))];
    case 'conclusion':
      return [...named('Agreed', text('agreed')), ...named('Open', text('open'))];
    case 'claim':
      return [
        ...named('Quoted words', text('quote')),
        ...named('In other words', text('restatement')),
      ];
    case 'evidence':
      return [
        ...named('Side', sideWords[text('side') as EvidenceSide] ?? ''),
        ...named('Kind', kindWords[text('kind') as EvidenceKind]?.label ?? ''),
        ...named('Source', text('source')),
        ...named('Title of the source', text('title')),
      ];
    case 'comment':
      return claimsToCome(stored).map(({ quote, url }) => ({
        label: 'A claim with this source, once published',
        text: `“${quote}” ${url}`,
      }));
    default:
      return type satisfies never;
  }
}
