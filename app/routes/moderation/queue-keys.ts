import { useEffect, useRef } from 'react';

const buttons: Record<string, string> = { a: 'approve', r: 'return', x: 'reject' };

/** A key pressed while something is being typed, or with a modifier, is not ours. */
function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (!target || target.isContentEditable) return true;
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  return target.matches('textarea, select');
}

const items = () => [...document.querySelectorAll<HTMLElement>('[data-queue-item]')];

/**
 * Keys for the queue: j and k move, a approves, r returns, x rejects, 1–9 tick clauses, u undoes
 * the last decision. They press the same buttons everybody sees. `shown` changes with the list:
 * after a decision by key the next item takes the focus.
 */
export function useQueueKeys(shown: string): void {
  const at = useRef<number | null>(null);

  useEffect(() => {
    const list = items();
    if (at.current === null || list.length === 0) return;
    if (list.some((item) => item.contains(document.activeElement))) return;
    list[Math.min(at.current, list.length - 1)]?.focus();
  }, [shown]);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isTyping(event)) return;
      const list = items();
      const here = list.findIndex((item) => item.contains(document.activeElement));
      const item = list[here];
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      const button = buttons[event.key];
      if (step !== 0) {
        list[here === -1 ? 0 : Math.min(list.length - 1, Math.max(0, here + step))]?.focus();
      } else if (event.key === 'u') {
        document.querySelector<HTMLButtonElement>('[data-undo]')?.click();
      } else if (item && button) {
        at.current = here;
        item.querySelector<HTMLButtonElement>(`button[value="${button}"]`)?.click();
      } else if (item && /^[1-9]$/.test(event.key)) {
        const boxes = item.querySelectorAll<HTMLInputElement>('input[name="clauses"]');
        boxes[Number(event.key) - 1]?.click();
      } else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
