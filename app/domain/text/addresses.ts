import {
  hasTail,
  isPath,
  isWrittenHost,
  pathEnd,
  runEnd,
  runStart,
  splitPort,
  trimEnd,
  writtenWithoutSpaces,
} from './address-parts.ts';
import { isBareDomain } from './bare-domain.ts';

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
  /** A name or password stands before the host (`https://known.org@other.com`). */
  credentials?: true;
};

/** Disguised and mistyped ones too; a longer one stands before what it ends in. */
const schemes = 'htttps htttp https http htps htp ttps ttp hxxps hxxp ftps ftp ircs irc'.split(' ');
const longestScheme = 12;

/** Every address has one of these; what stands between is not looked at. */
const marks = /\/{2,}|\./g;
const endsAuthority = /[\s/?#\\<>"'()[\]{}|,;!*`^…。、，！？“”‘’「」『』《》｜]/u;

/**
 * Every web address in a text, in order, in time linear in its length: with a scheme, with `www.`,
 * and bare domains whose ending is a known public suffix. Mail addresses, @mentions, #tags, file
 * names and a missing space after a full stop are no addresses.
 */
export function findAddresses(text: string): Address[] {
  const found: Address[] = [];
  let seen = 0;
  marks.lastIndex = 0;
  for (let match = marks.exec(text); match !== null; match = marks.exec(text)) {
    const { index } = match;
    if (match[0].startsWith('/')) {
      const address = afterSlashes(text, index, match[0].length);
      seen = address === 'none' ? marks.lastIndex : address.end;
      if (address !== 'none' && isAddress(address)) found.push(address);
    } else {
      const start = runStart(text, index, seen);
      const run = text.slice(start, runEnd(text, index + 1));
      const inside = addressesInRun(text, start, run);
      seen = Math.max(start + run.length, inside.at(-1)?.end ?? 0);
      found.push(...inside);
    }
    marks.lastIndex = Math.max(seen, marks.lastIndex);
  }
  return found;
}

type Skip = { end: number };

function isAddress(one: Address | Skip): one is Address {
  return 'host' in one;
}

/** `例example.com例other.com` could be one name; that of two known ones is likelier. */
function addressesInRun(text: string, at: number, run: string): Address[] {
  const address = bareAddress(text, at, run);
  const parts = splitScripts(text, at, run);
  return address === 'none' || parts.length > 1 ? parts : [address];
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
  if (scheme === undefined) return 'none';
  if ('_@#$'.includes(text[start - 1] ?? ' ')) return skip;
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
  if (!isWrittenHost(host, form === 'slashes' ? form : 'scheme')) return undefined;
  const afterHost = hostStart + host.length + port.length;
  const end = hasTail(text, hostEnd) ? pathEnd(text, hostEnd) : afterHost;
  return {
    start,
    end,
    form,
    scheme,
    host: host.toLowerCase(),
    rest: text.slice(hostStart + host.length, end),
    ...(user > 0 ? { credentials: true } : {}),
  };
}

function bareAddress(text: string, at: number, written: string): Address | 'none' {
  if (!written.includes('.')) return 'none';
  // `example.comhttps://…`: the next address begins within this run.
  const isGlued = text.startsWith('://', at + written.length);
  const run = isGlued ? written.replace(/https?$/i, '') : written;
  const lead = /^(?:\.{2,}|-+)/.exec(run)?.[0].length ?? 0;
  const start = at + lead;
  const host = trimEnd(run.slice(lead), ['.', '-', '_']);
  const before = text[start - 1] ?? ' ';
  const end = start + host.length;
  const mistyped = mistypedScheme.test(text.slice(Math.max(0, start - 9), start));
  if (
    '@#$'.includes(before) ||
    (!mistyped && (before === '\\' || isPathPiece(text, start))) ||
    text[end] === '@' ||
    text[at + run.length] === '@'
  )
    return 'none';
  const complete = lead + host.length === run.length;
  const port = complete ? (/^:\d{1,5}(?!\d)/.exec(text.slice(end, end + 7))?.[0] ?? '') : '';
  const tail = end + port.length;
  const form: Address['form'] = mistyped ? 'slashes' : /^www\d?\./i.test(host) ? 'www' : 'bare';
  const hasPath = complete && isPath(text, tail);
  const beside = {
    before: text.slice(Math.max(0, start - 16), start),
    after: text.slice(tail, tail + 4),
  };
  if (!isBareDomain(host, { form, hasPath, ...beside })) return 'none';
  // Looked for only now: a path may be long, and most names with a dot are no address.
  const stop = complete && hasTail(text, tail) ? pathEnd(text, tail) : tail;
  return {
    start,
    end: stop,
    form,
    scheme: '',
    host: host.toLowerCase(),
    rest: text.slice(end, stop),
  };
}

/** `http:\\host` and `http//host`, which people type and browsers mend. */
const mistypedScheme = /(?:^|[^\p{L}\p{N}])https?(?::\\{1,2}|\/\/)$/iu;

/** `src/main.rs` goes on from a word; `https:/host` is an address with a slash missing. */
function isPathPiece(text: string, start: number): boolean {
  if (text[start - 1] !== '/') return false;
  return !/[:]|[^\u0000-\u007f]/.test(text[start - 2] ?? ' ');
}

/** Scripts written without spaces touch the domain they mention: `例example.com例`. */
function splitScripts(text: string, at: number, run: string): Address[] {
  const found: Address[] = [];
  if (!run.includes('.') || !writtenWithoutSpaces.test(run)) return found;
  const inner = /[a-z\d-]+(?:\.[a-z\d-]+)*/gi;
  for (let match = inner.exec(run); match !== null; match = inner.exec(run)) {
    if (!match[0].includes('.')) continue;
    const start = at + match.index;
    const tail = start + match[0].length;
    const context = { form: 'bare', hasPath: isPath(text, tail), before: '', after: '' } as const;
    if (!isBareDomain(match[0], context)) continue;
    const stop = hasTail(text, tail) ? pathEnd(text, tail) : tail;
    const rest = text.slice(tail, stop);
    found.push({ start, end: stop, form: 'bare', scheme: '', host: match[0].toLowerCase(), rest });
    inner.lastIndex = Math.max(inner.lastIndex, stop - at);
  }
  return found;
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
