import type { Span } from './types.ts';

const longestLine = 90;
const mostLines = 4;
/** Only the last few lines are looked at, and so much of each, however long the text is. */
const lastLinesRead = mostLines + 3;
const longestRead = 400;

const namePart = "\\p{Lu}[\\p{L}.'’-]{0,30}";
const name = `${namePart}(?: (?:${namePart}|van|von|de|der|da|di|del|la)){0,4}`;
const roles =
  'ceo|cto|cfo|coo|cio|vp|founder|co-founder|owner|partner|director|manager|head|lead|chief|officer|consultant|coach|trainer|engineer|analyst|architect|developer|designer|planner|foreman|nurse|doctor|accountant|auditor|teacher|lecturer|author|editor|president|professor|prof|dr|phd|ph\\.d|mba|student|retired|former|black belt|practitioner|specialist|freelancer?|gmbh|ltd|llc|inc|ag|bv|plc|university|institute|hospital|group|consulting|coaching|solutions|partners';
const wishes =
  '(?:(?:kind|best|warm|many|all the|with (?:kind|best))\\s+)?(?:regards|wishes|thanks|cheers|greetings|best|yours(?:\\s+\\w+)?|sincerely|respectfully)(?:\\s+from\\s+\\w+)?';

const isWish = new RegExp(`^(?:${wishes})[,.!]?$`, 'iu');
const hasRole = new RegExp(`\\b(?:${roles})\\b`, 'i');
/** `Jane Doe`, and what may follow a comma or a bar. */
const isNamed = new RegExp(`^${name}(?:\\s?[,|/(–—-].*)?$`, 'u');
const isFullName = new RegExp(`^${namePart} .*`, 'u');
/** `— Jane Doe, quality manager`, after a line or a sentence end. */
const afterDash = new RegExp(`^(?:[—–―~]|--?)\\s?(${name}(?:\\s?[,|/(].*)?)$`, 'u');
const opensWithWish = new RegExp(`^(?:${wishes})[,.!]\\s+`, 'i');
const contactOnly =
  /^(?:(?:twitter|linkedin|web|site|blog|mail|e-mail|phone|tel|follow me|contact)\b.*|@\w+|https?:\/\/\S+(?:\s*\|\s*https?:\/\/\S+)*|www\.\S+|\S+@\S+\.\S+|[+(]?\d[\d ()/-]{6,20})$/i;
const isRule = /^(?:--|—|–|__+)$/;
const endsSentence = /[.!?)…]$/;

type Line = { start: number; end: number; text: string };

/**
 * The closing signature of a text, if it has one: what follows a line of `--`, a last paragraph of
 * good wishes or of a name with a role or an address, or a last line or clause such as
 * `— Name, role, firm`. Who is quoted at the end of a quotation does not sign.
 */
export function signatureSpan(text: string): Span | undefined {
  const end = text.trimEnd().length;
  const lines = lastLines(text, end);
  const start = ruleStart(lines) ?? blockStart(lines) ?? lastLineStart(lines) ?? tailStart(lines);
  return start === undefined || text.slice(0, start).trim() === '' ? undefined : [start, end];
}

function ruleStart(lines: readonly Line[]): number | undefined {
  const rule = lines.findLastIndex((line) => isRule.test(line.text));
  return rule >= 0 && rule < lines.length - 1 ? lines[rule]?.start : undefined;
}

/** Good wishes or a name begin it, and every further line is a part of a signature. */
function blockStart(lines: readonly Line[]): number | undefined {
  const blank = lines.findLastIndex((line) => line.text === '');
  const wish = lines.findLastIndex(
    (line) => isWish.test(line.text) || nameAfterWish(line.text) !== undefined,
  );
  const from = wish >= 0 ? wish : blank + 1;
  const block = lines.slice(from).filter((line) => line.text !== '');
  const [first, ...rest] = block;
  if (first === undefined || block.length > mostLines || isAttribution(lines, from))
    return undefined;
  if (block.some((line) => line.text.length > longestLine)) return undefined;
  const closes = wish >= 0 ? rest.every(isPart) : blank >= 0 && readsAsSignature(first, rest);
  return closes && !(isThanks(first) && rest.length === 0) ? first.start : undefined;
}

function readsAsSignature(first: Line, rest: readonly Line[]): boolean {
  if (contactOnly.test(first.text))
    return rest.length > 0 && rest.every((line) => contactOnly.test(line.text));
  if (!isPlainName(first.text) || !isFullName.test(first.text)) return false;
  return rest.length === 0 ? hasRole.test(first.text) : rest.every(isPart);
}

/** Without a blank line before it: only what cannot well be anything else. */
function lastLineStart(lines: readonly Line[]): number | undefined {
  const last = lines.at(-1);
  if (last === undefined || last.text.length > longestLine) return undefined;
  const index = lines.length - 1;
  const signed = afterDash.exec(last.text)?.[1];
  const isListItem = last.text.startsWith('- ') && lines[index - 1]?.text.startsWith('- ');
  if (signed !== undefined && isPlainName(signed) && !isListItem) {
    return isAttribution(lines, index) ? undefined : last.start;
  }
  const [who = '', ...what] = last.text.split(',');
  const plain =
    what.length > 0 && isPlainName(last.text) && / /.test(who) && hasRole.test(what.join(','));
  return plain && lines.length > 1 && !endsSentence.test(last.text) ? last.start : undefined;
}

/** At the end of a line of running text: `… by a third. — Jane Doe, Doe Freight`. */
function tailStart(lines: readonly Line[]): number | undefined {
  const last = lines.at(-1);
  if (last === undefined) return undefined;
  const from = Math.max(0, last.text.length - longestLine);
  for (const match of last.text.slice(from).matchAll(/[.!?…]\s+(?=\S)/g)) {
    const at = from + match.index + match[0].length;
    const tail = last.text.slice(at);
    const signed = afterDash.exec(tail)?.[1] ?? nameAfterWish(tail);
    if (signed !== undefined && isPlainName(signed)) return last.start + at;
  }
  return undefined;
}

/** `Kind regards, Jane Doe`. */
function nameAfterWish(text: string): string | undefined {
  const wish = opensWithWish.exec(text)?.[0];
  const rest = wish === undefined ? '' : text.slice(wish.length);
  return isPlainName(rest) ? rest : undefined;
}

const isPlainName = (text: string): boolean =>
  isNamed.test(text) && !/[?!:;]$/.test(text) && !/[\p{Ll}]{3}\.$/u.test(text);
const isThanks = (line: Line): boolean => /^(?:many )?(?:thanks|cheers)[,.!]?$/i.test(line.text);

function isPart({ text }: Line): boolean {
  return hasRole.test(text) || contactOnly.test(text) || isPlainName(text);
}

function isAttribution(lines: readonly Line[], index: number): boolean {
  const before = lines.slice(0, index).findLast((line) => line.text !== '');
  return before !== undefined && /^>|["”“»«]$/.test(before.text);
}

function lastLines(text: string, end: number): Line[] {
  const lines: Line[] = [];
  let to = end;
  while (to >= 0 && lines.length < lastLinesRead) {
    const start = text.lastIndexOf('\n', to - 1) + 1;
    const read = text.slice(Math.max(start, to - longestRead), to);
    const lead = read.length - read.trimStart().length;
    lines.unshift({ start: to - read.length + lead, end: to, text: read.trim() });
    to = start - 1;
    if (start === 0) break;
  }
  return lines;
}

/** Who signs: their name as shown, and how long the line under it may be. */
export type Signer = { name?: string; longestLine: number };

/**
 * The text without its signature, and the signature as the line under the author's name: role and
 * firm, without good wishes, addresses and the author's own name. The line may be empty.
 */
export function cutSignature(
  text: string,
  [start, end]: Span,
  { name: ownName = '', longestLine: most }: Signer,
): { text: string; line: string } {
  const parts = text
    .slice(start, end)
    .replace(/\([^)]*@[^)]*\)/g, '')
    .split(/[\n,|]/)
    .map((part) => part.replace(/^[\s—–―~_-]+|[\s.!]+$/g, ''))
    .filter((part) => part !== '' && !isWish.test(part) && !contactOnly.test(part));
  const own = plain(ownName);
  const kept = parts.filter((part) => own === '' || plain(part) !== own);
  let line = '';
  for (const part of kept) {
    const longer = line === '' ? part : `${line}, ${part}`;
    if (longer.length > most) break;
    line = longer;
  }
  return { text: text.slice(0, start).trimEnd() + text.slice(end).trimEnd(), line };
}

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s.]+/g, ' ')
    .trim()
    .toLowerCase();
