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
  /** Where they are on the page. */
  box: DOMRect;
}

const collapse = (text: string) => text.replace(/\s+/g, ' ');

/** What is selected, if all of it lies in one published text; else null. */
export function selectedWords(selection: Selection | null): SelectedWords | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const node = range.commonAncestorContainer;
  const element = node instanceof Element ? node : node.parentElement;
  const text = element?.closest<HTMLElement>('[data-quotable][data-revision]');
  const words = collapse(range.toString()).trim();
  if (!text || words === '') return null;

  const before = document.createRange();
  before.selectNodeContents(text);
  before.setEnd(range.startContainer, range.startOffset);
  const whole = collapse(text.textContent ?? '').trim();
  const near = collapse(before.toString()).trimStart().length;
  // A space at the seam may have been counted on either side of it.
  const start = whole.indexOf(words, Math.max(0, near - 1));
  if (start === -1) return null;
  return {
    words,
    quote: quoteAt(whole, start, start + words.length),
    subject: text.dataset['quotable'] === 'opening' ? 'opening' : 'comment',
    revisionId: text.dataset['revision'] ?? '',
    number: text.dataset['number'] ? Number(text.dataset['number']) : null,
    box: range.getBoundingClientRect(),
  };
}
