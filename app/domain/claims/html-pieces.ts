/**
 * A piece of HTML as `renderMarkdown` makes it. `html` of all pieces joined is the input; `text` is
 * what a reader sees of a piece.
 */
export type HtmlPiece =
  { type: 'tag'; html: string; inline: boolean } | { type: 'text'; html: string; text: string };

/** These two follow `textContentOf`; a property test holds both to the same text. */
const inlineTags = new Set(['a', 'b', 'i', 'em', 'strong', 's', 'del', 'code', 'span', 'mark']);
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00A0',
};

const tagStart = /<\/?([a-z0-9]+)/iy;
const tagEnd = /[<>]/g;
const entity = /&(?:#(\d{1,7})|([a-z]{2,4}));/y;

function tagAt(html: string, at: number): HtmlPiece | null {
  tagStart.lastIndex = at;
  const name = tagStart.exec(html)?.[1];
  if (name === undefined) return null;
  tagEnd.lastIndex = tagStart.lastIndex;
  const end = tagEnd.exec(html);
  if (end?.[0] !== '>') return null;
  return {
    type: 'tag',
    html: html.slice(at, end.index + 1),
    inline: inlineTags.has(name.toLowerCase()),
  };
}

function entityAt(html: string, at: number): HtmlPiece | null {
  entity.lastIndex = at;
  const match = entity.exec(html);
  if (!match) return null;
  const [written, code, name = ''] = match;
  if (code === undefined) {
    const text = entities[name];
    return text === undefined ? null : { type: 'text', html: written, text };
  }
  const point = Number(code);
  const text = point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
  return { type: 'text', html: written, text };
}

/** Walks HTML once, giving tags, entities and the characters between them. */
export function* htmlPieces(html: string): Generator<HtmlPiece> {
  const special = /[<&]/g;
  let at = 0;
  while (at < html.length) {
    special.lastIndex = at;
    const next = special.exec(html)?.index ?? html.length;
    for (; at < next; at += 1) yield { type: 'text', html: html.charAt(at), text: html.charAt(at) };
    if (at >= html.length) return;
    const piece = tagAt(html, at) ??
      entityAt(html, at) ?? { type: 'text', html: html.charAt(at), text: html.charAt(at) };
    yield piece;
    at += piece.html.length;
  }
}
