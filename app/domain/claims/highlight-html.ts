import { htmlPieces } from './html-pieces.ts';
import { segments } from './segments.ts';
import type { Mark, Segment } from './segments.ts';

/**
 * Attributes for one drawn piece: `ids` are the claims covering it, `starting` those of them whose
 * first piece it is (an element id must stand only once, and a claim may be drawn in many pieces).
 */
export type AttributesFor = (
  ids: readonly string[],
  starting: readonly string[],
) => Readonly<Record<string, string>>;

/** Names that could run a script, restyle the page or lead elsewhere. */
const refusedAttribute = /^(?:on.*|style|href|src.*)$/;

/** Written on every mark already; a second one would not count. */
const ownAttributes = new Set(['class', 'data-claims']);

function escapeAttribute(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function openingTag(ids: readonly string[], extra: Readonly<Record<string, string>>): string {
  let tag = `<mark class="claim" data-claims="${escapeAttribute(ids.join(' '))}"`;
  for (const [name, value] of Object.entries(extra)) {
    if (ownAttributes.has(name)) continue;
    if (!/^[a-z][a-z0-9-]*$/.test(name) || refusedAttribute.test(name)) {
      throw new Error(`A claim's mark cannot carry the attribute ${name}.`);
    }
    tag += ` ${name}="${escapeAttribute(value)}"`;
  }
  return `${tag}>`;
}

/**
 * Wraps stretches of the text content of sanitised HTML (as `renderMarkdown` makes it) in
 * `<mark class="claim" data-claims="id1 id2">`. A mark never spans a tag: a claim that crosses one
 * is drawn in pieces, and so are overlapping claims. White space between blocks is left alone. One
 * pass over the HTML.
 */
export function highlightHtml(
  html: string,
  marks: readonly Mark[],
  attributesFor: AttributesFor = () => ({}),
): string {
  if (marks.length === 0) return html;
  // The text content is never longer than the HTML it is taken from.
  const drawn = segments(html.length, marks).filter((segment) => segment.ids.length > 0);
  const begun = new Set<string>();
  let result = '';
  let open: Segment | null = null;
  let cursor = 0;

  const moveTo = (segment: Segment | null) => {
    if (segment === open) return;
    if (open) result += '</mark>';
    open = segment;
    if (!segment) return;
    const starting = segment.ids.filter((id) => !begun.has(id));
    for (const id of starting) begun.add(id);
    result += openingTag(segment.ids, attributesFor(segment.ids, starting));
  };
  const segmentAt = (position: number): Segment | null => {
    while ((drawn[cursor]?.end ?? Infinity) <= position) cursor += 1;
    const segment = drawn[cursor];
    return segment && segment.start <= position ? segment : null;
  };

  let position = 0;
  let space = '';
  // Where a block begins or ends, and before the first word, white space is no part of the text.
  let atBlockEdge = true;
  let spaceCounted = true;
  const writeSpace = (drawable: boolean) => {
    if (space === '') return;
    moveTo(drawable ? segmentAt(position) : null);
    result += space;
    space = '';
  };

  for (const piece of htmlPieces(html)) {
    if (piece.type === 'tag') {
      writeSpace(piece.inline && !atBlockEdge);
      moveTo(null);
      result += piece.html;
      if (!piece.inline) {
        atBlockEdge = true;
        if (position > 0) spaceCounted = true;
      }
      continue;
    }
    if (piece.text.trim() === '') {
      space += piece.html;
      if (piece.text !== '') spaceCounted = true;
      continue;
    }
    writeSpace(!atBlockEdge);
    if (spaceCounted && position > 0) position += 1;
    spaceCounted = false;
    atBlockEdge = false;
    moveTo(segmentAt(position));
    result += piece.html;
    position += piece.text.length;
  }
  writeSpace(false);
  moveTo(null);
  return result;
}
