import { useRevalidator } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { useLiveDebate } from '#app/live/use-live-debate.ts';
import type { DebatePageView } from '#app/protocol/pages.ts';

/**
 * The page as it is to be shown: what was loaded, kept up to date. A page just loaded is shown as
 * it came, because the live view takes it over only after it stands, and a fragment in the address
 * must find its comment before that.
 */
export function useShownPage(page: DebatePageView) {
  const { revalidate } = useRevalidator();
  const { view, own, thanks, waiting, connection, apply } = useLiveDebate(page, revalidate);
  const [settled, setSettled] = useState(page);
  useEffect(() => setSettled(page), [page]);
  const { debate, turnsOn, comments, claims } = view;
  const live = { debate, turnsOn, comments, claims, own, thanks };
  const shown = settled === page ? { ...page, ...live } : page;
  return { shown, waiting, connection, apply };
}
