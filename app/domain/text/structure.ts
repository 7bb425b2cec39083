import type { Token } from 'markdown-it';
import { createMarkdownParser } from './markdown-parser.ts';

/** Where a text is code or quotation. Offsets in UTF-16 units of the text as given, end exclusive. */
export type Structure = {
  code: [start: number, end: number][];
  quotes: [start: number, end: number][];
};

const blocks = createMarkdownParser();

/**
 * Only the block rules run: they know where quotations and code blocks begin and end as readers will
 * see them. Code spans are paired here, because the parser keeps no offsets inside a paragraph.
 */
export function readStructure(text: string): Structure {
  if (!/[`>~\t]|\n {4}|^ {4}/.test(text)) return { code: [], quotes: [] };
  const lines = lineStarts(text);
  const tokens: Token[] = [];
  blocks.block.parse(withPlainLineEnds(text), blocks, {}, tokens);
  const code: Structure['code'] = [];
  const quotes: Structure['quotes'] = [];
  for (const token of tokens) {
    if (token.map === null) continue;
    const start = lines[token.map[0]] ?? text.length;
    const end = lines[token.map[1]] ?? text.length;
    if (token.type === 'fence' || token.type === 'code_block') code.push([start, end]);
    else if (token.type === 'blockquote_open' && token.level === 0) quotes.push([start, end]);
    else if (token.type === 'inline') code.push(...codeSpans(text, start, end));
  }
  return { code, quotes };
}

function withPlainLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}

/** Backtick runs of equal length pair up; one without a partner is plain text. */
function codeSpans(text: string, start: number, end: number): [number, number][] {
  const runs = Array.from(text.slice(start, end).matchAll(/\\?`+/g), (match) => {
    const escaped = match[0].startsWith('\\') ? 1 : 0;
    return { at: start + match.index + escaped, length: match[0].length - escaped, escaped };
  });
  const byLength = new Map<number, number[]>();
  runs.forEach((run, index) => {
    const same = byLength.get(run.length);
    if (same === undefined) byLength.set(run.length, [index]);
    else same.push(index);
  });
  return pairRuns(runs, byLength);
}

function pairRuns(
  runs: { at: number; length: number; escaped: number }[],
  byLength: Map<number, number[]>,
): [number, number][] {
  const spans: [number, number][] = [];
  const next = new Map<number, number>();
  for (let index = 0; index < runs.length; index += 1) {
    const run = runs[index];
    if (run === undefined) break;
    const opening = run.length - run.escaped;
    if (opening === 0) continue;
    const same = byLength.get(opening) ?? [];
    let cursor = next.get(opening) ?? 0;
    while ((same[cursor] ?? Infinity) <= index) cursor += 1;
    next.set(opening, cursor);
    const partner = same[cursor];
    const closing = partner === undefined ? undefined : runs[partner];
    if (partner === undefined || closing === undefined) continue;
    spans.push([run.at, closing.at + closing.length]);
    index = partner;
  }
  return spans;
}
