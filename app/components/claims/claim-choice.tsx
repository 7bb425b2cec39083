import { Link } from '@remix-run/react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ClaimView } from '#app/protocol/claims.ts';
import { beginningOf } from './claim-notes.tsx';

interface Props {
  slug: string;
  claims: readonly ClaimView[];
  /** Where the words were pressed, from the top left of the window. */
  at: { x: number; y: number };
  onClose: () => void;
}

/** Where claims overlap: which of them is meant. */
export default function ClaimChoice({ slug, claims, at, onClose }: Props) {
  const box = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = box.current;
    const around = element?.offsetParent?.getBoundingClientRect();
    if (!element || !around) return;
    const room = document.documentElement.clientWidth - element.offsetWidth - 8;
    element.style.left = `${Math.max(8, Math.min(at.x, room)) - around.left}px`;
    element.style.top = `${at.y - around.top + 12}px`;
    element.querySelector('a')?.focus({ preventScroll: true });
  }, [at]);

  useEffect(() => {
    const close = (event: Event) => {
      const isOutside = event.target instanceof Node && !box.current?.contains(event.target);
      if (event instanceof KeyboardEvent ? event.key === 'Escape' : isOutside) onClose();
    };
    document.addEventListener('keydown', close);
    document.addEventListener('pointerdown', close);
    document.addEventListener('focusin', close);
    // The words are elsewhere then.
    window.addEventListener('resize', onClose);
    return () => {
      document.removeEventListener('keydown', close);
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('focusin', close);
      window.removeEventListener('resize', onClose);
    };
  }, [onClose]);

  return (
    <div className="claim-choice" ref={box} role="group" aria-label="Claims in these words">
      <ul>
        {claims.map((claim) => (
          <li key={claim.id}>
            <Link to={`/debates/${slug}/claims?claim=${claim.id}#claim-${claim.id}`}>
              <q>{beginningOf(claim.quote?.exact ?? '', 70)}</q>
            </Link>
            <span className="standing">{claim.standing.label}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
