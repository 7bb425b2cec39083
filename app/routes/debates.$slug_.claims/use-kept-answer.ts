import { useRef } from 'react';

/**
 * The answer to the form sent last, for as long as the reader stays at the place they sent it from:
 * a page that loads itself again would forget it, with everything that was typed.
 */
export function useKeptAnswer<Answer>(answer: Answer | undefined, place: string) {
  const kept = useRef({ place, answer });
  if (answer !== undefined || kept.current.place !== place) kept.current = { place, answer };
  return kept.current.answer;
}
