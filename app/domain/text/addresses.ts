import { isBareDomain, isIpv4 } from './bare-domain.ts';

/** A web address as it stands in a text. Offsets are UTF-16 units of the text scanned, end exclusive. */
export type Address = {
  start: number;
  end: number;
  /** How it announces itself: by a scheme, by `www.`, by two slashes, or not at all. */
  form: 'scheme' | 'www' | 'slashes' | 'bare';
  /** Lower case, without colon; empty where none is written. */
  scheme: string;
  /** Lower case, without port and user. */
  host: string;
  /** Port, path, query and fragment as written. */
  rest: string;
};

const schemes = ['https', 'http', 'hxxps', 'hxxp', 'ftps', 'ftp', 'ircs', 'irc'];
const longestScheme = 12;
const longestHost = 253;

/** Each branch is one class repeated, so the search takes every character once. */
const candidates = /\/{2,}|[\p{L}\p{N}\p{M}._-]+/gu;
const endsAuthority = /[\s/?#\\<>"'()[\]{}|,;!*`^…。、，！？“”‘’「」『』《》｜]/u;
const endsPath = /[\s<>"`…。、“”「」『』《》｜]/u;
const trailing = new Set(['.', ',', ';', ':', '!', '?', "'", '*', '_', '~', '’', '‘']);
const closers: Record<string, string> = { ')': '(', ']': '[', '}': '{' };

/**
 * Every web address in a text, in order, in time linear in its length: with a scheme, with `www.`,
 * and bare domains whose ending is a known public suffix. Mail addresses, @mentions, #tags, file
 * names and a missing space after a full stop are no addresses.
 */
export function findAddresses(text: string): Address[] {
  const found: Address[] = [];
  candidates.lastIndex = 0;
  for (let match = candidates.exec(text); match !== null; match = candidates.exec(text)) {
    const [run] = match;
    const address = run.startsWith('/')
      ? afterSlashes(text, match.index, run.length)
      : bareAddress(text, match.index, run);
    if (address === 'none') continue;
    candidates.lastIndex = Math.max(address.end, candidates.lastIndex);
    if (isAddress(address)) found.push(address);
  }
  return found;
}

type Skip = { end: number };

function isAddress(one: Address | Skip): one is Address {
  return 'host' in one;
}

function afterSlashes(text: string, at: number, slashes: number): Address | Skip | 'none' {
  const authority = at + slashes;
  const authorityEnd = scanWhile(text, authority, (char) => !endsAuthority.test(char));
  const skip = { end: Math.max(authorityEnd, authority) };
  if (slashes > 2) return skip;
  if (text[at - 1] !== ':') {
    const disguised = /[^\u0000-\u007f]/.test(text[at - 1] ?? ' ');
    if (!disguised && /[\p{L}\p{N}_/]/u.test(text[at - 1] ?? ' ')) return 'none';
    return addressFrom(text, at, authority, authorityEnd, 'slashes', '') ?? skip;
  }
  const word = lettersBefore(text, at - 1);
  const scheme = schemes.find((name) => word.endsWith(name));
  const start = at - 1 - (scheme?.length ?? 0);
  // A letter of the scheme may be one that only looks like it.
  if (scheme === undefined && /[^\u0000-\u007f]/.test(text.slice(Math.max(0, at - 8), at - 1))) {
    return addressFrom(text, at, authority, authorityEnd, 'slashes', '') ?? skip;
  }
  if (scheme === undefined || '_@#$'.includes(text[start - 1] ?? ' ')) return skip;
  return addressFrom(text, start, authority, authorityEnd, 'scheme', scheme) ?? skip;
}

function addressFrom(
  text: string,
  start: number,
  authority: number,
  authorityEnd: number,
  form: Address['form'],
  scheme: string,
): Address | undefined {
  const user = text.slice(authority, authorityEnd).lastIndexOf('@');
  const hostStart = authority + user + 1;
  let hostEnd = authorityEnd;
  if (text[hostStart] === '[') {
    hostEnd = text.slice(hostStart, hostStart + 48).indexOf(']') + hostStart + 1;
    if (hostEnd === hostStart) return undefined;
  }
  const { host, port } = splitPort(text.slice(hostStart, hostEnd));
  if (!isWrittenHost(host, form === 'slashes')) return undefined;
  const afterHost = hostStart + host.length + port.length;
  const end = hasTail(text, hostEnd) ? pathEnd(text, hostEnd) : afterHost;
  return {
    start,
    end,
    form,
    scheme,
    host: host.toLowerCase(),
    rest: text.slice(hostStart + host.length, end),
  };
}

function bareAddress(text: string, at: number, run: string): Address | 'none' {
  if (!run.includes('.')) return 'none';
  const lead = /^(?:\.{2,}|-+)/.exec(run)?.[0].length ?? 0;
  const start = at + lead;
  const host = trimEnd(run.slice(lead), ['.', '-', '_']);
  const before = text[start - 1] ?? ' ';
  const end = start + host.length;
  if (
    '@#$\\'.includes(before) ||
    isPathPiece(text, start) ||
    text[end] === '@' ||
    text[at + run.length] === '@'
  )
    return 'none';
  const complete = lead + host.length === run.length;
  const port = complete ? (/^:\d{1,5}(?!\d)/.exec(text.slice(end, end + 7))?.[0] ?? '') : '';
  const tail = end + port.length;
  const stop = complete && hasTail(text, tail) ? pathEnd(text, tail) : tail;
  const form: Address['form'] = /^www\d?\./i.test(host) ? 'www' : 'bare';
  const context = { form, hasPath: stop > tail + 1, before: text.slice(Math.max(0, at - 12), at) };
  if (!isBareDomain(host, context)) return splitScripts(text, at, run);
  return {
    start,
    end: stop,
    form,
    scheme: '',
    host: host.toLowerCase(),
    rest: text.slice(end, stop),
  };
}

/** `src/main.rs` goes on from a word; `https:/host` is an address with a slash missing. */
function isPathPiece(text: string, start: number): boolean {
  if (text[start - 1] !== '/') return false;
  return !/[:]|[^\u0000-\u007f]/.test(text[start - 2] ?? ' ');
}

const writtenWithoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Scripts written without spaces touch the domain they mention: `例example.com例`. */
function splitScripts(text: string, at: number, run: string): Address | 'none' {
  if (!writtenWithoutSpaces.test(run)) return 'none';
  const inner = /[a-z\d-]+(?:\.[a-z\d-]+)*/gi;
  for (let match = inner.exec(run); match !== null; match = inner.exec(run)) {
    if (!match[0].includes('.')) continue;
    const start = at + match.index;
    const tail = start + match[0].length;
    const stop = hasTail(text, tail) ? pathEnd(text, tail) : tail;
    const context = { form: 'bare', hasPath: stop > tail + 1, before: '' } as const;
    if (!isBareDomain(match[0], context)) continue;
    const rest = text.slice(tail, stop);
    return { start, end: stop, form: 'bare', scheme: '', host: match[0].toLowerCase(), rest };
  }
  return 'none';
}

function hasTail(text: string, at: number): boolean {
  const char = text[at];
  return char === '/' || char === '?' || char === '#';
}

/** Brackets belong to a path only as pairs; a full stop or comma at the end belongs to the sentence. */
function pathEnd(text: string, from: number): number {
  const open: string[] = [];
  let at = from;
  for (; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (endsPath.test(char)) break;
    if (char === '(' || char === '[' || char === '{') open.push(char);
    else if (char in closers && open.pop() !== closers[char]) break;
    else if (char === 'h' && startsNextAddress(text, at)) break;
    else if (char > '\u2e7f' && leavesAsciiWord(text, at)) break;
  }
  while (at > from + 1 && trailing.has(text[at - 1] ?? '')) at -= 1;
  return at;
}

function startsNextAddress(text: string, at: number): boolean {
  if (!text.startsWith('http://', at) && !text.startsWith('https://', at)) return false;
  return !'/=?&#%:+'.includes(text[at - 1] ?? ' ');
}

/** `example.com/path中国語`: the path ended where the other script begins; `/wiki/中国語` goes on. */
function leavesAsciiWord(text: string, at: number): boolean {
  return /[a-z\d]/i.test(text[at - 1] ?? '') && writtenWithoutSpaces.test(text[at] ?? '');
}

function isWrittenHost(host: string, needsSuffix: boolean): boolean {
  if (host.startsWith('[')) return /^\[[\da-f:.]+\]$/i.test(host);
  if (host.length > longestHost || !/[\p{L}\p{N}]/u.test(host)) return false;
  const labels = host.split('.');
  if (labels.some((label) => label === '' || /^[-_]|[-_]$/.test(label))) return false;
  if (labels.slice(-2).some((label) => label.includes('_'))) return false;
  if (labels.length === 1) return !needsSuffix || host.toLowerCase() === 'localhost';
  const last = labels.at(-1) ?? '';
  if (last.includes('-') && !/^xn--/i.test(last)) return false;
  if (needsSuffix) return isBareDomain(host, { form: 'slashes', hasPath: true, before: '' });
  return !/^\d+$/.test(last) || isIpv4(host);
}

function splitPort(authority: string): { host: string; port: string } {
  const port = /:\d{1,5}$/.exec(authority)?.[0] ?? '';
  const host = trimEnd(authority.slice(0, authority.length - port.length), ['.', ':', '~']);
  const whole = host.length + port.length === authority.length;
  return { host, port: whole ? port : '' };
}

function trimEnd(text: string, chars: readonly string[]): string {
  let end = text.length;
  while (end > 0 && chars.includes(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
}

function scanWhile(text: string, from: number, accepts: (char: string) => boolean): number {
  let at = from;
  if (text[at] === '[') {
    const close = text.slice(at, at + 48).indexOf(']');
    if (close > 0) at += close + 1;
  }
  while (at < text.length && accepts(text[at] ?? '')) at += 1;
  return at;
}

function lettersBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < longestScheme && /[a-z]/i.test(text[start - 1] ?? ''))
    start -= 1;
  return text.slice(start, end).toLowerCase();
}
