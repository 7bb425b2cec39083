import type { EvidenceDetails } from './details.ts';

/**
 * Kinds that ask nothing beyond the source itself; for an expert's view, who says so is the site.
 * The first is the one taken unless somebody chooses: it says least.
 */
export const sourceKinds = ['expert', 'review', 'controlled-trial'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** What one text can bring along. */
export const maxSources = 3;
export const longestQuote = 600;
export const longestAddress = 2_000;

/** A claim to be made of words of a text when it is published, with the source it rests on. */
export interface SourceOfClaim {
  /** The words as readers see them. */
  quote: string;
  url: string;
  kind: SourceKind;
}

/** The site a source is on, as people call it; the address itself where it names none. */
export function siteOf(url: string): string {
  const host = /^[a-z]+:\/\/([^/?#:]+)/i.exec(url)?.[1] ?? url;
  return host.toLowerCase().replace(/^www\./, '');
}

const endings: ReadonlySet<string> = new Set('ac co com edu go gov ne net or org'.split(' '));

/**
 * Who speaks on a site, as far as its name tells: "Wikipedia" for `en.wikipedia.org`. Never the
 * address itself, because a piece of evidence has no room for another link.
 */
function whoIsOn(url: string): string {
  const site = siteOf(url);
  if (site === 'doi.org' || site === 'dx.doi.org') return 'The authors of the paper';
  const labels = site.split('.').slice(0, -1);
  if (labels.length > 1 && endings.has(labels.at(-1) ?? '')) labels.pop();
  const name = labels.at(-1) ?? '';
  return name === '' ? 'The source' : name.charAt(0).toUpperCase() + name.slice(1);
}

/** What the kind asks, filled with all that is known. */
export function detailsOfSource({
  kind,
  url,
}: Pick<SourceOfClaim, 'kind' | 'url'>): EvidenceDetails {
  return kind === 'expert' ? { who: whoIsOn(url) } : {};
}

/** Sources among anything: from a form, from a browser's storage, from a stored text. */
export function sourcesIn(value: unknown): SourceOfClaim[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap(sourceIn).slice(0, maxSources);
}

function sourceIn(value: unknown): SourceOfClaim[] {
  if (typeof value !== 'object' || value === null) return [];
  const { quote, url, kind } = value as Record<string, unknown>;
  if (!isText(quote, longestQuote) || !isText(url, longestAddress)) return [];
  return [{ quote, url, kind: sourceKinds.find((known) => known === kind) ?? sourceKinds[0] }];
}

const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= most;
