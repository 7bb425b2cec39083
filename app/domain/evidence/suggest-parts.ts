import { claimsIn } from '../claims/suggest-claims.ts';
import type { ClaimSuggestion } from '../claims/suggest-claims.ts';
import { groupOf } from './kinds.ts';
import type { EvidenceKind } from './kinds.ts';
import { kindsIn, readSigns } from './suggest-kind.ts';
import type { Span } from './suggest/spans.ts';

/** Sentences that follow one another and carry the same kind of evidence. */
export interface EvidencePart {
  /** UTF-16 offsets into the text as given, end exclusive. */
  start: number;
  end: number;
  text: string;
  kind: EvidenceKind;
  /** Words that say so, in order: UTF-16 offsets into the text as given. */
  because: readonly Span[];
}

export interface TextParts {
  /** The likeliest, in the order of the text. */
  claims: readonly ClaimSuggestion[];
  /** In the order of the text. */
  evidence: readonly EvidencePart[];
}

const mostClaims = 5;

/**
 * Tells what a text asserts from what it brings forward for it. A sentence is one or the other:
 * one that carries evidence is no claim here, and neither arguing nor preferring counts as evidence.
 */
export function suggestParts(text: string): TextParts {
  const read = readSigns(text);
  const evidence: EvidencePart[] = [];
  const carrying = new Set<number>();
  let last: { at: number; part: EvidencePart } | null = null;
  for (const [at, one] of read.entries()) {
    const [best] = kindsIn([one]);
    if (!best || groupOf(best.kind).id === 'reason') continue;
    const { start, end } = one.sentence;
    carrying.add(start);
    if (last && last.at === at - 1 && last.part.kind === best.kind) {
      last.part.end = end;
      last.part.text = text.slice(last.part.start, end);
      last.part.because = [...last.part.because, ...best.because];
      last.at = at;
    } else {
      const part = {
        start,
        end,
        text: text.slice(start, end),
        kind: best.kind,
        because: best.because,
      };
      evidence.push(part);
      last = { at, part };
    }
  }
  const claims = claimsIn(read)
    .filter(({ start }) => !carrying.has(start))
    .slice(0, mostClaims)
    .sort((a, b) => a.start - b.start);
  return { claims, evidence };
}
