import { useEffect } from 'react';

/** Tells which text has the moderator's attention: the one that has the focus. */
export function useLooking(look: (revisionId: string | null) => void): void {
  useEffect(() => {
    const tell = (element: EventTarget | null) => {
      const item = element instanceof Element ? element.closest('[data-queue-item]') : null;
      look(item?.getAttribute('data-queue-item') ?? null);
    };
    const arrive = (event: FocusEvent) => tell(event.target);
    const leave = (event: FocusEvent) => {
      if (event.relatedTarget === null) tell(null);
    };
    document.addEventListener('focusin', arrive);
    document.addEventListener('focusout', leave);
    return () => {
      document.removeEventListener('focusin', arrive);
      document.removeEventListener('focusout', leave);
    };
  }, [look]);
}
