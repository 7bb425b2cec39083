import { useNavigate } from '@remix-run/react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { longestQuote } from '#app/domain/claims/limits.ts';
import { changed } from '../thread/address.ts';
import { useDebateHere } from '../thread/debate-context.tsx';
import { quoteInReply } from './quote-in-reply.ts';
import { selectedWords } from './selection.ts';
import type { NotMarkable, Selected, SelectedWords } from './selection.ts';

const whyNot: Record<NotMarkable, string> = {
  'two-texts': 'These words are of more than one text. To mark a claim, select inside one.',
  'reaches-out':
    'This selection reaches out of the text. To mark a claim, select only words of the text itself.',
};

/** Room for a finger's handles below the words. */
const gap = () => (matchMedia('(pointer: coarse)').matches ? 30 : 10);

/** What the keyboard stops at; a click on words gives the focus to none of these. */
const stops = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/** Beside selected words: mark them as a claim, or quote them in an answer; or why neither. */
export default function SelectionBar({ selected }: { selected: Selected }) {
  const { open } = useDebateHere();
  const bar = useRef<HTMLDivElement>(null);
  const { box } = selected;

  useLayoutEffect(() => {
    const element = bar.current;
    if (!element) return;
    const { clientWidth, clientHeight } = document.documentElement;
    // Below the words: above them a phone shows its own menu. In view where they run on below.
    const left = Math.min(box.left, clientWidth - element.offsetWidth - 8);
    const top = Math.min(box.bottom + gap(), clientHeight - element.offsetHeight - 8);
    element.style.left = `${Math.max(8, left) + scrollX}px`;
    element.style.top = `${Math.max(8, top) + scrollY}px`;
  }, [box]);

  // The bar stands at the end of the page; from the words, the next stop is here.
  useEffect(() => {
    const enter = (event: KeyboardEvent) => {
      const isFree = !document.activeElement?.matches(stops);
      const first = bar.current?.querySelector<HTMLElement>('button, a');
      if (event.key !== 'Tab' || event.shiftKey || !isFree || !first) return;
      event.preventDefault();
      first.focus({ preventScroll: true });
    };
    document.addEventListener('keydown', enter);
    return () => document.removeEventListener('keydown', enter);
  }, []);

  // Nothing is marked or answered there; who copies words is left alone.
  if (!open) return null;
  if (!selected.ok) {
    return (
      <div className="mark-bar why" ref={bar} role="status">
        {whyNot[selected.why]}
      </div>
    );
  }
  return (
    // Pressing a button must not take the selection away before it is used.
    <div
      className="mark-bar"
      ref={bar}
      role="toolbar"
      aria-label="Selected words"
      onPointerDown={(event) => event.preventDefault()}
    >
      <Acts selected={selected.words} />
    </div>
  );
}

function Acts({ selected }: { selected: SelectedWords }) {
  const { slug, search, viewer } = useDebateHere();
  const navigate = useNavigate();
  const { revisionId } = selected;
  /** The selection may have grown since the bar was drawn. */
  const take = (): SelectedWords => {
    const selection = getSelection();
    const now = selectedWords(selection);
    selection?.removeAllRanges();
    return now?.ok && now.words.revisionId === revisionId ? now.words : selected;
  };
  const mark = () => {
    const { quote } = take();
    navigate(changed(slug, search, { mark: revisionId, reply: null, fix: null }), {
      state: { quote },
      preventScrollReset: true,
    });
  };
  const signIn = () => {
    const back = changed(slug, search, { mark: revisionId, reply: null, fix: null }, 'mark');
    navigate(`/sign-in?next=${encodeURIComponent(back)}`);
  };
  const answer = () => {
    const { number, words } = take();
    navigate(changed(slug, search, { reply: number, mark: null, fix: null }), {
      preventScrollReset: true,
    });
    quoteInReply(words, number);
  };
  return (
    <>
      {selected.words.length > longestQuote ? (
        <span className="why">Too long for a claim, which is one assertion.</span>
      ) : viewer ? (
        <button type="button" onClick={mark}>
          Mark as claim
        </button>
      ) : (
        <button type="button" onClick={signIn}>
          Sign in to mark a claim
        </button>
      )}
      <button type="button" onClick={answer}>
        Quote in reply
      </button>
      <span className="hidden-text" role="status">
        Words selected. Tab leads to what you can do with them.
      </span>
    </>
  );
}
