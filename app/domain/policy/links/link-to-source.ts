import { sentencesOf } from '#app/domain/claims/sentences.ts';
import { renderMarkdown, textContentOf } from '#app/domain/text/markdown.ts';
import { readStructure } from '#app/domain/text/structure.ts';
import type { FoundLink, Span } from '../types.ts';
import { keyOf } from './canonical.ts';
import { cutAddress, tidied } from './cut-address.ts';
import { findLinks } from './find-links.ts';

export type LinkAsSource = {
  /** The text without that address, ready to be sent. */
  text: string;
  /** The sentence it stood in, as readers see it: what a claim on that text would quote. May be empty. */
  quote: string;
  url: string;
};

/** A mark of punctuation nobody types; it holds the place while the Markdown is read. */
const place = '\u2042';
const mostRepeats = 20;
const blockTags =
  /<\/?(?:p|li|ul|ol|blockquote|h[1-6]|pre|table|thead|tbody|tr|th|td|hr)(?:\s[^<>]*)?>/;

/**
 * Takes an address out of a text, so that it can become the source of a claim in the same text. An
 * address written twice goes from both places; one in a quotation stays, because it is not counted.
 */
export function linkToSource(text: string, link: Pick<FoundLink, 'url' | 'span'>): LinkAsSource {
  const first = tidied(cutAddress(text, link.span, readStructure(text)));
  let rest = first.before + first.after;
  for (let repeat = 0; repeat < mostRepeats; repeat += 1) {
    const again = spanOfLink(rest, link.url);
    if (again === undefined) break;
    const { before, after } = tidied(cutAddress(rest, again, readStructure(rest)));
    rest = before + after;
  }
  return { text: rest.trim(), quote: quoteOf(first, rest), url: link.url };
}

function spanOfLink(text: string, url: string): Span | undefined {
  const wanted = keyOfUrl(url);
  return findLinks(text, readStructure(text), {}).links.find(
    (link) => !link.quoted && keyOfUrl(link.url) === wanted,
  )?.span;
}

function keyOfUrl(url: string): string {
  const [, host = '', rest = ''] = /^[a-z]+:\/\/([^/?#:]+)(.*)$/is.exec(url) ?? [];
  return keyOf({ host, rest });
}

/** The sentence round the place; where only the address stood there, the sentence before. */
function quoteOf({ before, after }: { before: string; after: string }, text: string): string {
  const plain = before.replaceAll(place, '') + place + after.replaceAll(place, '');
  const blocks = renderMarkdown(plain)
    .html.split(blockTags)
    .map((block) => textContentOf(block));
  const at = blocks.findIndex((block) => block.includes(place));
  const shown = renderMarkdown(text).text;
  for (let index = at; index >= 0; index -= 1) {
    const block = blocks[index] ?? '';
    const until = block.includes(place) ? block.indexOf(place) : block.length;
    const clean = block.replace(place, '');
    const sentences = sentencesOf(clean);
    const here = sentences.findLastIndex(({ start }) => start < Math.max(until, 1));
    const quote = sentences[here]?.text.trim() ?? '';
    if (/\p{L}{2}/u.test(quote) && shown.includes(quote)) return quote;
  }
  return '';
}
