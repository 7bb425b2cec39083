import { quoteAt } from '#app/domain/claims/quote.ts';
import type { Quote } from '#app/domain/claims/quote.ts';

/** Words selected inside one published text. */
export interface SelectedWords {
  words: string;
  quote: Quote;
  subject: 'opening' | 'comment';
  revisionId: string;
  /** The comment's number; null for the opening. */
  number: number | null;
}

/** Why words cannot be marked. */
export type NotMarkable = 'two-texts' | 'reaches-out';

/** What is selected; `box` is where on the page. */
export type Selected =
  { ok: true; box: DOMRect; words: SelectedWords } | { ok: false; box: DOMRect; why: NotMarkable };

const collapse = (text: string) => text.replace(/\s+/g, ' ');

/**
 * What is selected, if any of it lies in a published text; else null. A selection that runs on to
 * where the next thing begins, as three clicks on a paragraph make it, is as good as one that ends
 * with the text.
 */
export function selectedWords(selection: Selection | null): Selected | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const box = range.getBoundingClientRect();
  const touched = textsIn(range).flatMap((text) => {
    const part = within(range, text);
    const words = collapse(part.toString()).trim();
    return words === '' ? [] : [{ text, part, words }];
  });
  const [only, another] = touched;
  if (!only) return null;
  if (another) return { ok: false, box, why: 'two-texts' };
  const { text, part, words } = only;
  if (words !== collapse(range.toString()).trim()) return { ok: false, box, why: 'reaches-out' };

  const before = document.createRange();
  before.selectNodeContents(text);
  before.setEnd(part.startContainer, part.startOffset);
  const whole = collapse(text.textContent ?? '').trim();
  const near = collapse(before.toString()).trimStart().length;
  // A space at the seam may have been counted on either side of it.
  const start = whole.indexOf(words, Math.max(0, near - 1));
  if (start === -1) return null;
  return {
    ok: true,
    box,
    words: {
      words,
      quote: quoteAt(whole, start, start + words.length),
      subject: text.dataset['quotable'] === 'opening' ? 'opening' : 'comment',
      revisionId: text.dataset['revision'] ?? '',
      number: text.dataset['number'] ? Number(text.dataset['number']) : null,
    },
  };
}

const quotable = '[data-quotable][data-revision]';

/** The published texts a range lies in or reaches into. */
function textsIn(range: Range): HTMLElement[] {
  const node = range.commonAncestorContainer;
  const element = node instanceof Element ? node : node.parentElement;
  const around = element?.closest<HTMLElement>(quotable);
  if (around) return [around];
  const inside = element?.querySelectorAll<HTMLElement>(quotable) ?? [];
  return [...inside].filter((text) => range.intersectsNode(text));
}

/** The part of a range that lies in a text. */
function within(range: Range, text: HTMLElement): Range {
  const part = document.createRange();
  part.selectNodeContents(text);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0) {
    part.setStart(range.startContainer, range.startOffset);
  }
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) {
    part.setEnd(range.endContainer, range.endOffset);
  }
  return part;
}
