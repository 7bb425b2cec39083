import { useActionData, useNavigation } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { sourcesIn } from '#app/domain/evidence/source-of-claim.ts';
import { forgetWriting, keepWriting, readWriting } from './kept-writing.ts';
import type { Writing } from './kept-writing.ts';

const pause = 400;

interface Keeping {
  /** A sent text is out of hand; a visitor's is not, until they have signed up. */
  forgets: boolean;
  /** The text to begin with was typed later than anything kept here. */
  isNewest: boolean;
}

/**
 * What is in the composer, kept in the browser while it changes and forgotten once it was sent.
 * `restored` is true while the text shown is one kept from before.
 */
export function useWriting(key: string, initial: Writing, { forgets, isNewest }: Keeping) {
  const [writing, setWriting] = useState(initial);
  const [restored, setRestored] = useState(false);
  const latest = useRef(initial);
  const changed = useRef(false);

  const write = (next: Writing) => {
    latest.current = next;
    changed.current = true;
    setWriting(next);
    setRestored(false);
  };
  const startAgain = () => {
    forgetWriting(key);
    write(initial);
    changed.current = false;
  };

  const { body, stance } = initial;
  const sources = JSON.stringify(initial.sources);
  useEffect(() => {
    changed.current = false;
    const kept = isNewest ? null : readWriting(key);
    const isNews = kept !== null && kept.body !== body;
    latest.current = isNews ? kept : { body, stance, sources: sourcesIn(JSON.parse(sources)) };
    setWriting(latest.current);
    setRestored(isNews);
    // A new place or a new text to begin with; typing does not come here.
  }, [key, body, stance, sources, isNewest]);

  useEffect(() => {
    const timer = setTimeout(() => {
      if (changed.current) keepWriting(key, latest.current);
    }, pause);
    return () => clearTimeout(timer);
  }, [key, writing]);

  useEffect(() => {
    const keep = () => {
      if (changed.current) keepWriting(key, latest.current);
    };
    addEventListener('pagehide', keep);
    return () => {
      removeEventListener('pagehide', keep);
      keep();
    };
  }, [key]);

  const forget = () => {
    changed.current = false;
    if (forgets) forgetWriting(key);
  };
  const sending = useSent(key, () => {
    forget();
    write({ body: '', stance: '', sources: [] });
    changed.current = false;
  });
  /** Just before sending: what was typed in the last moment must not be lost to a failure. */
  const keepNow = () => keepWriting(key, latest.current);
  return { writing, write, restored, startAgain, keepNow, sending };
}

/**
 * Calls back once the form with this `place` was taken: the action led elsewhere, or ended without
 * anything to say. What an action returns is why it was not taken, or an answer to a check.
 */
function useSent(place: string, taken: () => void): boolean {
  const navigation = useNavigation();
  const answer: unknown = useActionData();
  const underWay = useRef(false);
  const isOurs = navigation.formData?.get('place') === place;
  const { state, location, formAction } = navigation;
  const isCheck = navigation.formData?.get('intent') === 'check-policy';

  useEffect(() => {
    if (state === 'submitting' && isOurs && !isCheck) underWay.current = true;
    if (!underWay.current) return;
    const goesElsewhere =
      state === 'loading' &&
      isOurs &&
      location !== undefined &&
      (!isSame(location, formAction) || toAText.test(location.hash));
    if (goesElsewhere || (state === 'idle' && answer == null)) {
      underWay.current = false;
      taken();
    } else if (state === 'idle') underWay.current = false;
  }, [state, isOurs, isCheck, location, formAction, answer, taken]);

  return isOurs && state !== 'idle';
}

/** Where a text that was taken is shown, also on the page it was written on. */
const toAText = /^#(?:own|comment)-/;

/** Whether an address is that of the form, wherever on the page either points. */
function isSame(
  { pathname, search }: { pathname: string; search: string },
  formAction: string | undefined,
): boolean {
  return `${pathname}${search}` === formAction?.split('#', 1)[0];
}
