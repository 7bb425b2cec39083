import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

/** A form that opened because someone asked for it: it is brought into view and to the keyboard. */
export function FocusHere({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    element.scrollIntoView({ block: 'nearest' });
    const field = element.querySelector<HTMLElement>('textarea');
    (field ?? element).focus({ preventScroll: true });
  }, []);
  return (
    <div ref={place} tabIndex={-1} className="composer-place">
      {children}
    </div>
  );
}
