import { useEffect, useLayoutEffect, useRef } from 'react';

const items = () => [...document.querySelectorAll<HTMLElement>('[data-queue-item]')];

/** Pixels kept free above the next text, for the line that says what was done. */
const room = 64;

/**
 * After a decision the next text takes the focus, and the place on the screen, of the one that was
 * decided; whatever else changed above it moves nothing. `shown` changes with the list.
 */
export function usePlace(shown: string): void {
  const left = useRef<{ at: number; top: number } | null>(null);

  useEffect(() => {
    const note = (event: Event) => {
      const form = event.target as HTMLFormElement;
      const list = items();
      const at = form.matches('#many')
        ? list.findIndex((item) => item.querySelector('[data-pick]:checked'))
        : list.findIndex((item) => item.contains(form.closest('[data-decides]')));
      const top = list[at]?.getBoundingClientRect().top;
      left.current = top === undefined ? null : { at, top };
    };
    document.addEventListener('submit', note, true);
    return () => document.removeEventListener('submit', note, true);
  }, []);

  useLayoutEffect(() => {
    const place = left.current;
    const list = items();
    if (!place || list.some((item) => item.contains(document.activeElement))) return;
    left.current = null;
    const next = list[Math.min(place.at, list.length - 1)] ?? endOfQueue();
    if (!next) return;
    next.focus({ preventScroll: true });
    scrollBy({
      top: next.getBoundingClientRect().top - Math.max(room, place.top),
      behavior: 'instant',
    });
  }, [shown]);
}

const endOfQueue = () => document.querySelector<HTMLElement>('[data-queue-end]');
