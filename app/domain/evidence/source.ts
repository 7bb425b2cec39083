import { doiFromText, doiFromUrl, isDoiResolver } from './doi.ts';
import { withoutTracking } from './tracking.ts';

export interface SourceInput {
  url?: string | null;
  doi?: string | null;
}

/**
 * `key` is what a source is stored once by: `doi:10.…` in lower case, or `url:` and the address
 * without what does not change the page. `url` is where a reader is sent.
 */
export type NormalisedSource =
  { ok: true; key: string; url: string; doi?: string } | { ok: false; message: string };

const maxLength = 2000;

/** Names that lead nowhere from outside (RFC 6761, RFC 8375, and what home routers use). */
const insideNames = new Set(['localhost', 'local', 'internal', 'intranet', 'lan', 'home', 'arpa']);

const messages = {
  nothing: 'Please give the address or the DOI of the source.',
  tooLong: 'This address is too long to keep.',
  notADoi: 'This is not a DOI. A DOI looks like 10.1234/abc.',
  notAnAddress: 'This is not a web address. It should look like https://example.org/paper.',
  scheme: 'A source needs an address that starts with https:// or http://.',
  credentials: 'This address holds a name or a password. Please leave them out.',
  inside: 'Readers cannot reach this address. Please give a public one.',
} as const;

function refused(why: keyof typeof messages): NormalisedSource {
  return { ok: false, message: messages[why] };
}

function fromDoi(doi: string): NormalisedSource {
  const path = doi.split('/').map(encodeURIComponent).join('/');
  return { ok: true, key: `doi:${doi}`, url: `https://doi.org/${path}`, doi };
}

/** IPv4 in any notation has become four numbers here: `URL` does that for http and https. */
function isPublicName(hostname: string): boolean {
  if (hostname.startsWith('[') || /^[\d.]+$/.test(hostname)) return false;
  const labels = hostname.split('.');
  const last = labels.at(-1) ?? '';
  return labels.length > 1 && labels.every((label) => label !== '') && !insideNames.has(last);
}

/** People paste addresses without their scheme; `host:port` and `mailto:` are not among them. */
function withScheme(text: string): string {
  if (text.startsWith('//')) return `https:${text}`;
  return /^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+(?:[/?#]|$)/u.test(text) ? `https://${text}` : text;
}

/** Scheme, `www.`, a closing slash and the order of parameters do not make another source. */
function keyOf(url: URL): string {
  const host = url.hostname.replace(/^www\.(?=[^.]+\.)/, '');
  const port = url.port === '' ? '' : `:${url.port}`;
  const path = url.pathname.replace(/\/$/, '');
  const query = new URLSearchParams(url.search);
  query.sort();
  const search = query.size > 0 ? `?${query.toString()}` : '';
  return `url:${host}${port}${path}${search}`;
}

function fromAddress(text: string): NormalisedSource {
  let url: URL;
  try {
    url = new URL(withScheme(text));
  } catch {
    return refused('notAnAddress');
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return refused('scheme');
  if (url.username !== '' || url.password !== '') return refused('credentials');
  url.hostname = url.hostname.replace(/\.$/, '');
  if (!isPublicName(url.hostname)) return refused('inside');
  url.hash = '';
  url.search = withoutTracking(url.search);
  const doi = doiFromUrl(url);
  if (isDoiResolver(url)) return doi === null ? refused('notADoi') : fromDoi(doi);
  return doi === null
    ? { ok: true, key: keyOf(url), url: url.href }
    : { ok: true, key: `doi:${doi}`, url: url.href, doi };
}

/**
 * Reads a source as people give it: an address, or a DOI as `10.…`, `doi:10.…` or a resolver's
 * address, in either field; the DOI wins where both are given. Hosts stay in punycode.
 */
export function normaliseSource(input: SourceInput): NormalisedSource {
  const given = { url: input.url?.trim() ?? '', doi: input.doi?.trim() ?? '' };
  if (given.url.length > maxLength || given.doi.length > maxLength) return refused('tooLong');
  if (given.doi !== '') {
    const doi = doiFromText(given.doi);
    if (doi !== null) return fromDoi(doi);
    const source = fromAddress(given.doi);
    return source.ok && source.doi !== undefined ? source : refused('notADoi');
  }
  if (given.url === '') return refused('nothing');
  const doi = doiFromText(given.url);
  return doi === null ? fromAddress(given.url) : fromDoi(doi);
}
