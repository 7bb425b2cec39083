import { useEffect, useId, useRef, useState } from 'react';
import { PersonName } from '../words/person.tsx';
import type { CommentCard } from './comment-card.ts';
import { useDebateHere } from './debate-context.tsx';
import { useReferences } from './use-references.ts';

/** Shows the comment a "#14" leads to, under the pointer, the focus or a first tap. */
export function ReferenceCard() {
  const { slug } = useDebateHere();
  const link = useReferences();
  const [card, setCard] = useState<CommentCard | null>(null);
  const box = useRef<HTMLElement>(null);
  const id = useId();

  useEffect(() => {
    if (!link) return setCard(null);
    const abort = new AbortController();
    import('./comment-card.ts')
      .then(({ cardOf }) => cardOf(slug, Number(link.dataset['comment']), abort.signal))
      // A card that cannot be had is left out: the link still leads there.
      .then(setCard, () => setCard(null));
    return () => abort.abort();
  }, [link, slug]);

  useEffect(() => {
    if (!link || !card || !box.current) return;
    const at = link.getBoundingClientRect();
    const room = document.documentElement.clientWidth - box.current.offsetWidth - 8;
    box.current.style.left = `${Math.max(8, Math.min(at.left, room)) + scrollX}px`;
    box.current.style.top = `${at.bottom + scrollY + 4}px`;
    link.setAttribute('aria-describedby', id);
    return () => link.removeAttribute('aria-describedby');
  }, [link, card, id]);

  if (!link || !card) return null;
  return (
    <aside className="card" id={id} ref={box}>
      <p className="byline">
        <span className="number">#{card.number}</span>
        <PersonName person={card.author} />
      </p>
      {card.bodyHtml === null ? (
        <p className="prose soft">This comment is no longer here.</p>
      ) : (
        <div className="prose" dangerouslySetInnerHTML={{ __html: card.bodyHtml }} />
      )}
    </aside>
  );
}
