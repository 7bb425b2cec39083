/** Between these the words belong together; every other tag separates what it stands between. */
const inlineTags = new Set(['a', 'b', 'i', 'em', 'strong', 's', 'del', 'code', 'span', 'mark']);

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00A0' };

/**
 * What a reader sees of HTML made by `renderMarkdown`, white space collapsed to single spaces. Not a
 * parser for other people's HTML.
 */
export function textContentOf(html: string): string {
  const withoutTags = html.replace(/<\/?([a-z0-9]+)[^<>]*>/gi, (_tag, name: string) =>
    inlineTags.has(name.toLowerCase()) ? '' : ' ',
  );
  return withoutTags
    .replace(/&(?:#(\d{1,7})|([a-z]{2,4}));/g, (written, code: string, name: string) =>
      code === undefined ? (entities[name] ?? written) : characterOf(Number(code)),
    )
    .replace(/\s+/g, ' ')
    .trim();
}

function characterOf(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
