import { isBareDomain, isIpv4 } from './bare-domain.ts';

const longestHost = 253;
const endsPath = /[\s<>"`…。、“”「」『』《》｜]/u;
const trailing = new Set(['.', ',', ';', ':', '!', '?', "'", '*', '_', '~', '’', '‘']);
const closers: Record<string, string> = { ')': '(', ']': '[', '}': '{' };

/** Scripts in which words stand beside each other without a space. */
export const writtenWithoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Where the run of letters, digits, dots, hyphens and underscores begins that goes on at `from`. */
export function runStart(text: string, from: number, floor: number): number {
  let at = from;
  while (at > floor) {
    const isPair = at - 2 >= floor && /[\udc00-\udfff]/.test(text[at - 1] ?? '');
    const next = at - (isPair ? 2 : 1);
    if (!isInRun(text, next)) break;
    at = next;
  }
  return at;
}

/** Where that run ends. */
export function runEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && isInRun(text, at)) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return at;
}

const asciiInRun = new Uint8Array(128);
for (const char of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-') {
  asciiInRun[char.charCodeAt(0)] = 1;
}

function isInRun(text: string, at: number): boolean {
  const code = text.codePointAt(at) ?? 0;
  return code < 128
    ? asciiInRun[code] === 1
    : /[\p{L}\p{N}\p{M}]/u.test(String.fromCodePoint(code));
}

/** Whether a path, query or fragment may begin here. */
export function hasTail(text: string, at: number): boolean {
  const char = text[at];
  return char === '/' || char === '?' || char === '#';
}

/** Brackets belong to a path only as pairs; a full stop or comma at the end belongs to the sentence. */
export function pathEnd(text: string, from: number): number {
  const open: string[] = [];
  let at = from;
  for (; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (endsPath.test(char)) break;
    if (char === '(' || char === '[' || char === '{') open.push(char);
    else if (char in closers && open.pop() !== closers[char]) break;
    else if (char === 'h' && startsNextAddress(text, at)) break;
    else if (char > '\u10ff' && leavesAsciiWord(text, at)) break;
  }
  const least = text[from] === '/' ? from + 1 : from;
  while (at > least && trailing.has(text[at - 1] ?? '')) at -= 1;
  return at;
}

function startsNextAddress(text: string, at: number): boolean {
  if (!text.startsWith('http://', at) && !text.startsWith('https://', at)) return false;
  return !'/=?&#%:+'.includes(text[at - 1] ?? ' ') && !text.startsWith('__', at - 2);
}

/** `example.com/path中国語`: the path ended where the other script begins; `/wiki/中国語` goes on. */
function leavesAsciiWord(text: string, at: number): boolean {
  return /[a-z\d]/i.test(text[at - 1] ?? '') && writtenWithoutSpaces.test(text[at] ?? '');
}

const pathBegins = /\/[^\s.,;:!?)\]}'"]|[?#][^\s=]{1,200}=/y;

/** A question mark after a name begins a query only where one is written: `Was it done.no?` */
export function isPath(text: string, at: number): boolean {
  pathBegins.lastIndex = at;
  return pathBegins.test(text);
}

/** A number in any notation browsers read as an IPv4 address: `3232235777`, `0x7f.1`. */
const numericHost = /^(?:0x[\da-f]+|\d+)(?:\.(?:0x[\da-f]+|\d+)){0,3}$/i;

/** Whether what stands behind two slashes can be a host; without a scheme it needs a known ending. */
export function isWrittenHost(host: string, form: 'scheme' | 'slashes'): boolean {
  const needsSuffix = form === 'slashes';
  if (!needsSuffix && numericHost.test(host)) return true;
  if (host.startsWith('[')) return /^\[[\da-f:.]+\]$/i.test(host);
  if (host.length > longestHost || !/[\p{L}\p{N}]/u.test(host)) return false;
  const labels = host.split('.');
  if (labels.some((label) => label === '' || /^[-_]|[-_]$/.test(label))) return false;
  if (labels.slice(-2).some((label) => label.includes('_'))) return false;
  if (labels.length === 1) return !needsSuffix || host.toLowerCase() === 'localhost';
  const last = labels.at(-1) ?? '';
  if (last.includes('-') && !/^xn--/i.test(last)) return false;
  if (needsSuffix)
    return isBareDomain(host, { form: 'slashes', hasPath: true, before: '', after: '' });
  return !/^\d+$/.test(last) || isIpv4(host);
}

/** The host and `:8080`; what trails both belongs to the sentence. */
export function splitPort(authority: string): { host: string; port: string } {
  const port = /:\d{1,5}$/.exec(authority)?.[0] ?? '';
  const host = trimEnd(authority.slice(0, authority.length - port.length), ['.', ':', '~']);
  const whole = host.length + port.length === authority.length;
  return { host, port: whole ? port : '' };
}

/** The text without any of these characters at its end. */
export function trimEnd(text: string, chars: readonly string[]): string {
  let end = text.length;
  while (end > 0 && chars.includes(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
}
