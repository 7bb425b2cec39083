import { useEffect, useRef, useState } from 'react';

const linger = 180;

/**
 * The "#14" link being looked at: hovered, focused, or tapped once (a second tap follows it).
 * It is kept while the pointer is on the card that is shown for it.
 */
export function useReferences(): HTMLElement | null {
  const [link, setLink] = useState<HTMLElement | null>(null);
  const leaving = useRef(0);
  const shown = useRef<HTMLElement | null>(null);
  shown.current = link;

  useEffect(() => {
    const over = (event: Event) => {
      if (event instanceof PointerEvent && event.pointerType !== 'mouse') return;
      const next = linkAt(event);
      // A tap focuses too, before it clicks; only a focus that is seen asks for the card.
      if (event.type === 'focusin' && next && !next.matches(':focus-visible')) return;
      clearTimeout(leaving.current);
      if (next) setLink(next);
      else if (shown.current && !isOnCard(event)) {
        leaving.current = window.setTimeout(() => setLink(null), linger);
      }
    };
    const tap = (event: MouseEvent) => {
      const next = linkAt(event);
      const touched = event instanceof PointerEvent && event.pointerType === 'touch';
      if (!next || !touched || next === shown.current) return;
      event.preventDefault();
      setLink(next);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setLink(null);
    };
    document.addEventListener('pointerover', over);
    document.addEventListener('focusin', over);
    document.addEventListener('click', tap, true);
    document.addEventListener('keydown', escape);
    return () => {
      clearTimeout(leaving.current);
      document.removeEventListener('pointerover', over);
      document.removeEventListener('focusin', over);
      document.removeEventListener('click', tap, true);
      document.removeEventListener('keydown', escape);
    };
  }, []);

  return link;
}

function linkAt(event: Event): HTMLElement | null {
  const target = event.target instanceof Element ? event.target : null;
  return target?.closest<HTMLElement>('a.ref[data-comment]') ?? null;
}

function isOnCard(event: Event): boolean {
  return event.target instanceof Element && event.target.closest('.card') !== null;
}
