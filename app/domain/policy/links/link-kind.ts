import type { LinkKind } from '../types.ts';
import {
  isOfficial,
  isOpaque,
  looksShortened,
  mayBeAFirm,
  namesAPublication,
} from './host-shapes.ts';
import { hostKinds } from './known-hosts.ts';
import { carriedPlace, followRedirects, type Place } from './redirect.ts';

export type Target = Place & {
  /** The host was written with look-alikes or invisible characters, or behind a name and password. */
  disguised: boolean;
};

const learning: ReadonlySet<LinkKind> = new Set([
  'paper',
  'article',
  'encyclopedia',
  'press',
  'blog',
]);

/** Kinds that need no moderator's eye. */
export function leadsToLearning(kind: LinkKind): boolean {
  return learning.has(kind);
}

const sellingWords =
  /(?:^|[/\-_.?=&])(?:pricing|prices?|plans|demo|trial|free-trial|signup|sign-up|register|subscribe|buy|order|checkout|cart|basket|shop|store|products?|services?|solutions?|features|offers?|deals?|discount|coupon|promo|affiliate|aff|ref|refer|referral|partners?|contact|contact-us|consulting|hire|download|downloads|webinar|book-a-call|get-started|booking|itm|dp|app)(?:$|[/\-_.?=&#])/i;
const sellingPart =
  /\/(?:subscribe|subscription|shop|store|pricing|checkout|cart|products?|advertise|sponsored)(?:[/?#]|$)/i;
const affiliateQuery = /[?&](?:tag|aff|affid|affiliate\w{0,8}|ref|partner|hlr)=/i;
const articlePath =
  /\/(?:blog|blogs|articles?|posts?|insights?|news|research|papers?|publications?|stor(?:y|ies)|learn|guides?|library|magazine|journal|report|reports|wiki|essays?|20[0-2]\d|19\d\d)(?:[/\-_.?]|$)/i;
const wordyPath = /\/[a-z\d]+(?:[-_][a-z\d]+){2,12}/i;
const doiPath =
  /\/(?:doi|article|articles|chapter|book|abs|full)\/(?:[a-z]{1,12}\/){0,2}10\.\d{4,9}\/[^/?#]/i;
const frontPage = /^\/?(?:index\.\w{2,5}|home|[a-z]{2}(?:-[a-z]{2})?\/?)?(?:[?#]|$)/i;

/**
 * What a link leads to, by what the address alone shows; what it does not show is `unknown`. A
 * moderator's decision on the host comes first, but never for an address that only looks like it.
 */
export function linkKind(target: Target, knownHosts?: ReadonlyMap<string, LinkKind>): LinkKind {
  if (target.disguised) return 'hidden';
  const place = followRedirects(target);
  const own = kindOfPlace(place, knownHosts);
  const carried = own === 'unknown' ? carriedPlace(place.rest) : undefined;
  if (carried === undefined) return own;
  // A strange host that carries another address may go on to it: the worse of the two is believed.
  const other = kindOfPlace(followRedirects(carried), knownHosts);
  return leadsToLearning(other) || other === 'home-page' ? own : other;
}

function kindOfPlace(place: Place, knownHosts?: ReadonlyMap<string, LinkKind>): LinkKind {
  const host = place.host.replace(/^www\d?\./, '').replace(/\.$/, '');
  const decided = lookUp(host, knownHosts);
  if (decided !== undefined) return decided;
  if (isOpaque(host)) return 'hidden';
  const path = place.rest.replace(/^:\d+/, '');
  const isRoot = frontPage.test(path);
  const listed = lookUp(host, hostKinds) ?? (isOfficial(host) ? 'article' : undefined);
  if (listed !== undefined) return refine(listed, host, path, isRoot);
  if (doiPath.test(path) && !affiliateQuery.test(path)) return 'paper';
  return unlisted(host, path, isRoot);
}

/** A known host has more than one kind of page. */
function refine(kind: LinkKind, host: string, path: string, isRoot: boolean): LinkKind {
  switch (kind) {
    case 'article':
    case 'press':
    case 'encyclopedia':
    case 'paper':
      if (isRoot) return 'home-page';
      return sellingPart.test(path) ? 'shop' : kind;
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
  if (/^\/(?:@[\w.-]+|(?:users?|profiles?|members?|people|channel)\/[^/?#]+)\/?$/i.test(path)) {
    return 'profile';
  }
  const isArticle = articlePath.test(path);
  if (affiliateQuery.test(path)) return 'shop';
  if (sellingWords.test(path) && !isArticle) return 'company';
  if (/^(?:shop|store|buy|app|go|get|try|offers?|deals?)\./.test(host)) return 'company';
  if (/^(?:blog|journal|articles?|learn|research)\./.test(host) && !isRoot) return 'unknown';
  if (isArticle || wordyPath.test(path)) return 'unknown';
  if (looksShortened(host, path)) return 'shortener';
  if (!isRoot) return 'unknown';
  if (namesAPublication(host)) return 'home-page';
  return mayBeAFirm(host) ? 'company' : 'unknown';
}

function lookUp(host: string, table?: ReadonlyMap<string, LinkKind>): LinkKind | undefined {
  if (table === undefined) return undefined;
  for (let name = host; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
    const kind = table.get(name);
    if (kind !== undefined) return kind;
  }
  return undefined;
}
