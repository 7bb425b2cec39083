import type { ReactNode } from 'react';

/** One row of the page: text in its measure; number and notes in the margins around it. */
export function Leaf({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <div className={className ? `leaf ${className}` : 'leaf'}>
      <div className="text">{children}</div>
    </div>
  );
}
