import { useLayoutEffect, useRef } from 'react';
import type { ClauseChoice } from './clause-choices.tsx';
import type { SelectedSpan } from './use-selected-span.ts';

interface Props {
  selected: SelectedSpan;
  clauses: readonly ClauseChoice[];
  onMark: (clause: string) => void;
}

/** Beside selected words: which clause they break. The number keys press the same buttons. */
export function MarkBar({ selected, clauses, onMark }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const { box } = selected;
  useLayoutEffect(() => {
    const element = bar.current;
    const around = element?.offsetParent?.getBoundingClientRect();
    if (!element || !around) return;
    // Below the words: above them a phone shows its own menu.
    const most = around.width - element.offsetWidth - 8;
    element.style.left = `${Math.max(8, Math.min(box.left - around.left, most))}px`;
    element.style.top = `${box.bottom - around.top + 8}px`;
  }, [box]);
  // Pressing a button must not take the selection away before it is used.
  return (
    <div
      className="clause-bar small"
      ref={bar}
      role="toolbar"
      aria-label="Mark the selected words as breaking"
      data-mark-bar
      onPointerDown={(event) => event.preventDefault()}
    >
      <p aria-hidden="true">Mark as breaking</p>
      {clauses.map((clause, index) => (
        <button key={clause.id} type="button" onClick={() => onMark(clause.id)}>
          {index < 9 ? <kbd aria-hidden="true">{index + 1}</kbd> : null} {clause.title}
        </button>
      ))}
    </div>
  );
}
