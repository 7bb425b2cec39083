import type { Span } from './types.ts';

const longestLine = 90;
const mostLines = 4;
const valediction =
  /^(?:(?:kind|best|warm|many)\s+)?(?:regards|wishes|thanks|cheers|greetings|yours(?:\s+\w+)?|sincerely|respectfully)(?:\s+from\s+\w+)?[,.!]?$/i;
const role =
  /\b(?:ceo|cto|cfo|coo|founder|co-founder|owner|partner|director|manager|head|lead|consultant|coach|trainer|engineer|analyst|author|editor|president|professor|prof|dr|phd|ph\.d|mba|gmbh|ltd|llc|inc|ag|bv|plc|group|consulting|coaching|solutions|partners)\b/i;
const nameLine =
  /^\p{Lu}[\p{L}.'-]*(?:\s+(?:\p{Lu}[\p{L}.'-]*|van|von|de|der|da|di|del)){1,4}(?:,.*)?$/u;
const contactOnly =
  /^(?:(?:twitter|linkedin|web|site|blog|mail|e-mail|phone|tel|follow me|contact)\b.*|@\w+|https?:\/\/\S+(?:\s*\|\s*https?:\/\/\S+)*|www\.\S+|\S+@\S+\.\S+|[+(]?\d[\d ()/-]{6,20})$/i;

type Line = { start: number; end: number; text: string };

/**
 * The closing signature of a text, if it has one: what follows a line of `--`, or a last paragraph
 * of short lines that read as a name with a role or an address. One click moves it under the name.
 */
export function signatureSpan(text: string): Span | undefined {
  const end = text.trimEnd().length;
  const lines = lastLines(text, end);
  const dashes = lines.findLastIndex((line) => /^(?:--|—|–|__+)$/.test(line.text));
  if (dashes >= 0 && dashes < lines.length - 1) return spanFrom(lines, dashes, end);
  const blank = lines.findLastIndex((line) => line.text === '');
  const block = lines.slice(blank + 1);
  if (blank < 0 || block.length === 0 || block.length > mostLines) return undefined;
  if (block.some((line) => line.text.length > longestLine)) return undefined;
  return readsAsSignature(block) ? spanFrom(lines, blank + 1, end) : undefined;
}

function readsAsSignature(block: readonly Line[]): boolean {
  const [first, ...rest] = block;
  if (first === undefined) return false;
  if (valediction.test(first.text)) return rest.every((line) => isPart(line.text));
  if (block.every((line) => contactOnly.test(line.text))) return block.length > 1;
  if (!nameLine.test(first.text) || /[?!]$/.test(first.text)) return false;
  if (rest.length === 0) return role.test(first.text);
  return rest.every((line) => isPart(line.text));
}

function isPart(line: string): boolean {
  return role.test(line) || contactOnly.test(line) || nameLine.test(line);
}

function spanFrom(lines: readonly Line[], index: number, end: number): Span | undefined {
  const line = lines[index];
  return line === undefined || line.start === 0 ? undefined : [line.start, end];
}

/** Only the last few lines are looked at, however long the text is. */
function lastLines(text: string, end: number): Line[] {
  const lines: Line[] = [];
  let to = end;
  while (to >= 0 && lines.length < mostLines + 3) {
    const start = text.lastIndexOf('\n', to - 1) + 1;
    lines.unshift({ start, end: to, text: text.slice(start, Math.min(to, start + 400)).trim() });
    to = start - 1;
    if (start === 0) break;
  }
  return lines;
}
