import { useNavigate } from '@remix-run/react';
import { useEffect, useMemo, useRef } from 'react';
import type { ClaimView } from '#app/protocol/claims.ts';
import { markClaims } from './mark-claims.ts';

interface Props {
  slug: string;
  /** Made safe when the revision was written. */
  html: string;
  claims: readonly ClaimView[];
  subject: 'opening' | 'comment';
  revisionId: string | null;
  number?: number;
}

/** A published text with its claims underlined, from which words can be selected. */
export function Prose({ slug, html, claims, subject, revisionId, number }: Props) {
  const navigate = useNavigate();
  const marked = useMemo(() => markClaims(html, claims), [html, claims]);
  const text = useRef<HTMLDivElement>(null);
  // The links inside are made by no component, so they are followed from here.
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || event.defaultPrevented) return;
      const to = addressUnder(event.target, slug);
      if (!to || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      navigate(to);
    };
    const element = text.current;
    element?.addEventListener('click', follow);
    return () => element?.removeEventListener('click', follow);
  }, [navigate, slug]);
  return (
    <div
      className="prose"
      data-quotable={subject}
      data-revision={revisionId ?? undefined}
      data-number={number}
      ref={text}
      dangerouslySetInnerHTML={{ __html: marked }}
    />
  );
}

/**
 * Where a click inside a stored text leads within the board: "#14", or, as a short cut for the
 * pointer, the claim that is underlined (the same claims are links in the margin).
 */
function addressUnder(target: Element, slug: string): string | null {
  const link = target.closest('a');
  if (link) {
    const number = link.dataset['comment'];
    if (!number) return null;
    return document.getElementById(`comment-${number}`)
      ? `${location.search}#comment-${number}`
      : link.pathname;
  }
  if (!getSelection()?.isCollapsed) return null;
  const id = target.closest('mark')?.dataset['claims']?.split(' ').at(-1);
  return id ? `/debates/${slug}/claims#claim-${id}` : null;
}
