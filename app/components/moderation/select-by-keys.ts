import type { KeyboardEvent } from 'react';

const horizontal: Record<string, 'forward' | 'backward'> = {
  ArrowRight: 'forward',
  ArrowLeft: 'backward',
};
const vertical: Record<string, 'forward' | 'backward'> = {
  ArrowDown: 'forward',
  ArrowUp: 'backward',
};

/**
 * Selects words of a text that has the focus, where a browser shows no caret: left and right step
 * from word to word; with shift they extend by a letter, with control as well by a word; shift with
 * up and down extends by a line.
 */
export function selectByKeys(event: KeyboardEvent<HTMLElement>): void {
  const text = event.currentTarget;
  const across = horizontal[event.key];
  const down = vertical[event.key];
  const selection = getSelection();
  if (!selection || event.metaKey || event.altKey) return;
  if (!across && !(down && event.shiftKey)) return;
  if (!text.contains(selection.anchorNode)) selection.collapse(text, 0);
  if (across && !event.shiftKey) step(selection, across);
  else if (across) selection.modify('extend', across, event.ctrlKey ? 'word' : 'character');
  else selection.modify('extend', down, 'line');
  // The words stay inside their text.
  if (!text.contains(selection.focusNode)) {
    if ((across ?? down) === 'forward') selection.extend(text, text.childNodes.length);
    else selection.extend(text, 0);
  }
  event.preventDefault();
}

function step(selection: Selection, across: 'forward' | 'backward'): void {
  if (across === 'forward') selection.collapseToEnd();
  else selection.collapseToStart();
  selection.modify('extend', across, 'word');
}
