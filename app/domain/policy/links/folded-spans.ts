import type { Address } from '#app/domain/text/addresses.ts';
import type { Folded } from '#app/domain/text/fold.ts';
import type { Span } from '../types.ts';

/** Where a pattern stands, in the text as given. */
export function spansOf(readable: Folded, pattern: RegExp): Span[] {
  return Array.from(readable.text.matchAll(pattern), (match) => [
    readable.offsets[match.index] ?? 0,
    readable.offsets[match.index + match[0].length] ?? 0,
  ]);
}

/** Where an address of the folded text stands in the text as given; never empty. */
export function spanOf(address: Address, readable: Folded): Span {
  const end = readable.offsets[address.end - 1] ?? 0;
  const next = readable.offsets[address.end] ?? end + 1;
  return [readable.offsets[address.start] ?? 0, Math.max(end + 1, next)];
}

/** A span of the text as given, in offsets of the folded one. */
export function inFolded([start, end]: Span, { offsets }: Folded): Span {
  const at = (offset: number): number => {
    let low = 0;
    let high = offsets.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((offsets[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return [at(start), at(end)];
}

/** The text with these spans of it as spaces; line ends stay, so that no words are joined. */
export function blanked(readable: Folded, spans: Span[]): Folded {
  if (spans.length === 0) return readable;
  let from = 0;
  let text = '';
  for (const [start, end] of spans.sort((a, b) => a[0] - b[0])) {
    const first = Math.max(start, from);
    if (end <= first) continue;
    text += readable.text.slice(from, first);
    text += readable.text.slice(first, end).replace(/[^\n]/g, ' ');
    from = end;
  }
  return { text: text + readable.text.slice(from), offsets: readable.offsets };
}
