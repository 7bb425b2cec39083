import type { Address } from '#app/domain/text/addresses.ts';
import type { Structure } from '#app/domain/text/structure.ts';
import type { Span } from '../types.ts';
import { touches } from './span-search.ts';

const definition = /\[((?:[^[\]\\]|\\.){1,200})\]:/g;
const longestLabel = 200;

/**
 * Reference definitions (`[a]: https://…`) are never shown. Those that nothing refers to lead
 * nowhere; of the others readers get the address, and of none the title.
 */
export function definitionsOf(text: string, structure: Structure): { span: Span; used: boolean }[] {
  if (structure.definitions.length === 0) return [];
  const labels = labelsIn(text, structure);
  return structure.definitions.flatMap(([start, end]) => {
    const starts = [...text.slice(start, end).matchAll(definition)];
    return starts.map((match, index): { span: Span; used: boolean } => ({
      span: [start + match.index, start + (starts[index + 1]?.index ?? end - start)],
      used: labels.has(normalisedLabel(match[1] ?? '')),
    }));
  });
}

/** What stands between square brackets outside definitions and code: it may be a reference. */
function labelsIn(text: string, structure: Structure): ReadonlySet<string> {
  const labels = new Set<string>();
  for (const [close, open] of bracketPairs(text)) {
    if (close - open > longestLabel || touches(structure.definitions, open, close)) continue;
    if (!touches(structure.code, open, close))
      labels.add(normalisedLabel(text.slice(open + 1, close)));
  }
  return labels;
}

/** Labels are compared without regard to case and white space (CommonMark, "matches"). */
export function normalisedLabel(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase().toUpperCase();
}

/** From each closing square bracket to the one that opens it, inner pairs first. */
export function bracketPairs(text: string): Map<number, number> {
  const open: number[] = [];
  const pairs = new Map<number, number>();
  for (const match of text.matchAll(/[[\]]/g)) {
    if (match[0] === '[') open.push(match.index);
    else {
      const start = open.pop();
      if (start !== undefined) pairs.set(match.index, start);
    }
  }
  return pairs;
}

const title = />?[ \t\n]{1,20}(?:"[^"]{0,500}"|'[^']{0,500}'|\([^()]{0,500}\))[ \t\n]{0,20}(?=\))/y;

/** A full stop at the end of a target belongs to it, though not to an address in a sentence. */
const closing = />?[^\s()<>]{0,40}[ \t\n]{0,20}\)/y;

function matchAt(pattern: RegExp, text: string, at: number): Span | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? [at, pattern.lastIndex] : undefined;
}

export type Labels = {
  /** Addresses that are only the label of another, or its title, or a picture's within a link. */
  labels: ReadonlySet<Address>;
  /** From the address a reader follows to the one it is labelled with. */
  labelOf: ReadonlyMap<Address, Address>;
  /** Titles, which are not shown; offsets into the text given. */
  titles: Span[];
};

/** In `[address](other "title")` the first is a label and the last unseen; readers follow the second. */
export function labelledAddresses(text: string, all: readonly Address[]): Labels {
  const labels = new Set<Address>();
  const labelOf = new Map<Address, Address>();
  const titles: Span[] = [];
  if (!text.includes('](')) return { labels, labelOf, titles };
  const indexAt = new Map(all.map((address, index) => [address.start, index]));
  let innerLink = -1;
  for (const [close, open] of bracketPairs(text)) {
    if (text[close + 1] !== '(' || innerLink > open) continue;
    const index = indexAt.get(targetStart(text, close + 2));
    const target = index === undefined ? undefined : all[index];
    if (index === undefined || target === undefined) continue;
    const unseen = matchAt(title, text, target.end);
    if (unseen === undefined && matchAt(closing, text, target.end) === undefined) continue;
    if (text[open - 1] !== '!') innerLink = open;
    for (let before = index - 1; before >= 0; before -= 1) {
      const label = all[before];
      if (label === undefined || label.start <= open) break;
      labels.add(label);
      if (label.end <= close + 1) labelOf.set(target, label);
    }
    if (unseen === undefined) continue;
    titles.push(unseen);
    for (let after = index + 1; (all[after]?.start ?? Infinity) < unseen[1]; after += 1) {
      const inTitle = all[after];
      if (inTitle !== undefined) labels.add(inTitle);
    }
  }
  return { labels, labelOf, titles };
}

function targetStart(text: string, from: number): number {
  let at = from;
  while (at < from + 5 && /[\s<]/.test(text[at] ?? '')) at += 1;
  return at;
}
