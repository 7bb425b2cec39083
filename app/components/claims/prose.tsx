import { useNavigate } from '@remix-run/react';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ClaimView } from '#app/protocol/claims.ts';
import { markClaims } from './mark-claims.ts';

const ClaimChoice = lazy(() => import('./claim-choice.tsx'));

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
  const [overlap, setOverlap] = useState<{ ids: string[]; at: { x: number; y: number } } | null>(
    null,
  );
  const close = useCallback(() => setOverlap(null), []);
  // The links inside are made by no component, so they are followed from here.
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || event.defaultPrevented) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
      const ids = claimsUnder(event.target);
      if (ids.length > 1) {
        setOverlap({ ids, at: { x: event.clientX, y: event.clientY } });
        return;
      }
      const to = ids[0] ? claimAddress(slug, ids[0]) : addressUnder(event.target);
      if (!to) return;
      event.preventDefault();
      navigate(to);
    };
    const element = text.current;
    element?.addEventListener('click', follow);
    return () => element?.removeEventListener('click', follow);
  }, [navigate, slug]);
  return (
    <>
      <div
        className="prose"
        data-quotable={subject}
        data-revision={revisionId ?? undefined}
        data-number={number}
        ref={text}
        dangerouslySetInnerHTML={{ __html: marked }}
      />
      {overlap ? (
        <Suspense>
          <ClaimChoice
            slug={slug}
            claims={claims.filter((claim) => overlap.ids.includes(claim.id))}
            at={overlap.at}
            onClose={close}
          />
        </Suspense>
      ) : null}
    </>
  );
}

const claimAddress = (slug: string, id: string) =>
  `/debates/${slug}/claims?claim=${id}#claim-${id}`;

/**
 * The claims underlined where a click fell, as a short cut for the pointer: the same claims are
 * links in the margin. None inside a link, nor at the end of a selection.
 */
function claimsUnder(target: Element): string[] {
  if (target.closest('a') || !getSelection()?.isCollapsed) return [];
  return target.closest('mark')?.dataset['claims']?.split(' ') ?? [];
}

/** Where "#14" inside a stored text leads: to the comment on this page, or to its own. */
function addressUnder(target: Element): string | null {
  const link = target.closest('a');
  const number = link?.dataset['comment'];
  if (!link || !number) return null;
  return document.getElementById(`comment-${number}`)
    ? `${location.search}#comment-${number}`
    : link.pathname;
}
