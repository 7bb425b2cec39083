import { useEffect, useRef } from 'react';

const ways: Readonly<Record<string, string>> = {
  a: 'approve',
  w: 'approve-without-links',
  r: 'return',
  x: 'reject',
};

/** A key pressed while something is being typed, or with a modifier, is not ours. */
function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (!target || target.isContentEditable || target.closest('dialog')) return true;
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  return target.matches('textarea, select');
}

const items = () => [...document.querySelectorAll<HTMLElement>('[data-queue-item]')];

/** What a key means on the item that has the focus; false where it means nothing there. */
function pressOn(item: HTMLElement, key: string): boolean {
  const way = ways[key];
  if (way) {
    const button = item.querySelector<HTMLButtonElement>(`button[value="${way}"]`);
    button?.click();
    return button !== null;
  }
  if (/^[1-9]$/.test(key)) {
    const at = Number(key) - 1;
    // With words selected the number says what they break; else it ticks the clause.
    const marks = item.querySelectorAll<HTMLButtonElement>('[data-mark-bar] button');
    const boxes = item.querySelectorAll<HTMLInputElement>('input[name="clauses"]');
    (marks[at] ?? boxes[at])?.click();
    return true;
  }
  if (key === 's') {
    const area = item.querySelector<HTMLTextAreaElement>('[data-opinion]');
    area?.closest('details')?.setAttribute('open', '');
    area?.focus();
    return area !== null;
  }
  if (key === ' ' && document.activeElement === item) {
    item.querySelector<HTMLInputElement>('[data-pick]')?.click();
    return true;
  }
  return false;
}

/**
 * Keys for the queue: j and k move, the ways to decide have a letter each, 1–9 name clauses, u
 * undoes the last decision. They press the same buttons everybody sees.
 */
export function useQueueKeys(areOn: boolean, showHelp: () => void): void {
  const help = useRef(showHelp);
  help.current = showHelp;
  useEffect(() => {
    if (!areOn) return;
    const press = (event: KeyboardEvent) => {
      if (isTyping(event)) return;
      const list = items();
      const here = list.findIndex((item) => item.contains(document.activeElement));
      const item = list[here];
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      if (step !== 0) {
        const next = list[here === -1 ? 0 : Math.min(list.length - 1, Math.max(0, here + step))];
        next?.focus();
        next?.scrollIntoView({ block: 'nearest' });
      } else if (event.key === 'u') {
        document.querySelector<HTMLButtonElement>('[data-undo]')?.click();
      } else if (event.key === '?') {
        help.current();
      } else if (!item || !pressOn(item, event.key)) {
        return;
      }
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [areOn]);
}
