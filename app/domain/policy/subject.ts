import { readStructure, type Structure } from '#app/domain/text/structure.ts';
import { findLinks, type FoundLinks } from './links/find-links.ts';
import { signatureSpan } from './signature.ts';
import type {
  Draft,
  DraftFacts,
  PolicyVersion,
  Reason,
  Severity,
  Span,
  ClauseId,
} from './types.ts';
import { readOwnWords, type OwnWords } from './words/read-words.ts';

/** A draft read once, for every rule to look at. */
export type Subject = {
  draft: Draft;
  facts: DraftFacts;
  policy: PolicyVersion;
  structure: Structure;
  found: FoundLinks;
  /** What the author wrote: quotations, code, addresses and the signature left out. */
  own: OwnWords;
  /** The same with what stands in quotation marks, which readers hear from the author all the same. */
  spoken: OwnWords;
  signature: Span | undefined;
};

export type DraftRule = (subject: Subject) => Reason[];

export function readSubject(draft: Draft, policy: PolicyVersion, facts: DraftFacts): Subject {
  const structure = readStructure(draft.text);
  const found = findLinks(draft.text, structure, facts);
  const signature = signatureSpan(draft.text);
  const leaveOut: Span[] = [...structure.quotes, ...repeatedFrom(draft)];
  if (signature !== undefined) leaveOut.push(signature);
  const hasCode = structure.code.length > 0;
  const spoken = readOwnWords(found.words, leaveOut, hasCode);
  const inMarks = quotedPassages(draft.text);
  const own =
    inMarks.length === 0 ? spoken : readOwnWords(found.words, [...leaveOut, ...inMarks], hasCode);
  return { draft, facts, policy, structure, found, own, spoken, signature };
}

/** Six words or more in quotation marks are somebody else's; fewer may be a term or irony. */
const passage = /"(?=\S)[^"\n]{20,2000}"|“[^“”\n]{20,2000}”|«[^«»\n]{20,2000}»/g;
const fewestQuotedWords = 6;

function quotedPassages(text: string): Span[] {
  if (!/["“«]/.test(text)) return [];
  return Array.from(text.matchAll(passage))
    .filter(([quoted]) => quoted.split(/\s+/, fewestQuotedWords).length === fewestQuotedWords)
    .map(({ 0: quoted, index }) => [index, index + quoted.length]);
}

export function reason(
  clause: ClauseId,
  rule: string,
  severity: Severity,
  words: { message: string; fix: string },
  spans: Span[] = [],
): Reason {
  return { clause, severity, message: words.message, fix: words.fix, spans, rule };
}

export function isInsideSpan(offset: number, span: Span | undefined): boolean {
  return span !== undefined && offset >= span[0] && offset < span[1];
}

/** Whole lines pasted from the text being answered are that author's words, marked as quoted or not. */
function repeatedFrom({ text, quoteOf }: Draft): Span[] {
  if (quoteOf === undefined) return [];
  const theirs = new Set(quoteOf.split(/[\r\n]+/).map(plainLine));
  const spans: Span[] = [];
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const line = plainLine(match[0]);
    if (line.length >= 20 && theirs.has(line))
      spans.push([match.index, match.index + match[0].length]);
  }
  return spans;
}

function plainLine(line: string): string {
  return line.replace(/\s+/g, ' ').trim().toLowerCase();
}
