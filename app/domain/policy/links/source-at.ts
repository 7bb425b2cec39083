import { readStructure } from '#app/domain/text/structure.ts';
import type { Span } from '../types.ts';
import { findLinks } from './find-links.ts';
import { linkToSource } from './link-to-source.ts';
import type { LinkAsSource } from './link-to-source.ts';

/** What becomes of a text when the link at this place is made a source; null where none stands. */
export function sourceAt(text: string, [start, end]: Span): LinkAsSource | null {
  const { links } = findLinks(text, readStructure(text), {});
  const link = links.find(({ span }) => span[0] === start && span[1] === end);
  return link ? linkToSource(text, link) : null;
}

/** The text with an address put back: behind the words it was to support, or at the end. */
export function withLinkBack(text: string, { quote, url }: Omit<LinkAsSource, 'text'>): string {
  const at = quote === '' ? -1 : text.indexOf(quote);
  if (at === -1) return `${text.trimEnd()}\n\n${url}`;
  const end = at + quote.length;
  return `${text.slice(0, end)} ${url}${text.slice(end)}`;
}
