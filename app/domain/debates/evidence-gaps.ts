import { kindGroups, kindWords } from '../evidence/kinds.ts';
import type { EvidenceKind } from '../evidence/kinds.ts';
import { counted } from '../evidence/number-words.ts';
import type { CountedStep } from './counted-steps.ts';

/** Kinds that tell of one place at a time, so that their sectors say how far they reach. */
const kindsWithSector = ['single-case', 'experience'] as const;

const studiedKinds = kindGroups.find((group) => group.id === 'studied')?.kinds ?? [];

function missingStudies(steps: readonly CountedStep[]): string[] {
  const missing = studiedKinds
    .filter((kind) => !steps.some((step) => step.kind === kind))
    .map((kind) => kindWords[kind].one);
  if (missing.length === 0) return [];
  const last = missing.at(-1) ?? '';
  return [`no ${missing.length > 1 ? `${missing.slice(0, -1).join(', ')} or ${last}` : last}`];
}

function narrowCases(steps: readonly CountedStep[], kind: EvidenceKind): string[] {
  const cases = steps.filter((step) => step.kind === kind);
  if (cases.length === 0) return [];
  const { one, many } = kindWords[kind];
  if (cases.length === 1) return [`one ${one} only`];
  const sectors = cases.flatMap(({ members }) => {
    const said = members.find((member) => (member.details['sector'] ?? '').trim() !== '');
    return said ? [said.details['sector']?.trim().toLowerCase()] : [];
  });
  const different = new Set(sectors).size;
  if (different > 1) return [];
  const what = counted(cases.length, one, many);
  if (different === 0) return [`${what}, no sector named`];
  if (sectors.length < cases.length) return [`${what}, only one sector named`];
  return [cases.length === 2 ? `${what}, both in one sector` : `${what}, all one sector`];
}

function fewSources(steps: readonly CountedStep[]): string[] {
  const keys = new Set(
    steps
      .filter((step) => step.weight === 'sourced')
      .map((step) => step.members.find((member) => member.source)?.source?.key),
  );
  if (keys.size === 0) return ['no independent source'];
  return keys.size === 1 && steps.length > 2 ? ['one independent source only'] : [];
}

function emptySide(steps: readonly CountedStep[]): string[] {
  if (!steps.some((step) => step.side === 'challenges')) return ['nothing against'];
  return steps.some((step) => step.side === 'supports') ? [] : ['nothing for'];
}

/**
 * What the evidence of a claim, or of a whole debate, leaves open: "no survey", "four cases, all one
 * sector". Give the evidence that counts; without any, that is the only gap.
 */
export function evidenceGaps(steps: readonly CountedStep[]): string[] {
  if (steps.length === 0) return ['no evidence'];
  return [
    ...missingStudies(steps),
    ...kindsWithSector.flatMap((kind) => narrowCases(steps, kind)),
    ...fewSources(steps),
    ...emptySide(steps),
  ];
}
