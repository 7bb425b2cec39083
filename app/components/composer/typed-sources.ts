import { sourceKinds, sourcesIn } from '#app/domain/evidence/source-of-claim.ts';
import type { SourceOfClaim } from '#app/domain/evidence/source-of-claim.ts';

/** The field in which the kind of one source is chosen, also where no script runs. */
export const kindField = (index: number): string => `source-kind-${index}`;

/** The sources a composer's form brings along: `sources` is their JSON, kinds have fields. */
export function typedSources(typed: Readonly<Record<string, string | undefined>>): SourceOfClaim[] {
  return sourcesIn(fromJson(typed['sources'])).map((source, index) => {
    const chosen = typed[kindField(index)];
    return { ...source, kind: sourceKinds.find((kind) => kind === chosen) ?? source.kind };
  });
}

function fromJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
