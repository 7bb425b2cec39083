/** A host and what follows it (port, path, query, fragment), as written. */
export type Place = { host: string; rest: string };

type Redirector = {
  host: RegExp;
  path?: RegExp;
  /** The parameter that holds the address gone on to. */
  query?: RegExp;
  /** Or the part of the path and query that is that address, as its first group. */
  inside?: RegExp;
};

const query = (names: string): RegExp => new RegExp(`[?&](?:${names})=([^&#]{1,2000})`, 'i');

/**
 * Services that do nothing but go on to the address they carry, so that address is what a reader is
 * sent to. Only these are believed: anybody can write `?url=https://a-journal` behind their own name.
 */
const redirectors: readonly Redirector[] = [
  {
    host: /^google\.(?:com?\.)?[a-z]{2,3}$/,
    path: /^\/(?:url|imgres|aclk)\?/,
    query: query('url|q|imgrefurl|adurl'),
  },
  {
    host: /^google\.(?:com?\.)?[a-z]{2,3}$/,
    inside: /^\/amp\/(?:s\/)?([^/]+\.[a-z]{2}.*)$/i,
  },
  { host: /^scholar\.google\./, path: /^\/scholar_url\?/, query: query('url') },
  { host: /^translate\.google\./, query: query('u') },
  { host: /\.cdn\.ampproject\.org$/, inside: /^\/[a-z]\/(?:s\/)?(.+)$/ },
  { host: /(?:^|\.)(?:facebook|messenger)\.com$/, path: /^\/(?:l|flx\/warn)/, query: query('u') },
  { host: /^l\.instagram\.com$/, query: query('u') },
  { host: /^(?:m\.)?youtube\.com$/, path: /^\/redirect\?/, query: query('q') },
  { host: /(?:^|\.)linkedin\.com$/, path: /^\/(?:redir|safety)\//, query: query('url') },
  { host: /^out\.reddit\.com$/, query: query('url') },
  { host: /^duckduckgo\.com$/, path: /^\/l\/\?/, query: query('uddg') },
  { host: /^r\.search\.yahoo\.com$/, inside: /\/RU=([^/]+)\/RK=/ },
  { host: /^slack-redir\.net$/, query: query('url') },
  { host: /^t\.umblr\.com$/, query: query('z') },
  { host: /^(?:m\.)?vk\.com$/, path: /^\/away\.php/, query: query('to') },
  { host: /^steamcommunity\.com$/, path: /^\/linkfilter/, query: query('url|u') },
  { host: /^(?:disq\.us|getpocket\.com)$/, query: query('url') },
  { host: /\.safelinks\.protection\.outlook\.com$/, query: query('url') },
  { host: /^urldefense\.(?:com|us|proofpoint\.com)$/, inside: /^\/v3\/__(.+?)__;/ },
  { host: /^(?:href\.li|anonym\.to|nullrefer\.com|dereferer\.me)$/, inside: /^\/\?(.+)$/ },
  { host: /^(?:web\.)?archive\.org$/, inside: /^\/web\/(?:\d{4,14}(?:[a-z]{2}_)?|\*)\/(.+)$/ },
  { host: /^archive\.(?:today|ph|is|md|vn|li|fo)$/, inside: /^\/(?:newest|\d{14})\/(.+)$/ },
];

const mostSteps = 3;

/** The place a chain of known redirectors ends at; the place itself where there is none. */
export function followRedirects(place: Place): Place {
  let now = place;
  for (let step = 0; step < mostSteps; step += 1) {
    const next = oneStep(now);
    if (next === undefined) break;
    now = next;
  }
  return now;
}

function oneStep({ host, rest }: Place): Place | undefined {
  const name = host.replace(/^www\d?\./, '');
  if (name.endsWith('.translate.goog')) {
    return { host: translatedHost(name), rest };
  }
  const path = rest.replace(/^:\d+/, '');
  for (const one of redirectors) {
    if (!one.host.test(name) || one.path?.test(path) === false) continue;
    const carried = (one.query ?? one.inside)?.exec(path)?.[1];
    const next = carried === undefined ? undefined : placeOf(carried);
    if (next !== undefined) return next;
  }
  return undefined;
}

/** `en-wikipedia-org.translate.goog` stands for `en.wikipedia.org`; two hyphens for one. */
function translatedHost(name: string): string {
  const [label = ''] = name.split('.');
  return label
    .split('--')
    .map((part) => part.replaceAll('-', '.'))
    .join('-');
}

/** An address some other service carries in its query, which it may or may not go on to. */
export function carriedPlace(rest: string): Place | undefined {
  const carried = /[?&=](https?(?::|%3a)(?:\/|%2f){2}[^&#]{1,2000})/i.exec(rest)?.[1];
  return carried === undefined ? undefined : placeOf(carried);
}

function placeOf(carried: string): Place | undefined {
  const plain = /^https?%3a|%2f/i.test(carried) ? decoded(carried) : carried;
  const match = /^(?:https?:\/{1,2})?([a-z\d.-]+\.[a-z\d-]{2,63})((?:[:/?#].*)?)$/is.exec(plain);
  const [, host, rest = ''] = match ?? [];
  return host === undefined ? undefined : { host: host.toLowerCase(), rest };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
