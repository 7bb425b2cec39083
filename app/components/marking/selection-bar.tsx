import { useNavigate } from '@remix-run/react';
import { useLayoutEffect, useRef } from 'react';
import { changed } from '../thread/address.ts';
import { useDebateHere } from '../thread/debate-context.tsx';
import { quoteInReply } from './quote-in-reply.ts';
import type { SelectedWords } from './selection.ts';

/** Beside selected words: mark them as a claim, or quote them in an answer. */
export default function SelectionBar({ selected }: { selected: SelectedWords }) {
  const { slug, search, viewer, open } = useDebateHere();
  const navigate = useNavigate();
  const bar = useRef<HTMLDivElement>(null);
  const { box, number, revisionId, quote, words } = selected;

  useLayoutEffect(() => {
    const element = bar.current;
    if (!element) return;
    // Below the words: above them a phone shows its own menu.
    const left = Math.min(box.left, document.documentElement.clientWidth - element.offsetWidth - 8);
    element.style.left = `${Math.max(8, left) + scrollX}px`;
    element.style.top = `${box.bottom + scrollY + 10}px`;
  }, [box]);

  const mark = () => {
    getSelection()?.removeAllRanges();
    navigate(changed(slug, search, { mark: revisionId, reply: null, fix: null }), {
      state: { quote },
      preventScrollReset: true,
    });
  };
  const answer = () => {
    getSelection()?.removeAllRanges();
    navigate(changed(slug, search, { reply: number, mark: null, fix: null }), {
      preventScrollReset: true,
    });
    quoteInReply(words, number);
  };
  // Pressing a button must not take the selection away before it is used.
  return (
    <div
      className="mark-bar"
      ref={bar}
      role="toolbar"
      aria-label="Selected words"
      onPointerDown={(event) => event.preventDefault()}
    >
      {viewer ? (
        <button type="button" onClick={mark}>
          Mark as claim
        </button>
      ) : null}
      {open ? (
        <button type="button" onClick={answer}>
          Quote in reply
        </button>
      ) : null}
    </div>
  );
}
