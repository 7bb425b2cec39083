import { parse } from 'tldts';
import type { LinkKind } from '../types.ts';
import { hostKinds } from './known-hosts.ts';

export type Target = {
  host: string;
  /** Port, path, query and fragment as written. */
  rest: string;
  /** The host was written with look-alike or other letters beyond ASCII. */
  disguised: boolean;
};

const sellingWords =
  /(?:^|[/\-_.?=&])(?:pricing|prices?|plans|demo|trial|free-trial|signup|sign-up|register|subscribe|buy|order|checkout|cart|basket|shop|store|products?|services?|solutions?|features|offers?|deals?|discount|coupon|promo|affiliate|aff|ref|refer|referral|partners?|contact|contact-us|consulting|hire|download|downloads|webinar|book-a-call|get-started|booking|itm|dp|app)(?:$|[/\-_.?=&#])/i;
const affiliateQuery = /[?&](?:tag|aff|affid|affiliate\w{0,8}|ref|partner|utm_source|hlr)=/i;
const articlePath =
  /\/(?:blog|blogs|articles?|posts?|insights?|news|research|papers?|publications?|stor(?:y|ies)|learn|guides?|library|magazine|journal|report|reports|wiki|essays?|20[0-2]\d|19\d\d)(?:[/\-_.?]|$)/i;
const wordyPath = /\/[a-z\d]+(?:[-_][a-z\d]+){2,}/i;
const doiPath = /(?:^|\/)10\.\d{4,9}\//;

/** What a link leads to, by what the address alone shows; what it does not show is `unknown`. */
export function linkKind(target: Target, knownHosts?: ReadonlyMap<string, LinkKind>): LinkKind {
  const host = target.host.replace(/^www\d?\./, '');
  const decided = lookUp(host, knownHosts);
  if (decided !== undefined) return decided;
  if (target.disguised || isOpaque(host)) return 'hidden';
  const inner = redirectTarget(target.rest);
  if (inner !== undefined) return linkKind({ ...inner, disguised: false }, knownHosts);
  const path = target.rest.replace(/^:\d+/, '');
  const isRoot = /^\/?(?:index\.\w{2,5})?(?:[?#]|$)/i.test(path);
  const listed = lookUp(host, hostKinds) ?? officialKind(host);
  if (listed !== undefined) return refine(listed, host, path, isRoot);
  if (doiPath.test(path)) return 'paper';
  return unlisted(host, path, isRoot);
}

function refine(kind: LinkKind, host: string, path: string, isRoot: boolean): LinkKind {
  switch (kind) {
    case 'article':
    case 'press':
    case 'encyclopedia':
    case 'paper':
      if (isRoot) return 'home-page';
      return /\/(?:subscribe|subscription|shop|store|pricing|checkout|products?)(?:[/?#]|$)/i.test(
        path,
      )
        ? 'shop'
        : kind;
    case 'blog':
      if (isRoot) return 'home-page';
      return path.length > 12 && !sellingWords.test(path) ? 'blog' : 'unknown';
    case 'profile':
      return host.endsWith('linkedin.com') && path.startsWith('/pulse/') ? 'unknown' : 'profile';
    case 'company':
      return articlePath.test(path) && !isRoot && !sellingWords.test(path) ? 'unknown' : 'company';
    default:
      return kind;
  }
}

function unlisted(host: string, path: string, isRoot: boolean): LinkKind {
  const readsLikeArticle = articlePath.test(path) || wordyPath.test(path);
  if (affiliateQuery.test(path)) return 'shop';
  if (sellingWords.test(path) && !articlePath.test(path)) return 'company';
  if (/^(?:shop|store|buy|app|go|get|try|offers?|deals?)\./.test(host)) return 'company';
  if (/^(?:blog|journal|articles?|learn|research)\./.test(host) && !isRoot) return 'unknown';
  if (readsLikeArticle) return 'unknown';
  if (looksShortened(host, path)) return 'shortener';
  return isRoot && isCommercialSuffix(host) ? 'company' : 'unknown';
}

/** A very short host and one short token of mixed characters, as shorteners make them. */
function looksShortened(host: string, path: string): boolean {
  return host.length <= 7 && /^\/(?=[a-z\d]*(?:\d|[A-Z]))[A-Za-z\d]{4,12}$/.test(path);
}

/** Universities and governments are told by their public suffix. */
function officialKind(host: string): LinkKind | undefined {
  const suffix = parse(host, { validateHostname: false }).publicSuffix ?? '';
  return /^(?:edu|gov|mil|int|museum)$|^(?:edu|ac|gov|gob|gouv|govt|mil)\.[a-z]{2}$/.test(suffix)
    ? 'article'
    : undefined;
}

function isCommercialSuffix(host: string): boolean {
  const suffix = parse(host, { validateHostname: false }).publicSuffix ?? '';
  return !/^(?:org|info|name|wiki|foundation|ngo|blog|science|academy)$|^(?:org|or)\.[a-z]{2}$/.test(
    suffix,
  );
}

function isOpaque(host: string): boolean {
  if (/^[\d.]+$/.test(host) || host.startsWith('[') || !host.includes('.')) return true;
  return host.split('.').some((label) => label.startsWith('xn--')) || /[^a-z\d.-]/.test(host);
}

function lookUp(host: string, table?: ReadonlyMap<string, LinkKind>): LinkKind | undefined {
  if (table === undefined) return undefined;
  for (let name = host; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
    const kind = table.get(name);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/** `?url=https://…` says where it goes on to; judge that. */
function redirectTarget(rest: string): { host: string; rest: string } | undefined {
  const match =
    /[?&](?:url|u|q|to|target|dest|destination|redirect|link|goto)=(https?(?::|%3a)(?:\/|%2f){2}[^&#]+)/i.exec(
      rest,
    );
  if (match?.[1] === undefined) return undefined;
  const plain = match[1].replace(/%3a/gi, ':').replace(/%2f/gi, '/');
  const parts = /^https?:\/\/([^/?#]+)(.*)$/i.exec(plain);
  return parts?.[1] === undefined
    ? undefined
    : {
        host: parts[1].toLowerCase(),
        rest: (parts[2] ?? '').replace(/[?&](?:url|u|q|to)=/gi, '?'),
      };
}
