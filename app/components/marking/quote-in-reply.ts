const patience = 2_000;

/**
 * Puts words as a quotation into the reply form, at the end of what is already written there. The
 * form may still be on its way, so it is waited for.
 */
export function quoteInReply(words: string): void {
  const quotation = `> ${words}\n\n`;
  const began = performance.now();
  const attempt = () => {
    const area = document.querySelector<HTMLTextAreaElement>('#composer textarea[name="body"]');
    if (area) put(area, quotation);
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
