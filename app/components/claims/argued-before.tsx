import { useEffect, useState } from 'react';
import { SimilarClaims } from '#app/protocol/same-claims.ts';
import type { SimilarClaim } from '#app/protocol/same-claims.ts';
import { SimilarList } from './similar-list.tsx';

const pause = 250;

/**
 * Below words about to be marked: claims that may say the same. Looked up a moment later, and
 * nothing where there are none or they cannot be had: it never stands in the way of marking.
 */
export default function ArguedBefore({ slug, words }: { slug: string; words: string }) {
  const [found, setFound] = useState<readonly SimilarClaim[]>([]);
  useEffect(() => {
    setFound([]);
    if (words.trim() === '') return;
    const stopped = new AbortController();
    const timer = setTimeout(() => {
      similarTo(words, slug, stopped.signal).then(setFound, () => undefined);
    }, pause);
    return () => {
      clearTimeout(timer);
      stopped.abort();
    };
  }, [slug, words]);
  return (
    <div aria-live="polite" className="small">
      {found.length > 0 ? (
        <>
          <p className="label">Argued before</p>
          <SimilarList claims={found} />
        </>
      ) : null}
    </div>
  );
}

/** Longer words than this are not looked up whole. */
const wordsAtMost = 1_000;

async function similarTo(
  words: string,
  slug: string,
  signal: AbortSignal,
): Promise<SimilarClaim[]> {
  const query = new URLSearchParams({ text: words.slice(0, wordsAtMost), debate: slug });
  const answer = await fetch(`/api/v1/claims/similar?${query}`, { signal });
  if (!answer.ok) return [];
  return SimilarClaims.parse(await answer.json()).claims;
}
