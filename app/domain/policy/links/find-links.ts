import { type Address, findAddresses } from '#app/domain/text/addresses.ts';
import { createFolding, type Folded } from '#app/domain/text/fold.ts';
import type { Structure } from '#app/domain/text/structure.ts';
import type { DraftFacts, FoundLink, LinkKind, Span } from '../types.ts';
import { linkKind } from './link-kind.ts';
import { readableText } from './readable.ts';
import { touches } from './span-search.ts';
import { bracketedDots, spelledOutAddresses } from './spelled-out.ts';

const good: ReadonlySet<LinkKind> = new Set(['paper', 'article', 'encyclopedia', 'press', 'blog']);

export type FoundLinks = {
  links: FoundLink[];
  /** Scripts and other things in the place of a web address. */
  unsafe: Span[];
  /** Addresses written as a tag or mention (`#https://…`): not links, and not honest either. */
  tagged: Span[];
  /** The text with every address blanked, for the rules that read words. */
  words: Folded;
};

/** Every distinct outside address a reader could follow, each once, at its first place. */
export function findLinks(text: string, structure: Structure, facts: DraftFacts): FoundLinks {
  const readable = withoutBrackets(readableText(text, structure.code));
  const all = addressesIn(readable.text);
  const { labels, labelOf } = labelledAddresses(readable.text, all);
  const links = new Map<string, FoundLink>();
  const add = (address: Address, span: Span): void => {
    if (isOwn(address, facts.boardOrigins)) return;
    const quoted = touches(structure.quotes, span[0], span[0] + 1);
    const key = canonical(address);
    const earlier = links.get(key);
    if (earlier === undefined) {
      const kind = kindOf(address, span, text, facts, labelOf.get(address)?.host);
      links.set(key, { url: urlOf(address), host: address.host, kind, span, quoted });
    } else if (!quoted && earlier.quoted) {
      links.set(key, { ...earlier, quoted: false, span });
    }
  };
  for (const address of all) if (!labels.has(address)) add(address, spanOf(address, readable));
  for (const address of asWritten(text, structure, all, readable)) {
    add(address, [address.start, address.end]);
  }
  return {
    links: [...links.values()],
    unsafe: unsafeTargets(readable),
    tagged: spansOf(readable, /[#@$]https?:\/\/\S{0,200}/gi),
    words: blanked(readable, all),
  };
}

function addressesIn(text: string): Address[] {
  const found = findAddresses(text);
  const spelled = spelledOutAddresses(text).filter(
    (one) => !found.some((other) => other.start < one.end && one.start < other.end),
  );
  return spelled.length === 0 ? found : [...found, ...spelled].sort((a, b) => a.start - b.start);
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
    ({ start, end }) => !touches(structure.code, start, end) && !touches(known, start, end),
  );
}

function kindOf(
  address: Address,
  span: Span,
  text: string,
  facts: DraftFacts,
  labelHost: string | undefined,
): LinkKind {
  const written = text.slice(span[0], span[1]);
  const hostAsWritten = written.slice(0, written.length - address.rest.length);
  const kind = linkKind(
    { host: address.host, rest: address.rest, disguised: /[^\u0020-\u007e]/.test(hostAsWritten) },
    facts.knownHosts,
  );
  const misnamed = labelHost !== undefined && labelHost !== address.host;
  return misnamed && good.has(kind) ? 'hidden' : kind;
}

/** In `[address](other)` the first is only a label; the reader follows the second. */
function labelledAddresses(
  text: string,
  all: readonly Address[],
): { labels: ReadonlySet<Address>; labelOf: ReadonlyMap<Address, Address> } {
  const labels = new Set<Address>();
  const labelOf = new Map<Address, Address>();
  if (!text.includes('](')) return { labels, labelOf };
  const startingAt = new Map(all.map((address) => [address.start, address]));
  for (const [close, open] of matchingOpen(text)) {
    if (text[close + 1] !== '(') continue;
    const target = startingAt.get(close + (text[close + 2] === '<' ? 3 : 2));
    const label = startingAt.get(open + 1);
    if (target === undefined || label === undefined || label.end > close + 2) continue;
    labels.add(label);
    labelOf.set(target, label);
  }
  return { labels, labelOf };
}

function matchingOpen(text: string): Map<number, number> {
  const open: number[] = [];
  const pairs = new Map<number, number>();
  for (const match of text.matchAll(/[[\]]/g)) {
    if (match[0] === '[') open.push(match.index);
    else {
      const start = open.pop();
      if (start !== undefined) pairs.set(match.index, start);
    }
  }
  return pairs;
}

function unsafeTargets(readable: Folded): Span[] {
  return spansOf(
    readable,
    /(?:\]\(\s{0,5}<?|\]:\s{0,5}|(?:href|src)\s{0,3}=\s{0,3}["']?\s{0,5})(?:javascript|vbscript|data|file|blob):[^\s)"'>]{0,200}/gi,
  );
}

function spansOf(readable: Folded, pattern: RegExp): Span[] {
  return Array.from(readable.text.matchAll(pattern), (match) => [
    readable.offsets[match.index] ?? 0,
    readable.offsets[match.index + match[0].length] ?? 0,
  ]);
}

function isOwn(address: Address, origins: readonly string[] = []): boolean {
  return origins.some((origin) => {
    const own = origin.replace(/^https?:\/\//i, '').toLowerCase();
    const port = /^:\d+/.exec(address.rest)?.[0] ?? '';
    return own === `${address.host}${port}` || (own === address.host && port === '');
  });
}

function canonical(address: Address): string {
  const host = address.host.replace(/^www\d?\./, '');
  const rest = address.rest
    .replace(/#.*$/s, '')
    .replace(/[?&]utm_[^&]*/g, '')
    .replace(/^:(?:80|443)(?!\d)/, '')
    .replace(/[/?]+$/, '');
  return `${host}${rest}`;
}

function urlOf(address: Address): string {
  const scheme = { hxxp: 'http', hxxps: 'https', '': 'https' }[address.scheme] ?? address.scheme;
  return `${scheme}://${address.host}${address.rest}`;
}

function spanOf(address: Address, readable: Folded): Span {
  const end = readable.offsets[address.end - 1] ?? 0;
  const next = readable.offsets[address.end] ?? end + 1;
  return [readable.offsets[address.start] ?? 0, Math.max(end + 1, next)];
}

function withoutBrackets(folded: Folded): Folded {
  const dots = bracketedDots(folded.text);
  if (dots.length === 0) return folded;
  const folding = createFolding(folded.text.length);
  let from = 0;
  const keep = (to: number): void => {
    for (let at = from; at < to; at += 1)
      folding.push(folded.text[at] ?? '', folded.offsets[at] ?? 0);
  };
  for (const dot of dots) {
    keep(dot.start);
    folding.push('.', folded.offsets[dot.start] ?? 0);
    from = dot.end;
  }
  keep(folded.text.length);
  return folding.finish(folded.offsets[folded.text.length] ?? 0);
}

function blanked(readable: Folded, all: readonly Address[]): Folded {
  if (all.length === 0) return readable;
  let from = 0;
  let text = '';
  for (const address of all) {
    if (address.start < from) continue;
    text += readable.text.slice(from, address.start) + ' '.repeat(address.end - address.start);
    from = address.end;
  }
  return { text: text + readable.text.slice(from), offsets: readable.offsets };
}
