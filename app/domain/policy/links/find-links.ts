import { type Address, findAddresses } from '#app/domain/text/addresses.ts';
import type { Folded } from '#app/domain/text/fold.ts';
import type { Structure } from '#app/domain/text/structure.ts';
import type { DraftFacts, FoundLink, LinkKind, Span } from '../types.ts';
import { keyOf, urlOf } from './canonical.ts';
import { blanked, inFolded, spanOf, spansOf } from './folded-spans.ts';
import { definitionsOf, labelledAddresses } from './hidden-parts.ts';
import { addressesInCode } from './in-code.ts';
import { leadsToLearning, linkKind } from './link-kind.ts';
import { withPlainSigns } from './plain-signs.ts';
import { readableText } from './readable.ts';
import { followRedirects, type Place } from './redirect.ts';
import { touches } from './span-search.ts';
import { spelledOutAddresses } from './spelled-out.ts';

export type FoundLinks = {
  links: FoundLink[];
  /** Scripts and other things in the place of a web address. */
  unsafe: Span[];
  /** Addresses written as a tag or mention, or with a scheme nobody has: no links, and not honest. */
  tagged: Span[];
  /** Addresses in code that do not lead to something to learn from. */
  inCode: Span[];
  /** The text with every address, and what readers are not shown, blanked; for rules that read words. */
  words: Folded;
};

/** Every distinct outside address a reader could follow, each once, at its first place. */
export function findLinks(text: string, structure: Structure, facts: DraftFacts): FoundLinks {
  const readable = withPlainSigns(readableText(text, structure.code));
  const all = addressesIn(readable.text);
  const { labels, labelOf, titles } = labelledAddresses(readable.text, all);
  const definitions = definitionsOf(text, structure);
  const unused = definitions.filter(({ used }) => !used).map(({ span }) => span);
  const seen: Seen[] = [];
  for (const address of all) {
    const span = spanOf(address, readable);
    if (labels.has(address) || touches(unused, span[0], span[1])) continue;
    const label = labelOf.get(address);
    const written = hostAsWritten(address, text, readable);
    const misnamed =
      (label !== undefined && nameOf(label.host) !== nameOf(address.host)) ||
      !written.toLowerCase().includes(address.host);
    seen.push({ address, span, place: placeOf(address, written), misnamed });
  }
  for (const address of asWritten(text, structure, all, readable)) {
    const { host, rest, start, end } = address;
    const place = { host: trueHost(host), rest, disguised: false };
    seen.push({ address, span: [start, end], place, misnamed: false });
  }
  const hidden = [...titles, ...definitions.map(({ span }) => inFolded(span, readable))];
  return {
    links: distinctLinks(seen, structure, facts),
    unsafe: spansOf(readable, unsafeTarget),
    tagged: text.includes('://') ? spansOf(readable, taggedAddress) : [],
    inCode: structure.code.length === 0 ? [] : addressesInCode(text, structure, facts),
    words: blanked(readable, [...all.map(({ start, end }): Span => [start, end]), ...hidden]),
  };
}

type Seen = {
  address: Address;
  span: Span;
  place: Place & { disguised: boolean };
  /** Its label, or what stands there letter by letter (`a.com[.]b.org`), is another address. */
  misnamed: boolean;
};

const unsafeTarget =
  /(?:\]\(\s{0,5}<?|\]:\s{0,5}|(?:href|src)\s{0,3}=\s{0,3}["']?\s{0,5})(?:javascript|vbscript|data|file|blob):[^\s)"'>]{0,200}/gi;
const taggedAddress =
  /[#@$]https?:\/\/\S{0,200}|(?<=^|[\s(<"'[>])(?!(?:h?t{1,3}ps?|hxxps?|ftps?|ircs?):)[^\s:/()<>[\]"']{2,10}:\/\/[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,5}\.(?:com|net|org|io|info|biz|de|co)\b\S{0,200}/gi;

function distinctLinks(
  seen: readonly Seen[],
  structure: Structure,
  facts: DraftFacts,
): FoundLink[] {
  const links = new Map<string, FoundLink>();
  for (const { address, span, place, misnamed } of seen) {
    const target = place.disguised ? place : followRedirects(place);
    if (isOwn(target, facts.boardOrigins)) continue;
    const quoted = touches(structure.quotes, span[0], span[0] + 1);
    // One address needs no comparing, and most texts have no more.
    const key = seen.length === 1 ? '' : keyOf(target);
    const earlier = links.get(key);
    if (earlier === undefined) {
      const kind = kindOf({ ...target, disguised: place.disguised }, misnamed, facts);
      const scheme = target === place ? address.scheme : '';
      links.set(key, { url: urlOf(target, scheme), host: target.host, kind, span, quoted });
    } else if (!quoted && earlier.quoted) {
      links.set(key, { ...earlier, quoted: false, span });
    }
  }
  return [...links.values()];
}

function kindOf(
  place: Place & { disguised: boolean },
  misnamed: boolean,
  { knownHosts }: DraftFacts,
): LinkKind {
  const kind = linkKind(place, knownHosts);
  return misnamed && leadsToLearning(kind) ? 'hidden' : kind;
}

function addressesIn(text: string): Address[] {
  const found = findAddresses(text);
  const spelled = spelledOutAddresses(text);
  if (spelled.length === 0) return found;
  const free = spelled.filter(
    (one) => !found.some((other) => other.start < one.end && one.start < other.end),
  );
  return [...found, ...free].sort((a, b) => a.start - b.start);
}

/**
 * Reading a text as people do joins what they would join, and sometimes too much: names in another
 * script (`президент.рф`) fall apart, two stars may stand between words. What was lost is looked for
 * in the text as written.
 */
function asWritten(
  text: string,
  structure: Structure,
  all: readonly Address[],
  readable: Folded,
): Address[] {
  if (readable.text === text) return [];
  const known = all.map((address) => spanOf(address, readable));
  return findAddresses(text).filter(
    ({ start, end }) =>
      !bracketedAt.test(text.slice(Math.max(0, start - 8), start)) &&
      !touches(structure.code, start, end) &&
      !touches(structure.definitions, start, end) &&
      !touches(known, start, end),
  );
}

/** `jane (at) example.org` is a mail address. */
const bracketedAt = /[[({<]\s?at\s?[\])}>]\s?$/i;

function hostAsWritten({ start, end, rest }: Address, text: string, readable: Folded): string {
  const from = readable.offsets[start] ?? 0;
  return text.slice(from, readable.offsets[end - rest.length] ?? text.length);
}

/**
 * The host as a browser takes it: letters beyond ASCII as punycode, so that a look-alike of a known
 * host is never taken for it.
 */
function placeOf(
  { host, rest, credentials }: Address,
  written: string,
): Place & { disguised: boolean } {
  if (!/[^ -~]/.test(written)) return { host, rest, disguised: credentials === true };
  const name = written.replace(/^.*\/\//s, '').replace(/^.*@/s, '');
  return { host: trueHost(name, host), rest, disguised: true };
}

function trueHost(written: string, otherwise = written): string {
  if (/^[ -~]*$/.test(written)) return otherwise;
  try {
    return new URL(`http://${written}`).hostname;
  } catch {
    return otherwise;
  }
}

function nameOf(host: string): string {
  return host.replace(/^www\d?\./, '');
}

function isOwn({ host, rest }: Place, origins: readonly string[] = []): boolean {
  return origins.some((origin) => {
    const own = origin.replace(/^https?:\/\//i, '').toLowerCase();
    const port = /^:\d+/.exec(rest)?.[0] ?? '';
    return own === `${host}${port}` || (own === host && port === '');
  });
}
