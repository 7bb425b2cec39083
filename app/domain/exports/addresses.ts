import type { ExportPerson } from './shapes.ts';

/** Lasting addresses of what a debate holds, as exports name them. `origin` may be empty. */
export function addressesOf(origin: string, slug: string) {
  const debate = `${origin}/debates/${slug}`;
  return {
    debate,
    comment: (number: number) => `${debate}/comments/${number}`,
    /** Of the text a claim quotes: a comment, or the opening. */
    text: (number: number | null) => (number === null ? debate : `${debate}/comments/${number}`),
    /** Of its card, with its evidence shown. */
    claim: (id: string) => `${debate}/claims?claim=${id}#claim-${id}`,
    evidence: (claim: string, id: string) => `${debate}/claims?claim=${claim}#evidence-${id}`,
    export: (format: string) => `${debate}/export/${format}`,
    person: (person: ExportPerson) => personAddress(origin, person),
  };
}

export type Addresses = ReturnType<typeof addressesOf>;

/** Null for a person who was erased: there is no page to name. */
export function personAddress(origin: string, { handle }: ExportPerson): string | null {
  return handle === 'deleted' ? null : `${origin}/people/${encodeURIComponent(handle)}`;
}

/**
 * An address as an IRI. Those of sources went through the URL parser, which leaves a few
 * characters of a query as they are that no IRI may hold (RFC 3987, section 2.2).
 */
export function iriOf(url: string): string {
  return url.replace(/[\s"<>\\^`{|}]/g, (char) => encodeURIComponent(char));
}
