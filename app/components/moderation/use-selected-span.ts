import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import { trimmedSpan } from './pieces.ts';

export interface SelectedSpan {
  /** UTF-16 offsets into the text. */
  span: [number, number];
  words: string;
  /** Where the words are, in the window. */
  box: DOMRect;
}

/**
 * The words selected inside an element that shows exactly this text; null while there are none, or
 * while they reach beyond it.
 */
export function useSelectedSpan(place: RefObject<HTMLElement>, text: string): SelectedSpan | null {
  const [selected, setSelected] = useState<SelectedSpan | null>(null);
  useEffect(() => {
    let waiting = 0;
    const look = () => setSelected(selectedIn(place.current, text));
    // A selection that is still being drawn changes many times a second.
    const settle = () => {
      clearTimeout(waiting);
      waiting = window.setTimeout(look, 120);
    };
    document.addEventListener('selectionchange', settle);
    return () => {
      clearTimeout(waiting);
      document.removeEventListener('selectionchange', settle);
    };
  }, [place, text]);
  return selected;
}

function selectedIn(element: HTMLElement | null, text: string): SelectedSpan | null {
  const selection = getSelection();
  if (!element || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.commonAncestorContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  const span = trimmedSpan(text, start, start + range.toString().length);
  if (!span) return null;
  return { span, words: text.slice(...span), box: range.getBoundingClientRect() };
}
