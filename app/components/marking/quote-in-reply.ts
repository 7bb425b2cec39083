const patience = 2_000;

/**
 * Puts words as a quotation into the answer to a comment (or, with null, to the debate), at the
 * end of what is already written there. A form that is still opening is waited for until it has
 * the focus: before that it may yet bring back what was written in it earlier.
 */
export function quoteInReply(words: string, number: number | null): void {
  const quotation = `> ${words}\n\n`;
  const place = number === null ? '#composer textarea' : `#comment-${number} #composer textarea`;
  const began = performance.now();
  const attempt = () => {
    const area = document.querySelector<HTMLTextAreaElement>(place);
    if (area && (number === null || area === document.activeElement)) put(area, quotation);
    else if (performance.now() - began < patience) requestAnimationFrame(attempt);
  };
  requestAnimationFrame(attempt);
}

function put(area: HTMLTextAreaElement, quotation: string): void {
  const gap = area.value === '' || area.value.endsWith('\n\n') ? '' : '\n\n';
  area.setRangeText(gap + quotation, area.value.length, area.value.length, 'end');
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  area.focus();
}
