import { lazy, Suspense, useEffect, useState } from 'react';
import type { SelectedWords } from './selection.ts';

const SelectionBar = lazy(() => import('./selection-bar.tsx'));

/** Waits for words to be selected; what it then needs is fetched at that moment. */
export function SelectionTools() {
  const [selected, setSelected] = useState<SelectedWords | null>(null);
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
      if (event.key === 'Escape') setSelected(null);
    };
    document.addEventListener('selectionchange', settle);
    document.addEventListener('keydown', close);
    return () => {
      clearTimeout(waiting);
      document.removeEventListener('selectionchange', settle);
      document.removeEventListener('keydown', close);
    };
  }, []);
  if (!selected) return null;
  return (
    <Suspense>
      <SelectionBar selected={selected} />
    </Suspense>
  );
}
