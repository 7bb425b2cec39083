import { normaliseSource } from '../evidence/source.ts';

/** An address in a text, and whether it stands only inside quotations. */
export interface EditedLink {
  url: string;
  quoted: boolean;
}

/**
 * Addresses that an edit brings in: each once, in their order, whichever spelling the older text
 * had. Scheme, `www.`, a closing slash, tracking and a fragment do not make an address new; another
 * page of the same site does. A quoted one says so, because readers can follow it all the same.
 */
export function newLinks(
  before: readonly { url: string }[],
  after: readonly EditedLink[],
): EditedLink[] {
  const known = new Set(before.map(keyOf));
  const brought = new Map<string, EditedLink>();
  for (const { url, quoted } of after) {
    const key = keyOf({ url });
    if (known.has(key)) continue;
    const earlier = brought.get(key);
    brought.set(key, { url: earlier?.url ?? url, quoted: quoted && (earlier?.quoted ?? true) });
  }
  return [...brought.values()];
}

/** What is no source (a number for a host, another scheme) is known by its spelling alone. */
function keyOf({ url }: { url: string }): string {
  const source = normaliseSource({ url });
  return source.ok ? source.key : url;
}
