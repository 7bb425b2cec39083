import { useNavigate } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

/**
 * Follows the plain links inside it without loading the page anew. Thousands of links that each
 * know the router are slow to wake up; these are one listener.
 */
export function LinkArea({ children, className }: { children: ReactNode; className?: string }) {
  const area = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      if (event.defaultPrevented || !(event.target instanceof Element)) return;
      const to = event.target.closest('a[data-plain]')?.getAttribute('href');
      if (!to || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      navigate(to);
    };
    const element = area.current;
    element?.addEventListener('click', follow);
    return () => element?.removeEventListener('click', follow);
  }, [navigate]);
  return (
    <div className={className} ref={area}>
      {children}
    </div>
  );
}
