import { lazy, Suspense, useEffect, useState } from 'react';
import type { Selected } from './selection.ts';

const SelectionBar = lazy(() => import('./selection-bar.tsx'));

/** Waits for words to be selected; what it then needs is fetched at that moment. */
export function SelectionTools() {
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    let waiting = 0;
    const look = async () => {
      const selection = getSelection();
      if (!selection || selection.isCollapsed) return setSelected(null);
      const { selectedWords } = await import('./selection.ts');
      setSelected(selectedWords(selection));
    };
    const settle = () => {
      clearTimeout(waiting);
      waiting = window.setTimeout(look, 250);
    };
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      clearTimeout(waiting);
      setSelected(null);
    };
    document.addEventListener('selectionchange', settle);
    document.addEventListener('keydown', close);
    // The words stand elsewhere then, and the bar with them.
    window.addEventListener('resize', settle);
    // Who was quick has selected them already.
    settle();
    return () => {
      clearTimeout(waiting);
      document.removeEventListener('selectionchange', settle);
      document.removeEventListener('keydown', close);
      window.removeEventListener('resize', settle);
    };
  }, []);
  if (!selected) return null;
  return (
    <Suspense>
      <SelectionBar selected={selected} />
    </Suspense>
  );
}
