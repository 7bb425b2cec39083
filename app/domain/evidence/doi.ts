/**
 * A DOI is `10.`, a registrant of four to nine digits (with dotted parts), a slash and anything
 * printable (DOI Handbook, section 2). The suffix is kept short enough for a key.
 */
const shape = /^10\.\d{4,9}(?:\.\d+)*\/[^\s\p{C}]{1,280}$/u;

const labels = /^(?:doi\s*[:=]?\s*|info:doi\/|urn:doi:)/i;

const resolverHosts = new Set(['doi.org', 'www.doi.org', 'dx.doi.org', 'www.dx.doi.org']);

/** What publishers put after a DOI in the address of a page about it. */
const viewWords = new Set([
  'abstract',
  'full',
  'fulltext',
  'fulltext.html',
  'full.html',
  'html',
  'meta',
  'pdf',
  'epdf',
  'references',
  'summary',
]);

const closers: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '>': '<' };

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

/** Cuts what belongs to the sentence around a DOI: full stops, quotes, a bracket never opened. */
function withoutTrailingPunctuation(text: string): string {
  let end = text.length;
  for (; end > 0; end -= 1) {
    const last = text.charAt(end - 1);
    const opener = closers[last];
    const kept = text.slice(0, end);
    const stray =
      opener === undefined
        ? '.,;:!?"\'”’»'.includes(last)
        : count(kept, last) > count(kept, opener);
    if (!stray) break;
  }
  return text.slice(0, end);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function doiIn(text: string): string | null {
  const candidate = withoutTrailingPunctuation(text.trim()).toLowerCase();
  return shape.test(candidate) ? candidate : null;
}

/** Whether the address is a DOI resolver's, where anything but a DOI is a mistake. */
export function isDoiResolver(url: URL): boolean {
  return resolverHosts.has(url.hostname);
}

/** The DOI in lower case (DOIs do not tell case apart) of `10.…`, `doi:10.…` and their like. */
export function doiFromText(text: string): string | null {
  const bare = text.trim().replace(labels, '');
  return doiIn(bare) ?? doiIn(decoded(bare));
}

/** The DOI a resolver's address leads to, or that a publisher's address carries in its path. */
export function doiFromUrl(url: URL): string | null {
  if (isDoiResolver(url)) {
    // Old DOIs may hold `?` or `#`, which belong to them here and nowhere else.
    return doiFromText(decoded(url.pathname.slice(1) + url.search).replace(/^\/+/, ''));
  }
  const parts = decoded(url.pathname).split('/');
  const from = parts.findIndex(
    (part, index) => index > 0 && /^10\.\d{4,9}(?:\.\d+)*$/.test(part) && leadsToADoi(parts, index),
  );
  if (from < 0) return null;
  const rest = parts.slice(from).filter((part) => part !== '');
  while (rest.length > 2 && viewWords.has((rest.at(-1) ?? '').toLowerCase())) rest.pop();
  return doiIn(rest.join('/').replace(/\.(?:pdf|html?)$/i, ''));
}

/** `10.1234` stands for a DOI only behind a word that publishers use for articles. */
function leadsToADoi(parts: readonly string[], index: number): boolean {
  return parts
    .slice(0, index)
    .some((part) => /^(?:doi|article|articles|chapter|book|abs|full)$/i.test(part));
}
