import type { Token } from 'markdown-it';
import { createMarkdownParser } from './markdown-parser.ts';

type Span = [start: number, end: number];

/** What a text is made of. Offsets in UTF-16 units of the text as given, end exclusive, in order. */
export type Structure = {
  code: Span[];
  /** Lines marked with `>`. A line that only goes on below them is the author's own. */
  quotes: Span[];
  /** Lines that define references (`[a]: https://…`), which readers are not shown. */
  definitions: Span[];
};

const blocks = createMarkdownParser();

/**
 * Only the block rules run: they know where quotations and code blocks begin and end as readers will
 * see them. Code spans are paired here, because the parser keeps no offsets inside a paragraph.
 */
export function readStructure(text: string): Structure {
  if (!/[`>~\t]|\]:|\n {4}|^ {4}/.test(text)) return { code: [], quotes: [], definitions: [] };
  const lines = lineStarts(text);
  const tokens: Token[] = [];
  blocks.block.parse(withPlainLineEnds(text), blocks, {}, tokens);
  const at = (line: number): number => lines[line] ?? text.length;
  const code: Span[] = [];
  const quotes: Span[] = [];
  const shown = new Uint8Array(lines.length);
  for (const token of tokens) {
    if (token.map === null) continue;
    const [first, after] = token.map;
    if (token.type === 'fence' || token.type === 'code_block') code.push([at(first), at(after)]);
    // Cells keep no place of their own, rows do.
    else if (token.type === 'inline' || token.type === 'tr_open') {
      code.push(...codeSpans(text, at(first), at(after)));
    } else if (token.type === 'blockquote_open') {
      quotes.push(...markedLines(text, at, first, after));
      continue;
    }
    if (!containers.has(token.type)) shown.fill(1, first, after);
  }
  const definitions = text.includes(']:') ? unshownLines(text, at, shown) : [];
  return { code, quotes: joined(quotes), definitions };
}

const containers = new Set([
  'bullet_list_open',
  'ordered_list_open',
  'list_item_open',
  'table_open',
  'thead_open',
  'tbody_open',
]);
const marked = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+){0,9}>/;

function markedLines(
  text: string,
  at: (line: number) => number,
  first: number,
  after: number,
): Span[] {
  const spans: Span[] = [];
  for (let line = first; line < after; line += 1) {
    const start = at(line);
    if (marked.test(text.slice(start, Math.min(at(line + 1), start + 80)))) {
      spans.push([start, at(line + 1)]);
    }
  }
  return spans;
}

/** Lines that no block shows, as far as they hold a definition. */
function unshownLines(text: string, at: (line: number) => number, shown: Uint8Array): Span[] {
  const spans: Span[] = [];
  for (let line = 0; line < shown.length; line += 1) {
    if (shown[line] === 0) spans.push([at(line), at(line + 1)]);
  }
  return joined(spans).filter(([start, end]) => text.slice(start, end).includes(']:'));
}

/** In order, with those that touch or overlap as one. */
function joined(spans: Span[]): Span[] {
  const result: Span[] = [];
  for (const [start, end] of spans.sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
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
function codeSpans(text: string, start: number, end: number): Span[] {
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
): Span[] {
  const spans: Span[] = [];
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
